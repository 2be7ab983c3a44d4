// The text with its findings marked in place: a plain textarea, and under it the same letters whose marks show through
// (the builder's own field, without its card).
import { memo, type ReactNode, type RefObject } from "react";
import field from "../briefs/brief_text.module.css";
import { longText } from "../briefs/brief_text";
import css from "./lint.module.css";
import type { Placed } from "./use_lint";

interface FieldProps {
  id: string;
  text: string;
  placeholder: string;
  placed: Placed[];
  chosen: Placed | undefined;
  area: RefObject<HTMLTextAreaElement | null>;
  onWrite: (text: string) => void;
  onCaret: (at: number) => void;
  onHistory: (way: "undo" | "redo") => void;
}

export function TextField({ id, text, placeholder, placed, chosen, area, onWrite, onCaret, onHistory }: FieldProps) {
  const isLong = text.length > longText;
  return (
    <div className={`${field.field} ${isLong ? field.long : ""}`}>
      {!isLong && <Layer text={text || placeholder} placed={placed} chosen={chosen?.start} />}
      <textarea
        id={id}
        ref={area}
        data-testid="lint-text"
        className={field.text}
        dir="auto"
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={text.length < 20_000}
        onChange={(event) => onWrite(event.target.value)}
        onClick={(event) => onCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
          event.preventDefault();
          onHistory(event.shiftKey ? "redo" : "undo");
        }}
      />
    </div>
  );
}

const Layer = memo(function Layer({
  text,
  placed,
  chosen,
}: {
  text: string;
  placed: Placed[];
  chosen: number | undefined;
}) {
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { start, end, kind } of placed) {
    if (start < done) continue; // words of two findings are marked for the first
    pieces.push(text.slice(done, start));
    const look = [kind === "wording" ? css.wording : css.costly, start === chosen && css.chosen];
    pieces.push(
      <mark key={start} className={look.filter(Boolean).join(" ")} data-kind={kind}>
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  return (
    <div className={field.layer} dir="auto" aria-hidden="true" data-testid="lint-marks">
      {pieces}
      {text.slice(done)}{" "}
    </div>
  );
});
