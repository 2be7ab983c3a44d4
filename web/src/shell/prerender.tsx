// The brief builder as it stands before anything is known of the reader, as HTML: the page holds it, so that it is seen
// while the app is on its way. The build runs this; the app does not have it.
import { QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { bring, type Language } from "../i18n/catalogues";
import { App } from "./app";
import { routerFor } from "./routes";

export async function prerendered(address: string, language: Language): Promise<string> {
  const queries = new QueryClient();
  const router = routerFor(queries, createMemoryHistory({ initialEntries: [address] }));
  await bring(language, []);
  await router.load();
  return renderToString(<App queries={queries} router={router} />);
}
