// The providers that every screen stands in.
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useLayoutEffect } from "react";
import { Speaking } from "../i18n/words";
import { resumeEarly } from "./early";
import type { routerFor } from "./routes";

interface Props {
  queries: QueryClient;
  router: ReturnType<typeof routerFor>;
  page?: HTMLElement; // where it is drawn
}

export function App({ queries, router, page }: Props) {
  useLayoutEffect(() => {
    if (page) resumeEarly(page);
  }, [page]);
  return (
    <QueryClientProvider client={queries}>
      <Speaking>
        <RouterProvider router={router} />
      </Speaking>
    </QueryClientProvider>
  );
}
