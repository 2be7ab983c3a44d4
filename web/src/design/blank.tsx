// Blanks to fill in a sentence: native controls, so that phones and screen readers bring their own ways of choosing.
import { useEffect, useState, type ReactNode } from "react";
import css from "./blank.module.css";

type Tone = "said" | "open" | "limit" | "nice";
const toned = (tone: Tone, more = "") => [css.blank, tone === "said" ? "" : css[tone], more].filter(Boolean).join(" ");

export function BlankSelect({
  label,
  value,
  onChange,
  tone = value ? "said" : "open",
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <select aria-label={label} className={toned(tone)} value={value} onChange={(event) => onChange(event.target.value)}>
      {children}
    </select>
  );
}

// A whole number, or nothing. What is typed stays as typed until it is a number within its limits.
export function BlankNumber({
  label,
  value,
  onChange,
  min = 0,
  max,
  placeholder,
  tone = value === undefined ? "open" : "said",
  invalid,
  id,
}: {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max: number;
  placeholder?: string;
  tone?: Tone;
  invalid?: boolean;
  id?: string;
}) {
  const [typed, setTyped] = useState(value === undefined ? "" : String(value));
  useEffect(
    () => setTyped((now) => (read(now, min, max) === value ? now : value === undefined ? "" : String(value))),
    [value, min, max],
  );
  const wrong = invalid || (typed !== "" && read(typed, min, max) === undefined);
  return (
    <input
      id={id}
      aria-label={label}
      aria-invalid={wrong || undefined}
      className={toned(tone, css.number)}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      placeholder={placeholder}
      size={Math.max(2, (typed || placeholder || "").length)}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = read(event.target.value, min, max);
        if (event.target.value.trim() === "" || number !== undefined) onChange(number);
      }}
      onKeyDown={(event) => {
        const step = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
        if (!step) return;
        event.preventDefault();
        onChange(Math.min(max, Math.max(min, (value ?? min) + step)));
      }}
    />
  );
}

function read(text: string, min: number, max: number): number | undefined {
  const number = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) : NaN;
  return number >= min && number <= max ? number : undefined;
}

export function BlankTime({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      type="time"
      aria-label={label}
      className={toned("said", css.time)}
      value={value}
      onChange={(event) => event.target.value && onChange(event.target.value)}
    />
  );
}
