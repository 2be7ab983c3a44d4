// The brief's screen: what is asked on the left, in words or as a form, the answer on the right. A visitor's new brief
// and a saved one are the same screen; only saving differs.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useId, useMemo } from "react";
import { get } from "../api/client";
import { Problem } from "../api/problem";
import type { BriefRecord } from "../api/shapes";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { Answer } from "./answer";
import { BriefWords } from "./brief_words";
import { BrokenLink } from "./broken_link";
import css from "./builder.module.css";
import { Foot, savedDraft } from "./foot";
import { useBriefing } from "./use_briefing";
import { useDraft } from "./use_draft";
import { useSide } from "./use_side";

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
  const { brief, reading, preview, isReading } = useBriefing(draft);
  const [side, choose] = useSide(draft);
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
        <BrokenLink draft={draft} />
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
        isReading={isReading}
        tellsFaults={side === "words"}
        shortlist={record ? `/briefs/${record.id}/shortlist` : undefined}
      />
    </div>
  );
}
