// A draft and all that is known of it while it is written: the brief in the network's money, what its words mean, and
// the engine's answer.
import { useQueryClient } from "@tanstack/react-query";
import { useLayoutEffect, useMemo } from "react";
import { useCurrency, useNameKept, useNamesBrought, useNamesOf } from "../api/reference";
import type { Brief } from "../api/shapes";
import { useSpeech } from "../i18n/words";
import { heardAside } from "./aside";
import { deciding } from "./draft";
import { sameBrief } from "./elements";
import type { Heard } from "./questions";
import { skillsOf } from "./things";
import { inCurrency } from "./understanding";
import type { Drafting } from "./use_draft";
import { useIntake, type Reading } from "./use_intake";
import { usePreview, usePreviewQuestion } from "./use_preview";

export function useBriefing(draft: Drafting) {
  const isSaid = draft.text.trim() !== "";
  const currency = useCurrency(draft.brief.rate_max !== undefined || isSaid);
  const brief = useMemo(() => (currency ? inCurrency(draft.brief, currency) : draft.brief), [draft.brief, currency]);
  const reading = useUnderstanding(draft, currency);
  const preview = usePreview(brief);
  useNamesOf([...skillsOf(brief), ...skillsOf(draft.understood ?? {})]);
  const isReading = reading.isLate || (!currency && !preview.problem && isSaid);
  return { brief, reading, preview, isReading };
}

// What the words mean enters the draft in the network's own money, and the engine is asked at once: neither waits for
// the screen to be drawn in between. When the money is known later than the words, it happens then.
function useUnderstanding({ text, understood, brief, understand }: Drafting, currency: string | undefined): Reading {
  const queries = useQueryClient();
  const questionOf = usePreviewQuestion();
  const brought = useNamesBrought();
  const keepName = useNameKept();
  const { language } = useSpeech();
  const onRead = (words: string, meaning: Brief, heard?: Heard) => {
    heard?.names.forEach(keepName);
    if (!currency) return;
    const asks = understand(words, inCurrency(meaning, currency));
    const question = questionOf(asks);
    const people = heard?.asks && sameBrief(heard.asks, deciding(asks)) ? heard.people : undefined;
    if (people && !(people instanceof Promise)) return void queries.setQueryData(question.queryKey, people);
    void queries.prefetchQuery(
      people ? { ...question, queryFn: (its) => people.catch(() => question.queryFn(its)) } : question,
    );
  };
  const reading = useIntake(text, {
    ask: (words, signal) => heardAside({ draft: { text: words, understood, brief }, currency, language }, signal),
    onRead,
    named: (meaning) => brought(skillsOf(meaning)),
  });
  const { answered, found } = reading;
  const meaning = found.brief;
  useLayoutEffect(() => {
    if (answered === text && currency) understand(text, inCurrency(meaning, currency));
  }, [answered, text, meaning, currency, understand]);
  return reading;
}
