// The browser's title follows the screen, so that tabs, history and screen readers tell pages apart.
import { useEffect } from "react";
import { useWords } from "../i18n/words";
import { forgetOne, remember } from "./recent";

// The kind of page, and the name of what it shows, if that has one: only what has a name is remembered by it.
export function usePageTitle(kind: string, name?: string): void {
  const words = useWords();
  useEffect(() => {
    document.title = words.title(name || kind);
    if (kind === words.notFound.title) forgetOne(location.pathname);
    else if (name) remember(location.pathname, name);
  }, [words, kind, name]);
}
