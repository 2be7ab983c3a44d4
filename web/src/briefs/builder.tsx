// The brief's screen: what is asked on the left, in words or as a form, the answer on the right. A visitor's new brief
// and a saved one are the same screen; only saving differs.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useId, useLayoutEffect, useMemo, useState } from "react";
import { get } from "../api/client";
import { Problem } from "../api/problem";
import { useCurrency, useNamesOf } from "../api/reference";
import type { BriefRecord } from "../api/shapes";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { Answer } from "./answer";
import { BriefWords } from "./brief_words";
import css from "./builder.module.css";
import { isEmpty, type Draft } from "./draft";
import { Foot, savedDraft } from "./foot";
import { skillsOf } from "./things";
import { inCurrency } from "./understanding";
import { useDraft, type Drafting } from "./use_draft";
import { useIntake, type Reading } from "./use_intake";
import { usePreview, usePreviewQuestion } from "./use_preview";

const bringForm = () => import("./form");
const BriefForm = lazy(() => bringForm().then((form) => ({ default: form.BriefForm })));

export function NewBrief() {
  return <Builder of="new" />;
}

export function SavedBrief() {
  const { brief: id } = useParams({ from: "/briefs/$brief" });
  const found = useQuery({
    queryKey: ["brief", id],
    queryFn: ({ signal }) => get<BriefRecord>(`/briefs/${id}`, { signal }),
  });
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  if (found.error && !found.data)
    return (
      <div className="page">
        <Trouble problem={found.error} again={() => void found.refetch()} />
      </div>
    );
  return found.data ? <Builder key={id} of={id} record={found.data} /> : null;
}

function Builder({ of, record }: { of: string; record?: BriefRecord }) {
  const words = useWords("brief", "builder");
  const id = useId();
  const draft = useDraft(
    of,
    useMemo(() => record && savedDraft(record), [record]),
  );
  const currency = useCurrency(draft.brief.rate_max !== undefined || draft.text.trim() !== "");
  const brief = useMemo(() => (currency ? inCurrency(draft.brief, currency) : draft.brief), [draft.brief, currency]);
  const reading = useUnderstanding(draft, currency);
  const preview = usePreview(brief);
  const [side, choose] = useSide(draft);
  useNamesOf([...skillsOf(brief), ...skillsOf(draft.understood ?? {})]);
  usePageTitle(words.brief.page, brief.title);
  const editing = { brief, edit: draft.edit, faults: preview.faults };
  return (
    <div className={css.builder}>
      <div className={css.words}>
        <div className={css.head}>
          <h1>{side === "words" ? <label htmlFor={id}>{words.brief.ask}</label> : words.brief.ask}</h1>
          <button
            type="button"
            className="small link"
            onPointerEnter={() => bringForm().catch(() => undefined)}
            onClick={() => choose(side === "words" ? "form" : "words")}>
            {side === "words" ? words.builder.toForm : words.builder.toWords}
          </button>
        </div>
        {side === "words" ? (
          <BriefWords id={id} draft={draft} editing={editing} reading={reading} answer={preview.answer} />
        ) : (
          <Suspense>
            <BriefForm {...editing} />
          </Suspense>
        )}
        <Foot draft={draft} record={record} />
      </div>
      <Answer
        brief={brief}
        draft={draft}
        preview={preview}
        isReading={reading.isLate || (!currency && !preview.problem && draft.text.trim() !== "")}
        tellsFaults={side === "words"}
        shortlist={record ? `/briefs/${record.id}/shortlist` : undefined}
      />
    </div>
  );
}

// What the words mean enters the draft in the network's own money, and the engine is asked at once: neither waits for
// the screen to be drawn in between. When the money is known later than the words, it happens then.
function useUnderstanding({ text, understand }: Drafting, currency: string | undefined): Reading {
  const queries = useQueryClient();
  const questionOf = usePreviewQuestion();
  const reading = useIntake(text, (words, meaning) => {
    if (currency) void queries.prefetchQuery(questionOf(understand(words, inCurrency(meaning, currency))));
  });
  const { answered, found } = reading;
  const meaning = found.brief;
  useLayoutEffect(() => {
    if (answered === text && currency) understand(text, inCurrency(meaning, currency));
  }, [answered, text, meaning, currency, understand]);
  return reading;
}

// Words or form: as chosen here before; a brief that came without words shows as a form.
type Side = "words" | "form";
const kept = "muster.brief.side";

function useSide(draft: Draft): [Side, (side: Side) => void] {
  const [side, setSide] = useState<Side>(() => {
    if (draft.text === "" && !isEmpty(draft)) return "form";
    return localStorage.getItem(kept) === "form" ? "form" : "words";
  });
  const choose = (chosen: Side) => {
    localStorage.setItem(kept, chosen);
    setSide(chosen);
  };
  return [side, choose];
}
