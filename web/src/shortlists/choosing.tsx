// What can be done with a person: pin, pass with a reason, note, choose to compare; and what was done, by whom.
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { Problem } from "../api/problem";
import type { Choice, Found, PassReason } from "../api/shapes";
import { Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import type { Begun, Editing, NoteBegun, PassBegun } from "./begun";
import css from "./choosing.module.css";
import type { Choosing } from "./use_choices";

interface ActionProps {
  found: Found;
  choice: Choice;
  choosing: Choosing;
  editing: Editing;
  edit: (what: Editing) => void;
  isCompared: boolean;
  compare: () => void;
}

export function Actions({ found, choice, choosing, editing, edit, isCompared, compare }: ActionProps) {
  const words = useWords("shortlist");
  const name = found.person?.name ?? found.id;
  const isPinned = choice.mark?.mark === "pinned";
  return (
    <div className={`${css.actions} no-print`} role="group" aria-label={words.shortlist.actionsOn(name)}>
      <button
        type="button"
        aria-keyshortcuts="p"
        onClick={() => void choosing.mark(found, isPinned ? undefined : { mark: "pinned" })}>
        {isPinned ? words.shortlist.unpin : words.shortlist.pin}
      </button>
      <button
        type="button"
        aria-keyshortcuts="x"
        aria-expanded={editing === "pass"}
        onClick={() => edit(editing === "pass" ? undefined : "pass")}>
        {words.shortlist.pass}
      </button>
      <button
        type="button"
        aria-keyshortcuts="n"
        aria-expanded={editing === "note"}
        onClick={() => edit(editing === "note" ? undefined : "note")}>
        {words.shortlist.note}
      </button>
      <button type="button" aria-keyshortcuts="c" aria-pressed={isCompared} onClick={compare}>
        {words.shortlist.compare}
      </button>
    </div>
  );
}

const reasons: PassReason[] = ["too_dear", "skills", "availability", "overlap", "seniority", "worked_before", "other"];

interface PassProps {
  found: Found;
  choosing: Choosing;
  begun: Begun<PassBegun>;
  close: () => void;
  passed: () => void;
}

export function PassForm({ found, choosing, begun: { kept, keep }, close, passed }: PassProps) {
  const words = useWords("shortlist");
  const group = useId();
  const [{ reason, text }, set] = useState<PassBegun>(kept ?? { reason: undefined, text: "" });
  const write = (what: PassBegun) => {
    set(what);
    keep(what);
  };
  const name = found.person?.name ?? found.id;
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setIsSending] = useState(false);
  const pass = async (event: FormEvent) => {
    event.preventDefault();
    if (!reason || isSending) return;
    setIsSending(true);
    try {
      await choosing.pass(found, { mark: "passed", reason, words: text.trim() || undefined });
      passed();
    } catch (refused) {
      setProblem(refused);
      setIsSending(false);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => void pass(event)}
      onKeyDown={(event) => event.key === "Escape" && close()}>
      <fieldset>
        <legend>{words.shortlist.whyPass(name)}</legend>
        <div className={css.reasons}>
          {reasons.map((one, index) => (
            <label key={one}>
              <input
                type="radio"
                name={group}
                autoFocus={reason ? reason === one : index === 0}
                required
                checked={reason === one}
                onChange={() => write({ reason: one, text })}
              />
              {words.shortlist.passReason[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className={css.field}>
        {reason === "other" ? words.shortlist.inWords : words.shortlist.moreWords}
        <input
          value={text}
          maxLength={500}
          required={reason === "other"}
          onChange={(event) => write({ reason, text: event.target.value })}
        />
      </label>
      <Trouble problem={problem} />
      <div className={css.buttons}>
        <button type="submit" className="primary" disabled={isSending}>
          {words.shortlist.pass}
        </button>
        <button type="button" className="link" onClick={close}>
          {words.shortlist.cancel}
        </button>
      </div>
    </form>
  );
}

interface NoteProps {
  found: Found;
  choice: Choice;
  choosing: Choosing;
  begun: Begun<NoteBegun>;
  close: () => void;
}

export function NoteForm({ found, choice, choosing, begun: { kept, keep }, close }: NoteProps) {
  const words = useWords("shortlist");
  const now = choice.note?.version ?? "none";
  const [text, setText] = useState(kept?.text ?? choice.note?.note ?? "");
  const [version] = useState(kept ? kept.version : now);
  const [problem, setProblem] = useState<unknown>();
  const isStale = problem instanceof Problem && problem.status === 412;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    try {
      await choosing.note(found, text.trim(), isStale ? now : version);
      close();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save(event);
      }}>
      <label className={css.field}>
        {words.shortlist.noteOn(found.person?.name ?? found.id)}
        <textarea
          rows={3}
          autoFocus
          required
          maxLength={5000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            keep({ text: event.target.value, version });
          }}
        />
      </label>
      {isStale ? <p role="alert">{words.shortlist.staleNote}</p> : <Trouble problem={problem} />}
      {isStale && choice.note && <NoteTold note={choice.note} />}
      <div className={css.buttons}>
        <button type="submit" className="primary">
          {words.shortlist.save}
        </button>
        <button type="button" className="link" onClick={close}>
          {words.shortlist.cancel}
        </button>
      </div>
    </form>
  );
}

function NoteTold({ note, children }: { note: NonNullable<Choice["note"]>; children?: ReactNode }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  return (
    <blockquote className={css.told}>
      <p>{note.note}</p>
      <footer>
        {words.shortlist.notedBy(note.by_name, formats.date(note.at))} {children}
      </footer>
    </blockquote>
  );
}

interface ChosenProps {
  found: Found;
  choice: Choice;
  choosing: Choosing;
  edit: () => void;
  removed: () => void;
}

// What was chosen, with who and when.
export function Chosen({ found, choice, choosing, edit, removed }: ChosenProps) {
  const words = useWords("shortlist");
  const formats = useFormats();
  const { mark, note } = choice;
  if (mark?.mark !== "pinned" && !note) return null;
  return (
    <div className={css.chosen}>
      {mark?.mark === "pinned" && (
        <p className={css.pinned}>{words.shortlist.pinnedBy(mark.by_name, formats.date(mark.at))}</p>
      )}
      {note && (
        <NoteTold note={note}>
          <span className="no-print">
            <button type="button" className="link" onClick={edit}>
              {words.shortlist.edit}
            </button>{" "}
            <button
              type="button"
              className="link"
              onClick={() => {
                removed();
                void choosing.note(found, undefined, undefined).catch(() => undefined);
              }}>
              {words.shortlist.remove}
            </button>
          </span>
        </NoteTold>
      )}
    </div>
  );
}

// What was done last, and the way back.
export function LastDone({ choosing }: { choosing: Choosing }) {
  const words = useWords("shortlist");
  return (
    <div className={`${css.last} no-print`} role="status">
      {choosing.done && (
        <p>
          {choosing.done.said}
          <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={choosing.undo}>
            {words.shortlist.undo}
          </button>
          <button type="button" className="link" onClick={choosing.dismiss}>
            {words.shortlist.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
