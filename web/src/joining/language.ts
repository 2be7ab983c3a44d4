// A link from a page of another language brings that language along.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useSpeech } from "../i18n/words";

export function useLanguageOfLink(at: "/hire" | "/apply"): void {
  const { language: wanted } = useSearch({ from: at });
  const { language, speak } = useSpeech();
  const navigate = useNavigate();
  useEffect(() => {
    if (!wanted) return;
    if (wanted !== language) speak(wanted);
    void navigate({ to: at, search: ({ step }) => ({ step }), replace: true });
  }, [at, wanted, language, speak, navigate]);
}
