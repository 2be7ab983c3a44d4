// A pasted job description on the left, its findings marked; on the right what to change, each with words to put in the
// place at one click, and what the demands cost in people. Nothing is sent anywhere to be kept.
import { useEffect, useId, useRef, useState } from "react";
import { Link } from "@tanstack/react-router";
import { begun, redone, stepped, undone } from "../briefs/history";
import { emptyDraft } from "../briefs/draft";
import { keep, opened } from "../briefs/keep";
import { Bone, Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { useKeys } from "../shell/keys";
import { usePageTitle } from "../shell/page_title";
import { Costs, Findings } from "./findings";
import { keepForLint, keptForLint } from "./kept";
import css from "./lint.module.css";
import { replaced, toTypeOver } from "./replace";
import { TextField } from "./text_field";
import { useLint, type Placed } from "./use_lint";

function useText() {
  const [history, setHistory] = useState(() => begun({ text: keptForLint() }));
  useEffect(() => keepForLint(history.now.text), [history.now.text]);
  return {
    text: history.now.text,
    write: (text: string, stroke?: string) => setHistory((before) => stepped(before, { text }, stroke)),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    undoable: history.past.length > 0,
    redoable: history.future.length > 0,
  };
}

// The words become the draft of the builder; what stood there is one step back.
function keepAsBrief(text: string): void {
  keep("new", stepped(opened("new", "", emptyDraft), { text, understood: {}, brief: {} }), "");
}

export function LintPage() {
  const words = useWords("lint");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, write, undo, redo, undoable, redoable } = useText();
  const lint = useLint(text);
  const [chosen, setChosen] = useState<Placed>();
  usePageTitle(words.lint.page);
  useKeys({ "mod+z": undo, "mod+shift+z": redo });
  const show = (one: { start: number; end: number }) => {
    area.current?.focus();
    area.current?.setSelectionRange(one.start, one.end);
  };
  const replace = (one: Placed, by: string) => {
    const made = replaced(text, one, by);
    write(made.text);
    setChosen(undefined);
    requestAnimationFrame(() => show(toTypeOver(made)));
  };
  const placed = lint.looked?.placed ?? [];
  return (
    <div className={css.page}>
      <div className={css.words}>
        <h1>
          <label htmlFor={id}>{words.lint.title}</label>
        </h1>
        <p className={css.lede}>{words.lint.lede}</p>
        <TextField
          id={id}
          text={text}
          placeholder={words.lint.placeholder}
          placed={placed}
          chosen={chosen}
          area={area}
          onWrite={(next) => write(next, "typing")}
          onCaret={(at) => setChosen(placed.find(({ start, end }) => start <= at && at <= end))}
          onHistory={(way) => (way === "undo" ? undo() : redo())}
        />
        <div className={css.steps}>
          {text === "" && (
            <button type="button" className="link" onClick={() => write(words.lint.sample)}>
              {words.lint.example}
            </button>
          )}
          {undoable && (
            <button type="button" className="link" onClick={undo}>
              {words.lint.undo}
            </button>
          )}
          {redoable && (
            <button type="button" className="link" onClick={redo}>
              {words.lint.redo}
            </button>
          )}
          {text.trim() !== "" && (
            <Link to="/brief" className="link" onClick={() => keepAsBrief(text)}>
              {words.lint.brief}
            </Link>
          )}
        </div>
      </div>
      <section className={css.answer} aria-label={words.lint.findings(2)} aria-busy={lint.isLate}>
        <Trouble problem={lint.problem} again={lint.again} />
        {lint.looked ? (
          <>
            <Findings looked={lint.looked} text={text} chosen={chosen} show={show} replace={replace} />
            <Costs lint={lint.looked.lint} />
          </>
        ) : (
          lint.isLate && <Bone width="100%" height="20rem" />
        )}
      </section>
    </div>
  );
}
