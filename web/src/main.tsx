// The app's beginning: words, providers, router.
import { notifyManager, QueryClient } from "@tanstack/react-query";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { isPassing } from "./api/problem";
import { bring, languageChosen } from "./i18n/catalogues";
import { App } from "./shell/app";
import { nextTask } from "./shell/next_task";
import { routerFor } from "./shell/routes";

const worthRetrying = (count: number, error: Error) => count < 3 && isPassing(error);

notifyManager.setScheduler(queueMicrotask); // an answer is drawn with what else came, not a timer later

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

// Nothing is drawn before the screen and its words are here: until then the page shows what it came with. Not awaited
// at this module's own level, for the screens' modules may need this one.
async function begin(): Promise<void> {
  const words = bring(languageChosen(), []);
  await nextTask();
  const router = routerFor(queries);
  await Promise.all([words, router.load()]);
  const page = document.getElementById("app")!;
  startTransition(() => createRoot(page).render(<App queries={queries} router={router} page={page} />));
}
void begin();
