// The browser's title follows the screen, so that tabs, history and screen readers tell pages apart.
import { useEffect } from "react";
import { useWords } from "../i18n/words";
import { remember } from "./recent";

export function usePageTitle(page: string): void {
  const words = useWords();
  useEffect(() => {
    document.title = words.title(page);
    remember(location.pathname, page);
  }, [words, page]);
}
