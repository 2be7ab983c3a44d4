// A labelled field of a form that is sent: its hint, and what is wrong with it, are told with it.
import { useId, useState, type InputHTMLAttributes, type ReactNode } from "react";
import css from "./field.module.css";

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  fault?: ReactNode;
  beside?: ReactNode; // at the end of the label's line
}

export function Field({ label, value, onChange, hint, fault, beside, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <div className={css.label}>
        <label htmlFor={id}>{label}</label>
        {beside}
      </div>
      <input
        {...input}
        id={id}
        value={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && !fault && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className={css.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

export function SecretField({ show, hide, ...field }: FieldProps & { show: string; hide: string }) {
  const [isShown, setShown] = useState(false);
  const toggle = (
    <button type="button" className="small link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
      {isShown ? hide : show}
    </button>
  );
  return <Field {...field} type={isShown ? "text" : "password"} beside={toggle} spellCheck={false} />;
}

export function Fault({ children }: { children: ReactNode }) {
  return (
    <p className={css.fault} role="alert">
      {children}
    </p>
  );
}
