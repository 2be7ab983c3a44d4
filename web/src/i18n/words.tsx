// Brings the words of the chosen language to the screens: useWords("talents", "views") has those of these catalogues,
// beside the common ones. A screen is fetched together with its words (withWords), in the reader's language only.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import {
  bring,
  bringSame,
  chooseLanguage,
  languageChosen,
  wordsHere,
  type Language,
  type Part,
  type WordsOf,
} from "./catalogues";

export { languages, type Language, type WordsOf } from "./catalogues";

interface Speech {
  language: Language;
  speak: (language: Language) => void;
}
const SpeechContext = createContext<Speech | undefined>(undefined);

// Shows the app once the common words are here; in another language once it has all that the screen shows.
export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(languageChosen);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback(
    (wanted: Language) => {
      chooseLanguage(wanted);
      void bringSame(language, wanted).then(() => languageChosen() === wanted && setLanguage(wanted));
    },
    [language],
  );
  const speech = useMemo(() => ({ language, speak }), [language, speak]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error("a screen outside <Speaking>");
  return speech;
}

export function useWords<P extends Part = "everywhere">(...parts: P[]): WordsOf<P> {
  const { language } = useSpeech();
  const words = wordsHere(language, parts);
  if (words) return words;
  throw bringAll(language, parts); // use() fails here: React 19.3 loses count of the hooks after it (error 467)
}

// One promise for the same words, as React asks for the same one until it is kept.
const waits = new Map<string, Promise<unknown>>();
function bringAll(language: Language, parts: readonly Part[]): Promise<unknown> {
  const name = `${language} ${parts.join()}`;
  let wait = waits.get(name);
  if (!wait) {
    wait = bring(language, parts).finally(() => waits.delete(name));
    waits.set(name, wait);
  }
  return wait;
}

// A screen and its words, fetched at once: withWords(() => import("./list"), "talents").
export function withWords<T>(load: () => Promise<T>, ...parts: Part[]): () => Promise<T> {
  return async () => (await Promise.all([load(), bring(languageChosen(), parts)]))[0];
}
