// The text of a brief: a plain textarea, and under it the same letters, invisible, whose marks show through. The layer
// below gives the height, so the field never scrolls by itself and the two can't drift apart.
import {
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { useWords } from "../i18n/words";
import css from "./brief_text.module.css";
import type { Mark } from "./marks";
import { editOf } from "./understanding";

export interface Opened {
  thing: string;
  at?: number; // of the mark that was clicked
  by: "pointer" | "keys";
}

interface TextProps {
  id: string;
  text: string;
  marks: Mark[];
  opened: Opened | undefined;
  open: (opened: Opened | undefined) => void;
  whyOf: (thing: string) => string | undefined;
  onWrite: (text: string) => void;
  undo: () => void;
  redo: () => void;
  onFocus: () => void;
  field: RefObject<HTMLTextAreaElement | null>;
  children: ReactNode; // the card of what is opened
}

export const longText = 30_000; // beyond, no layer: laying out a book twice would hold up the typing

export function BriefText(props: TextProps) {
  const { id, text, marks, opened, open, whyOf, onWrite, undo, redo, onFocus, field, children } = props;
  const words = useWords("builder");
  const [hovered, setHovered] = useState<string>();
  const isLong = text.length > longText;
  useBigInsertions(field, onWrite);
  useCaret(field, text);
  const correct = (event: MouseEvent) => {
    const isChoosing = field.current && field.current.selectionStart !== field.current.selectionEnd;
    const mark = isChoosing ? undefined : markUnder(event, marks);
    open(mark && { thing: mark.thing, at: mark.start, by: "pointer" });
  };
  return (
    <div className={`${css.field} ${isLong ? css.long : ""}`}>
      {!isLong && (
        <Layer
          text={text}
          placeholder={words.builder.placeholder}
          marks={marks}
          opened={opened?.thing}
          hovered={hovered}
        />
      )}
      <textarea
        id={id}
        ref={field}
        data-testid="brief-text"
        className={`${css.text} ${hovered ? css.over : ""}`}
        dir="auto"
        value={text}
        placeholder={words.builder.placeholder}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={text.length < 20_000}
        title={hovered && whyOf(hovered)}
        onChange={(event) => onWrite(event.target.value)}
        onFocus={onFocus}
        onClick={correct}
        onMouseMove={(event) => setHovered(markUnder(event, marks)?.thing)}
        onMouseLeave={() => setHovered(undefined)}
        onKeyDown={(event) => {
          const withMod = (event.ctrlKey || event.metaKey) && !event.altKey;
          if (!withMod) return;
          if (event.key === "Enter") {
            const mark = markAt(event.currentTarget.selectionStart, marks);
            open(mark && { thing: mark.thing, at: mark.start, by: "keys" });
          } else if (event.key.toLowerCase() === "z") (event.shiftKey ? redo : undo)();
          else return;
          event.preventDefault();
        }}
      />
      {!isLong && opened && <Anchored opened={opened}>{children}</Anchored>}
    </div>
  );
}

interface LayerProps {
  text: string;
  placeholder: string;
  marks: Mark[];
  opened: string | undefined;
  hovered: string | undefined;
}

const Layer = memo(function Layer({ text, placeholder, marks, opened, hovered }: LayerProps) {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end, tone, thing } of marks) {
    if (start > done) pieces.push(text.slice(done, start));
    const states = [css[tone], thing === opened && css.opened, thing === hovered && css.hovered];
    pieces.push(
      <mark key={`${thing} ${start}`} className={states.filter(Boolean).join(" ")} data-tone={tone} data-at={start}>
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  // The blank at the end holds the line that a final line break opens; an empty text is as high as its placeholder.
  return (
    <div className={css.layer} dir="auto" aria-hidden="true" data-testid="marks">
      {pieces}
      {text === "" ? placeholder : text.slice(done)}{" "}
    </div>
  );
});

// A step back or forth changes the text from outside: the caret goes to the end of what changed, not of everything.
function useCaret(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  const before = useRef(text);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || before.current === text) return;
    const { tail } = editOf(before.current, text);
    before.current = text;
    const isOutside = area.selectionStart === text.length && area.selectionEnd === text.length;
    if (tail > 0 && isOutside && document.activeElement === area)
      area.setSelectionRange(text.length - tail, text.length - tail);
  }, [field, text]);
}

// A browser takes minutes to paste a megabyte of lines, one paragraph after the other; put in as a whole it takes none.
function useBigInsertions(field: RefObject<HTMLTextAreaElement | null>, onWrite: (text: string) => void): void {
  const write = useRef(onWrite);
  write.current = onWrite;
  useEffect(() => {
    const area = field.current;
    const insert = (event: InputEvent) => {
      if (!area || !event.data || event.data.length < 5_000) return;
      event.preventDefault();
      area.setRangeText(event.data.replace(/\r\n?/g, "\n"), area.selectionStart, area.selectionEnd, "end");
      write.current(area.value);
    };
    area?.addEventListener("beforeinput", insert);
    return () => area?.removeEventListener("beforeinput", insert);
  }, [field]);
}

function markUnder(event: MouseEvent, marks: Mark[]): Mark | undefined {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  const at = under.find((one): one is HTMLElement => one instanceof HTMLElement && one.dataset["at"] !== undefined);
  return at && marks.find(({ start }) => start === Number(at.dataset["at"]));
}

function markAt(caret: number, marks: Mark[]): Mark | undefined {
  return marks.find(({ start, end }) => start <= caret && caret <= end);
}

// Just below the words that are corrected, wherever they stand after a wrap, a zoom or a turned phone.
function Anchored({ opened, children }: { opened: Opened; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number }>();
  useLayoutEffect(() => {
    const field = box.current?.parentElement;
    if (!field) return;
    const settle = () => {
      const mark = field.querySelector(`mark[data-at="${opened.at}"]`);
      const lines = mark?.getClientRects();
      const line = lines?.[lines.length - 1];
      if (!line) return;
      const around = field.getBoundingClientRect();
      const room = Math.max(0, around.width - (box.current?.offsetWidth ?? 0));
      setPlace({ top: line.bottom - around.top + 6, left: Math.min(Math.max(0, line.left - around.left - 16), room) });
    };
    settle();
    const watch = new ResizeObserver(settle);
    watch.observe(field);
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, [opened]);
  useLayoutEffect(() => {
    if (place) box.current?.scrollIntoView({ block: "nearest" });
  }, [place === undefined]); // once it has a place
  return (
    <div ref={box} className={css.anchored} style={place ?? { visibility: "hidden" }}>
      {children}
    </div>
  );
}
