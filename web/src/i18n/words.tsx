// Brings the catalogue of the chosen language to the screens. English comes with the app, others are fetched when
// chosen.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { en, type Words } from "./en";

export type Language = "en" | "de";
export const languages: Record<Language, string> = { en: "English", de: "Deutsch" };
const chosen = "muster.language";

interface Speech {
  words: Words;
  language: Language;
  speak: (language: Language) => void;
}
const SpeechContext = createContext<Speech | undefined>(undefined);

function preferred(): Language {
  const kept = localStorage.getItem(chosen) ?? navigator.language.slice(0, 2);
  return kept === "de" ? "de" : "en";
}

export function Speaking({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(preferred);
  const [loaded, setLoaded] = useState<{ language: Language; words: Words }>();
  useEffect(() => {
    let late = false;
    void catalogue(wanted).then((words) => {
      if (late) return;
      document.documentElement.lang = wanted;
      setLoaded({ language: wanted, words });
    });
    return () => {
      late = true;
    };
  }, [wanted]);
  const speak = useCallback((language: Language) => {
    localStorage.setItem(chosen, language);
    setWanted(language);
  }, []);
  const speech = useMemo(() => loaded && { ...loaded, speak }, [loaded, speak]);
  return speech && <SpeechContext value={speech}>{children}</SpeechContext>;
}

async function catalogue(language: Language): Promise<Words> {
  return language === "de" ? (await import("./de")).de : en;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error("a screen outside <Speaking>");
  return speech;
}

export function useWords(): Words {
  return useSpeech().words;
}
