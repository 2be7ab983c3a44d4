// The people of a shortlist: the pinned first, the passed folded away; by keyboard, too.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Choice, Found, Shortlist } from "../api/shapes";
import { Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { mayChoose, useSession } from "../identity/session";
import { useKeys } from "../shell/keys";
import { useBegun, type Editing } from "./begun";
import { Actions, Chosen, LastDone, NoteForm, PassForm } from "./choosing";
import { PersonRow } from "./person_row";
import css from "./shortlist.module.css";
import { useChoices } from "./use_choices";

interface Placed {
  rank: number;
  found: Found;
  choice: Choice;
}
interface PeopleProps {
  shortlist: Shortlist;
  open: string | undefined;
  toggle: (id: string) => void;
  compared: string[];
  compare: (id: string) => void;
}

export function People({ shortlist, open, toggle, compared, compare }: PeopleProps) {
  const words = useWords("shortlist");
  const choosing = useChoices(shortlist);
  const may = mayChoose(useSession());
  const [editing, setEditing] = useState<{ who: string; what: Editing }>();
  const all: Placed[] = shortlist.answer.top.map((found, index) => ({
    rank: index + 1,
    found,
    choice: choosing.choiceOf(found.id),
  }));
  const marked = (mark: string | undefined) => all.filter(({ choice }) => choice.mark?.mark === mark);
  const shown = [...marked("pinned"), ...marked(undefined)];
  const passed = marked("passed");
  const edit = (who: string, what: Editing) => setEditing(what && { who, what });
  const begun = useBegun(shortlist.id);
  const close = (who: string, next: string | undefined = who) => {
    begun.drop(who, editing?.what);
    setEditing(undefined);
    if (next) go(next);
  };
  const { here, go, goOnce, step } = useKeysOn(shown, {
    o: (one) => toggle(one.found.id),
    c: (one) => may && compare(one.found.id),
    p: (one) =>
      may && void choosing.mark(one.found, one.choice.mark?.mark === "pinned" ? undefined : { mark: "pinned" }),
    x: (one) => may && edit(one.found.id, "pass"),
    n: (one) => may && edit(one.found.id, "note"),
    undo: choosing.undo,
  });
  // Once the keyboard is at a person; elsewhere the arrows scroll, as always.
  const arrows = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLElement) || event.target.tagName !== "ARTICLE") return;
    event.preventDefault();
    step(by);
  };
  return (
    <>
      <Trouble problem={choosing.problem} />
      <div className={css.people} data-testid="shortlist" onKeyDown={arrows}>
        {shown.map(({ rank, found, choice }, place) => {
          const what = editing?.who === found.id ? editing.what : undefined;
          return (
            <PersonRow
              key={found.id}
              rank={rank}
              found={found}
              isOpen={open === found.id}
              toggle={() => toggle(found.id)}
              isHere={here === found.id}>
              {what !== "note" && (
                <Chosen
                  found={found}
                  choice={choice}
                  choosing={choosing}
                  edit={() => edit(found.id, "note")}
                  removed={() => go(found.id)}
                />
              )}
              {may && (
                <Actions
                  found={found}
                  choice={choice}
                  choosing={choosing}
                  editing={what}
                  edit={(next) => edit(found.id, next)}
                  isCompared={compared.includes(found.id)}
                  compare={() => compare(found.id)}
                />
              )}
              {what === "pass" && (
                <PassForm
                  found={found}
                  choosing={choosing}
                  begun={begun.pass(found.id)}
                  close={() => close(found.id)}
                  passed={() => close(found.id, (shown[place + 1] ?? shown[place - 1])?.found.id)}
                />
              )}
              {what === "note" && (
                <NoteForm
                  found={found}
                  choice={choice}
                  choosing={choosing}
                  begun={begun.note(found.id)}
                  close={() => close(found.id)}
                />
              )}
            </PersonRow>
          );
        })}
      </div>
      {passed.length > 0 && (
        <details className={css.passed} data-testid="passed">
          <summary>{words.shortlist.passedCount(words.people(passed.length))}</summary>
          {passed.map((one) => (
            <PassedRow
              key={one.found.id}
              one={one}
              takeBack={may ? () => (goOnce(one.found.id), void choosing.mark(one.found, undefined)) : undefined}
            />
          ))}
        </details>
      )}
      <LastDone choosing={choosing} />
    </>
  );
}

function PassedRow({ one: { rank, found, choice }, takeBack }: { one: Placed; takeBack: (() => void) | undefined }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  const { mark, note } = choice;
  if (!mark) return null;
  const reason = mark.reason && mark.reason !== "other" ? words.shortlist.passReason[mark.reason] : undefined;
  return (
    <div className={css.passedRow}>
      <span className={css.rank}>{rank}</span>
      <div>
        <b>{found.person?.name ?? found.id}</b>
        <p>{[reason, mark.words].filter(Boolean).join(": ")}</p>
        {note && <p className={css.line}>{note.note}</p>}
        <p className={css.line}>{words.shortlist.passedBy(mark.by_name, formats.date(mark.at))}</p>
      </div>
      {takeBack && (
        <button type="button" className="link no-print" onClick={takeBack}>
          {words.shortlist.takeBack}
        </button>
      )}
    </div>
  );
}

type Act = (one: Placed) => unknown;

// j and k go from person to person; a letter acts on whom the keyboard is at, the first before it went anywhere.
function useKeysOn(shown: Placed[], acts: Record<"o" | "c" | "p" | "x" | "n", Act> & { undo: () => void }) {
  const [here, setHere] = useState<string>();
  const at = shown.findIndex(({ found }) => found.id === here);
  const go = (id: string) => {
    setHere(id);
    const row = document.getElementById(`person-${id}`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  // Whoever comes back to the list has no row before the next drawing.
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    if (!awaited.current || !document.getElementById(`person-${awaited.current}`)) return;
    go(awaited.current);
    awaited.current = undefined;
  });
  const goOnce = (id: string) => (awaited.current = id);
  const step = (by: number) => {
    const next = shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (next) go(next.found.id);
  };
  const on = (act: Act) => () => {
    const one = shown[Math.max(0, at)];
    if (!one) return;
    setHere(one.found.id);
    act(one);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: on(acts.o),
    c: on(acts.c),
    p: on(acts.p),
    x: on(acts.x),
    n: on(acts.n),
    "mod+z": acts.undo,
  });
  return { here, go, goOnce, step };
}
