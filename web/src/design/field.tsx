// Labelled fields of a form that is sent: the hint, and what is wrong, are told with the field.
import { useEffect, useId, useRef, useState, type InputHTMLAttributes, type ReactNode } from "react";
import css from "./field.module.css";

interface Told {
  label: string;
  hint?: string;
  fault?: ReactNode;
  beside?: ReactNode; // at the end of the label's line
}
interface Given extends Told {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
}
type Attributes = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "name" | "maxLength">;

export function Field({ label, hint, fault, beside, onChange, ...input }: Given & Attributes) {
  return (
    <Labelled label={label} hint={hint} fault={fault} beside={beside}>
      {(told) => <input {...input} {...told} onChange={(event) => onChange(event.target.value)} />}
    </Labelled>
  );
}

export function SecretField({ show, hide, ...field }: Given & Attributes & { show: string; hide: string }) {
  const [isShown, setShown] = useState(false);
  const toggle = (
    <button type="button" className="small link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
      {isShown ? hide : show}
    </button>
  );
  return <Field {...field} type={isShown ? "text" : "password"} beside={toggle} spellCheck={false} />;
}

export function TextField({
  label,
  hint,
  fault,
  beside,
  onChange,
  ...area
}: Given & { rows?: number; placeholder?: string }) {
  return (
    <Labelled label={label} hint={hint} fault={fault} beside={beside}>
      {(told) => <textarea {...area} {...told} onChange={(event) => onChange(event.target.value)} />}
    </Labelled>
  );
}

export function SelectField({
  label,
  hint,
  fault,
  beside,
  onChange,
  children,
  ...select
}: Given & { children: ReactNode }) {
  return (
    <Labelled label={label} hint={hint} fault={fault} beside={beside}>
      {(told) => (
        <select {...select} {...told} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      )}
    </Labelled>
  );
}

interface Attached {
  id: string;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

function Labelled({ label, hint, fault, beside, children }: Told & { children: (told: Attached) => ReactNode }) {
  const id = useId();
  const told: Attached = {
    id,
    ...(fault ? { "aria-invalid": true, "aria-describedby": `${id}-fault` } : {}),
    ...(hint && !fault ? { "aria-describedby": `${id}-hint` } : {}),
  };
  return (
    <div className={css.field}>
      <div className={css.label}>
        <label htmlFor={id}>{label}</label>
        {beside}
      </div>
      {children(told)}
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

// Of the form that it is given to: when something was refused, the focus goes to the first field with a fault.
export function useFirstFault(problem: unknown) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);
  return form;
}

export function Fault({ children }: { children: ReactNode }) {
  return (
    <p className={css.fault} role="alert">
      {children}
    </p>
  );
}
