// The browser's title follows the screen, so that tabs, history and screen readers tell pages apart.
import { useEffect } from "react";
import { useWords } from "../i18n/words";
import { forgetOne, remember } from "./recent";

export function usePageTitle(page: string): void {
  const words = useWords();
  useEffect(() => {
    document.title = words.title(page);
    const isKind = [words.brief.page, words.talent.newPage, words.openBriefs.page].includes(page);
    if (page === words.notFound.title) forgetOne(location.pathname);
    else if (!isKind) remember(location.pathname, page);
  }, [words, page]);
}
