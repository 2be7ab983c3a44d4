// The brief's screen: what is asked on the left, the answer on the right. A visitor's new brief and a saved one
// are the same screen; only saving differs.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useRef } from "react";
import { get, newKey, write } from "../api/client";
import { Problem } from "../api/problem";
import type { Brief, BriefRecord, Shortlist } from "../api/shapes";
import { Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { hasBriefs, useSession } from "../identity/session";
import { useKeys } from "../shell/keys";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { Answer } from "./answer";
import css from "./builder.module.css";
import { asked, isBlank } from "./draft";
import { BriefForm } from "./form";
import { forget } from "./keep";
import { useDraft, type Drafting } from "./use_draft";
import { usePreview } from "./use_preview";

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
  const words = useWords();
  const draft = useDraft(of, record?.brief);
  const preview = usePreview(draft.brief);
  usePageTitle(draft.brief.title || words.brief.page);
  return (
    <div className={css.builder}>
      <div className={css.words}>
        <BriefForm brief={draft.brief} edit={draft.edit} faults={preview.faults} />
        <Foot draft={draft} record={record} />
      </div>
      <Answer
        brief={draft.brief}
        draft={draft}
        preview={preview}
        shortlist={record ? `/briefs/${record.id}/shortlist` : undefined}
      />
    </div>
  );
}

// Saving, and what may happen to a saved brief. A write that failed is tried again under the same key: it happens once.
function Foot({ draft, record }: { draft: Drafting; record?: BriefRecord }) {
  const words = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const saving = useSaving(draft, record);
  const changed = JSON.stringify(asked(draft.brief)) !== JSON.stringify(asked(record?.brief ?? {}));
  const shortlist = useMutation({
    mutationFn: async () => {
      const saved = changed || !record ? await saving.mutateAsync() : record;
      await write<Shortlist>("POST", `/briefs/${saved.id}/shortlists`, { body: {}, key: newKey() });
      return saved.id;
    },
    onSuccess: (id) => void navigate({ to: "/briefs/$brief/shortlist", params: { brief: id } }),
  });
  const save = () =>
    saving.mutate(undefined, {
      onSuccess: (saved) => record || void navigate({ to: "/briefs/$brief", params: { brief: saved.id } }),
    });
  const may = hasBriefs(session);
  useKeys({ "mod+s": () => may && save() });
  const status = record ? (changed ? words.brief.unsaved : words.brief.saved) : words.brief.kept;
  return (
    <div className={css.foot}>
      <div className={css.acts}>
        {may && (
          <button
            type="button"
            className="primary"
            disabled={isBlank(draft.brief) || shortlist.isPending}
            onClick={() => shortlist.mutate()}>
            {words.brief.shortlist}
          </button>
        )}
        {may && (
          <button
            type="button"
            className="plain"
            disabled={!changed || isBlank(draft.brief) || saving.isPending}
            onClick={save}>
            {record ? words.brief.save : words.brief.saveNew}
          </button>
        )}
        {session && !session.user && (
          <Link to="/sign-in" search={{ next: "/brief" }} className="primary">
            {words.brief.signInToSave}
          </Link>
        )}
        {record && <States record={record} />}
      </div>
      <div className={css.steps}>
        <span aria-live="polite">{isBlank(draft.brief) ? "" : status}</span>
        {draft.undoable > 0 && (
          <button type="button" className="link" onClick={draft.undo}>
            {words.brief.undo}
          </button>
        )}
        {draft.redoable > 0 && (
          <button type="button" className="link" onClick={draft.redo}>
            {words.brief.redo}
          </button>
        )}
        {!record && !isBlank(draft.brief) && (
          <button type="button" className="link" onClick={() => draft.edit({})}>
            {words.brief.startOver}
          </button>
        )}
      </div>
      {saving.error instanceof Problem && saving.error.status === 412 ? (
        <p className={css.conflict} role="alert">
          {words.brief.conflict}
        </p>
      ) : (
        <Trouble problem={saving.error ?? shortlist.error} />
      )}
    </div>
  );
}

function useSaving(draft: Drafting, record?: BriefRecord) {
  const queries = useQueryClient();
  const attempt = useRef<{ brief: string; key: string }>(undefined);
  return useMutation({
    mutationFn: async (): Promise<BriefRecord> => {
      const brief: Brief = asked(draft.brief);
      if (record)
        return write<BriefRecord>("PUT", `/briefs/${record.id}`, { body: { brief }, version: record.version });
      const text = JSON.stringify(brief);
      if (attempt.current?.brief !== text) attempt.current = { brief: text, key: newKey() };
      return write<BriefRecord>("POST", "/briefs", { body: { brief }, key: attempt.current.key });
    },
    onSuccess: (saved) => {
      queries.setQueryData(["brief", saved.id], saved);
      void queries.invalidateQueries({ queryKey: ["briefs"] });
      if (!record) {
        forget("new");
        draft.restart({});
      }
    },
    onError: (error) => {
      // The newer version is fetched, so that saving again is a decision made in sight of the message.
      if (record && error instanceof Problem && error.status === 412)
        void queries.invalidateQueries({ queryKey: ["brief", record.id] });
    },
  });
}

function States({ record }: { record: BriefRecord }) {
  const words = useWords();
  const formats = useFormats();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (action: string) => write<BriefRecord>("POST", `/briefs/${record.id}/${action}`, { key: newKey() }),
    onSuccess: (saved) => {
      queries.setQueryData(["brief", saved.id], saved);
      void queries.invalidateQueries({ queryKey: ["briefs"] });
    },
  });
  return (
    <span className={css.states}>
      <span className="quiet">
        {words.brief.state[record.state]}, {formats.date(record.updated)}
      </span>
      {record.allowed
        .filter((action) => words.brief.actions[action])
        .map((action) => (
          <button
            type="button"
            className="small link"
            key={action}
            disabled={move.isPending}
            onClick={() => move.mutate(action)}>
            {words.brief.actions[action]}
          </button>
        ))}
      <Link to="/briefs/$brief/history" params={{ brief: record.id }} className="small link">
        {words.steps.link}
      </Link>
      <Trouble problem={move.error} />
    </span>
  );
}
