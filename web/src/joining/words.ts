// The words of the ways in: fetched with these screens, in the reader's language, and not before.
import { use } from "react";
import { useSpeech, type Language } from "../i18n/words";
import type { Joining } from "../i18n/en/joining";

const bring: Record<Language, () => Promise<{ joining: Joining }>> = {
  en: () => import("../i18n/en/joining"),
  de: () => import("../i18n/de/joining"),
};
const brought = new Map<Language, Promise<Joining>>();

export function useJoining(): Joining {
  const { language } = useSpeech();
  let words = brought.get(language);
  if (!words) {
    words = bring[language]().then(({ joining }) => joining);
    brought.set(language, words);
  }
  return use(words);
}
