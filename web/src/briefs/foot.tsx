// Below a brief: saving it, the steps back, and what may happen to a saved one.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { newKey, write } from "../api/client";
import { onReached } from "../api/connection";
import { isSilence, Problem } from "../api/problem";
import type { Brief, BriefRecord, Shortlist } from "../api/shapes";
import { Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { hasBriefs, useSession } from "../identity/session";
import { keepForLint } from "../lint/kept";
import { useKeys } from "../shell/keys";
import css from "./builder.module.css";
import { asked, emptyDraft, isBlank, isEmpty, type Draft } from "./draft";
import { begun } from "./history";
import { forget, keep, toHash } from "./keep";
import { useBase } from "./use_base";
import { sameDraft, type Drafting } from "./use_draft";

// What a saved brief is as a draft: what its words mean is read when it is opened, and changes nothing in it.
export function savedDraft(record: BriefRecord): Draft {
  return record.text ? { text: record.text, brief: record.brief } : { text: "", understood: {}, brief: record.brief };
}

// A write that failed is tried again under the same key: it happens once.
export function Foot({ draft, record }: { draft: Drafting; record?: BriefRecord }) {
  const words = useWords("brief");
  const session = useSession();
  const navigate = useNavigate();
  const changed = !sameDraft(draft, record ? savedDraft(record) : emptyDraft);
  const { isBehind, restOn } = useBase(record?.id ?? "new", record?.version, changed);
  const saving = useSaving(draft, restOn, record);
  const shortlist = useMutation({
    mutationFn: async () => {
      const saved = changed || !record ? await saving.mutateAsync() : record;
      await write<Shortlist>("POST", `/briefs/${saved.id}/shortlists`, { body: {}, key: newKey() });
      return saved.id;
    },
    onSuccess: (id) => void navigate({ to: "/briefs/$brief/shortlist", params: { brief: id } }),
  });
  useSilenceOver(saving, shortlist);
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
        {session && !session.user && !isBlank(draft.brief) && (
          <Link to="/hire" search={{ step: 3 }} className="primary">
            {words.brief.openThis}
          </Link>
        )}
        {session && !session.user && (
          <Link to="/sign-in" search={{ next: "/brief" }} className={isBlank(draft.brief) ? "primary" : "plain"}>
            {words.brief.signInToSave}
          </Link>
        )}
        {record && <States record={record} onMoved={(version) => isBehind || restOn(version)} />}
      </div>
      {!isBlank(draft.brief) && (
        <p className={css.papers}>
          <PaperLinks draft={draft} saved={record && !changed ? record.id : undefined} />
        </p>
      )}
      <div className={css.steps}>
        <span aria-live="polite">{isEmpty(draft) ? "" : status}</span>
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
        {!record && !isEmpty(draft) && (
          <button type="button" className="link" onClick={draft.clear}>
            {words.brief.startOver}
          </button>
        )}
      </div>
      {isBehind || (saving.error instanceof Problem && saving.error.status === 412) ? (
        <p className={css.conflict} role="alert">
          {words.brief.conflict}{" "}
          {record && isBehind && (
            <button type="button" className="link" onClick={() => draft.restart(savedDraft(record))}>
              {words.brief.takeSaved}
            </button>
          )}
        </p>
      ) : (
        <Trouble problem={saving.error ?? shortlist.error} />
      )}
    </div>
  );
}

// That the server did not answer is true until it does.
function useSilenceOver(...writes: { error: unknown; reset: () => void }[]): void {
  const now = useRef(writes);
  now.current = writes;
  useEffect(
    () =>
      onReached(() => {
        for (const { error, reset } of now.current) if (isSilence(error)) reset();
      }),
    [],
  );
}

// What follows from the brief for people: of what is saved, or of what stands here, which the address then holds.
function PaperLinks({ draft, saved }: { draft: Draft; saved: string | undefined }) {
  const words = useWords("brief");
  const hash = saved ? undefined : toHash({ text: "", understood: {}, brief: draft.brief });
  const at = saved ? `/briefs/${saved}` : "";
  return (
    <>
      <Link to={`${at}/job-description` as "/job-description"} hash={hash} className="link">
        {words.brief.description}
      </Link>
      <Link to={`${at}/interview-kit` as "/interview-kit"} hash={hash} className="link">
        {words.brief.kit}
      </Link>
      {draft.text.trim() !== "" && (
        <Link to="/lint" className="link" onClick={() => keepForLint(draft.text)}>
          {words.brief.check}
        </Link>
      )}
    </>
  );
}

function useSaving(draft: Drafting, restOn: (version: number) => void, record?: BriefRecord) {
  const queries = useQueryClient();
  const attempt = useRef<{ words: string; key: string }>(undefined);
  const now = useRef<Draft>(draft);
  now.current = { text: draft.text, brief: draft.brief, ...(draft.understood && { understood: draft.understood }) };
  const sent = useRef<Draft>(draft);
  return useMutation({
    mutationFn: async (): Promise<BriefRecord> => {
      sent.current = now.current;
      const brief: Brief = asked(draft.brief);
      // Of a saved brief, absent words stay as they are, and blank ones go.
      const body = { brief, ...(draft.text || record ? { text: draft.text } : {}) };
      if (record) return write<BriefRecord>("PUT", `/briefs/${record.id}`, { body, version: record.version });
      const words = JSON.stringify(body);
      if (attempt.current?.words !== words) attempt.current = { words, key: newKey() };
      return write<BriefRecord>("POST", "/briefs", { body, key: attempt.current.key });
    },
    onSuccess: (saved) => {
      if (record) restOn(saved.version);
      queries.setQueryData(["brief", saved.id], saved);
      void queries.invalidateQueries({ queryKey: ["briefs"] });
      if (!record) {
        // Who wrote on meanwhile finds it as a change of the brief that is saved now.
        if (!sameDraft(now.current, sent.current)) keep(saved.id, begun(now.current), "");
        forget("new");
        draft.restart(emptyDraft);
      }
    },
    onError: (error) => {
      // The newer version is fetched, so that saving again is a decision made in sight of the message.
      if (record && error instanceof Problem && error.status === 412)
        void queries.invalidateQueries({ queryKey: ["brief", record.id] });
    },
  });
}

function States({ record, onMoved }: { record: BriefRecord; onMoved: (version: number) => void }) {
  const words = useWords("brief");
  const formats = useFormats();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (action: string) => write<BriefRecord>("POST", `/briefs/${record.id}/${action}`, { key: newKey() }),
    onSuccess: (saved) => {
      if (saved.version === record.version + 1) onMoved(saved.version); // else somebody saved between
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
        {words.brief.history}
      </Link>
      <Trouble problem={move.error} />
    </span>
  );
}
