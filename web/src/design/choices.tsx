// A few choices side by side, of which one holds: native radio buttons, drawn as one strip.
import { useId } from "react";
import css from "./choices.module.css";

export function Choices<T extends string | number>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <div className={css.set} role="radiogroup" aria-label={label}>
      {choices.map(([choice, text]) => (
        <label className={css.one} key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChange(choice)} />
          {text}
        </label>
      ))}
    </div>
  );
}
