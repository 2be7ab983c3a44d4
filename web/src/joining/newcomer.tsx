// Somebody without an account says who they are.
import { useRef, useState, type FormEvent } from "react";
import { faultsAt, Problem } from "../api/problem";
import { Field, SecretField } from "../design/field";
import { useWords } from "../i18n/words";
import { Consent, isAddress } from "./consent";
import type { Contact } from "./contact";
import css from "./joining.module.css";
import type { useOpening } from "./use_opening";

export interface ContactForm {
  who: Contact;
  change: (some: Partial<Contact>) => void;
  password: string;
  setPassword: (password: string) => void;
  opening: ReturnType<typeof useOpening>;
}

export function Newcomer({ who, change, password, setPassword, opening }: ContactForm) {
  const words = useWords("joining", "hire");
  const { contact } = words.hire;
  const form = useRef<HTMLFormElement>(null);
  const [isJudged, setJudged] = useState(false);
  const { error } = opening;
  const isTaken = error instanceof Problem && error.type.endsWith("email_taken");
  const told = (pointer: string, isWrong: boolean, text: string) =>
    (isJudged && isWrong) || faultsAt(error, pointer).length > 0 ? text : undefined;
  const wrong = {
    name: who.name.trim() === "",
    organisation: who.organisation.trim() === "",
    email: !isAddress(who.email),
    password: Array.from(password).length < 8,
    agreed: !who.agreed,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    opening.reset();
    const first = (Object.keys(wrong) as (keyof typeof wrong)[]).find((field) => wrong[field]);
    if (first) return form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    const { name, organisation, email } = who;
    opening.mutate({ as: "newcomer", name, organisation, email: email.trim(), password });
  };
  const typed = (some: Partial<Contact>) => {
    if (error) opening.reset();
    change(some);
  };
  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate data-testid="contact">
      <Field
        name="name"
        label={words.joining.field.name}
        autoComplete="name"
        maxLength={100}
        value={who.name}
        onChange={(name) => typed({ name })}
        fault={told("/name", wrong.name, words.joining.fault.name)}
      />
      <Field
        name="organisation"
        label={contact.organisation}
        autoComplete="organization"
        maxLength={200}
        value={who.organisation}
        onChange={(organisation) => typed({ organisation })}
        fault={told("/organisation", wrong.organisation, words.joining.fault.organisation)}
      />
      <Field
        name="email"
        type="email"
        label={contact.email}
        autoComplete="email"
        maxLength={254}
        value={who.email}
        onChange={(email) => typed({ email })}
        fault={
          isTaken ? (
            <Taken know={() => typed({ isKnown: true })} />
          ) : (
            told("/email", wrong.email, words.joining.fault.email)
          )
        }
      />
      <SecretField
        name="password"
        label={words.joining.field.newPassword}
        autoComplete="new-password"
        maxLength={1000}
        value={password}
        onChange={(typedPassword) => {
          if (error) opening.reset();
          setPassword(typedPassword);
        }}
        hint={words.joining.field.passwordHint}
        fault={told("/password", wrong.password, words.joining.fault.password)}
        show={words.joining.field.show}
        hide={words.joining.field.hide}
      />
      <Consent
        terms={words.hire.terms}
        agreed={who.agreed}
        agree={(agreed) => typed({ agreed })}
        isMissing={isJudged && wrong.agreed}
      />
      <div className={css.acts}>
        <button className="primary" disabled={opening.isPending}>
          {opening.isPending ? contact.sending : contact.send}
        </button>
        <button type="button" className="small link" onClick={() => typed({ isKnown: true })}>
          {contact.known}
        </button>
      </div>
      <p className="quiet">{contact.privacy}</p>
    </form>
  );
}

function Taken({ know }: { know: () => void }) {
  const words = useWords("joining", "hire");
  return (
    <>
      {words.joining.fault.taken}{" "}
      <button type="button" className="link" onClick={know}>
        {words.hire.contact.known}
      </button>
    </>
  );
}
