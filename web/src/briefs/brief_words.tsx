// The brief in words: the text with its marks, what was understood of it, and the card that corrects one thing of it.
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useCurrency } from "../api/reference";
import type { Preview } from "../api/shapes";
import { BlankNumber } from "../design/blank";
import { Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { BriefText, longText, type Opened } from "./brief_text";
import css from "./brief_words.module.css";
import { isBlank } from "./draft";
import { examples } from "./examples";
import type { Editing } from "./form";
import { marksOf } from "./marks";
import { Readback } from "./readback";
import { useSayThing } from "./say_thing";
import { asksForLimit } from "./things";
import type { Drafting } from "./use_draft";
import type { Reading } from "./use_intake";

const bringCorrection = () => import("./correction");
const Correction = lazy(bringCorrection);

interface WordsProps {
  id: string;
  draft: Drafting;
  editing: Editing;
  reading: Reading;
  answer: Preview | undefined;
}

export function BriefWords({ id, draft, editing, reading, answer }: WordsProps) {
  const words = useWords("brief", "builder");
  const field = useRef<HTMLTextAreaElement>(null);
  const { brief } = editing;
  const say = useSayThing(brief);
  const { text } = draft;
  const { found } = reading;
  const marks = useMemo(() => marksOf(found, brief), [found, brief]);
  const { opened, open, close, box } = useOpened(field);
  const write = useStrokes(draft);
  const isLong = text.length > longText;
  const isAnchored = !isLong && opened?.at !== undefined;
  const openThing = (thing: string) => {
    if (opened?.thing === thing) return close();
    open({ thing, at: isLong ? undefined : marks.find((mark) => mark.thing === thing)?.start, by: "keys" });
  };
  const card = (thing: string): ReactNode => (
    <Suspense>
      <Correction
        key={thing}
        thing={thing}
        text={text}
        found={found}
        editing={editing}
        answer={answer}
        isFocused={opened?.by === "keys"}
        close={close}
      />
    </Suspense>
  );
  const whyOf = (thing: string) => {
    if (!thing.startsWith("lost|")) return say(thing, brief) || undefined;
    const lost = found.not_understood.find(({ start }) => `lost|${start}` === thing);
    return lost && words.builder.why(lost.why);
  };
  return (
    <div ref={box}>
      <BriefText
        id={id}
        text={text}
        marks={marks}
        opened={isAnchored ? opened : undefined}
        open={open}
        whyOf={whyOf}
        onWrite={(next) => {
          close();
          write(next);
        }}
        undo={draft.undo}
        redo={draft.redo}
        onFocus={() => void bringCorrection()}
        field={field}>
        {isAnchored && opened && card(opened.thing)}
      </BriefText>
      <p id={`${id}-hint`} className={text ? "hidden" : css.hint}>
        {words.builder.hint}
      </p>
      {isLong && <p className={css.hint}>{words.builder.long}</p>}
      {text === "" && <Examples choose={(chosen) => draft.write(chosen)} />}
      {reading.problem && (
        <div className={css.trouble}>
          <Trouble problem={reading.problem} again={reading.again} withFaults={false} isAskedAgain />
        </div>
      )}
      {(text.trim() !== "" || !isBlank(brief)) && (
        <Readback
          brief={brief}
          found={found}
          text={text}
          opened={opened?.thing}
          open={openThing}
          asks={<LimitAsked {...editing} />}
          card={(thing) => !isAnchored && card(thing)}
        />
      )}
    </div>
  );
}

// One card at a time. It closes by Escape, by a click elsewhere, and when what it belongs to is written anew; the focus
// goes back to where it was opened.
function useOpened(field: React.RefObject<HTMLTextAreaElement | null>) {
  const [opened, setOpened] = useState<Opened>();
  const from = useRef<HTMLElement>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const open = (next: Opened | undefined) => {
    if (next && document.activeElement instanceof HTMLElement) from.current = document.activeElement;
    setOpened(next);
  };
  const close = () => {
    const card = box.current?.querySelector("[data-testid=correction]");
    const hadFocus = card?.contains(document.activeElement);
    setOpened(undefined);
    if (hadFocus) (from.current?.isConnected ? from.current : field.current)?.focus({ preventScroll: true });
  };
  const shut = useRef(close);
  shut.current = close;
  useEffect(() => {
    if (!opened) return;
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpened(undefined);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) shut.current();
    };
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("keydown", escape);
    };
  }, [opened]);
  return { opened, open, close, box };
}

// Typing without a rest is one step to walk back; a paste is a step of its own.
function useStrokes(draft: Drafting): (text: string) => void {
  const stroke = useRef({ at: 0, count: 0 });
  return (text) => {
    const now = performance.now();
    const isPaste = Math.abs(text.length - draft.text.length) > 20;
    const { at, count } = stroke.current;
    const next = isPaste || now - at > 1500 ? count + 1 : count;
    stroke.current = { at: isPaste ? 0 : now, count: next };
    draft.write(text, String(next));
  };
}

function Examples({ choose }: { choose: (text: string) => void }) {
  const words = useWords("brief", "builder");
  return (
    <p className={css.examples}>
      {words.builder.examples}
      {(Object.keys(examples) as (keyof typeof examples)[]).map((name) => (
        <button type="button" className="link" key={name} onClick={() => choose(examples[name])}>
          {words.builder.example[name]}
        </button>
      ))}
    </p>
  );
}

// What was said is no limit that the network can count with: a salary, or another currency. The limit is asked for.
// It stays while one types in it, also when the first figure makes a limit of what was said.
function LimitAsked({ brief, edit }: Editing) {
  const words = useWords("brief", "builder");
  const formats = useFormats();
  const currency = useCurrency();
  const [isTyping, setTyping] = useState(false);
  if (!(asksForLimit(brief) || isTyping) || !currency) return null;
  const sign = formats.signs(currency);
  return (
    <span
      className={css.asked}
      data-testid="limit-asked"
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}>
      {words.builder.say.limitAsked} {sign.before}
      <BlankNumber
        label={words.answer.capLabel}
        value={brief.rate_max && Math.round(brief.rate_max.amount / 100)}
        min={1}
        max={10_000}
        placeholder="—"
        tone="limit"
        onChange={(rate) =>
          edit({ ...brief, rate_max: rate === undefined ? undefined : { amount: rate * 100, currency } }, "rate_max")
        }
      />
      {sign.after} {words.brief.anHour}
    </span>
  );
}
