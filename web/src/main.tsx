// The app's beginning: words, providers, router.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { Problem } from "./api/problem";
import { bring, languageChosen } from "./i18n/catalogues";
import { Speaking } from "./i18n/words";
import { routerFor } from "./shell/routes";

// A refusal stays a refusal; only silence and overload are worth another try.
const worthRetrying = (count: number, error: Error) =>
  count < 3 && error instanceof Problem && (error.status === 0 || error.status === 429 || error.status === 503);

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});
const router = routerFor(queries);

await bring(languageChosen(), []);
createRoot(document.getElementById("app")!).render(
  <QueryClientProvider client={queries}>
    <Speaking>
      <RouterProvider router={router} />
    </Speaking>
  </QueryClientProvider>,
);
