// A box to tick, with its words.
import css from "./check.module.css";

export function Check({
  label,
  name,
  field,
  checked,
  onChange,
}: {
  label: string;
  name?: string;
  field?: string; // of the form that it is sent with
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        name={field}
        aria-label={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
