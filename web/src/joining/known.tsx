// Somebody with an account: signing in here, or here already.
import { Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { Problem } from "../api/problem";
import { Field, SecretField } from "../design/field";
import { useWords } from "../i18n/words";
import { useSession, useSignOut } from "../identity/session";
import css from "./joining.module.css";
import type { ContactForm } from "./newcomer";

export function Known({ who, change, password, setPassword, opening }: ContactForm) {
  const words = useWords("joining", "hire");
  const { contact } = words.hire;
  const isWrong = opening.error instanceof Problem && opening.error.status === 401;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate({ as: "known", email: who.email.trim(), password });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate data-testid="known">
      <Field
        name="email"
        type="email"
        label={words.joining.field.email}
        autoComplete="username"
        value={who.email}
        onChange={(email) => change({ email })}
      />
      <SecretField
        name="password"
        label={words.joining.field.password}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        fault={isWrong ? words.joining.fault.wrong : undefined}
        show={words.joining.field.show}
        hide={words.joining.field.hide}
        autoFocus
      />
      <div className={css.acts}>
        <button className="primary" disabled={opening.isPending || !who.email || !password}>
          {opening.isPending ? contact.sending : contact.signIn}
        </button>
        <button
          type="button"
          className="small link"
          onClick={() => {
            opening.reset();
            change({ isKnown: false });
          }}>
          {contact.new}
        </button>
      </div>
    </form>
  );
}

export function Signed({ opening }: Pick<ContactForm, "opening">) {
  const words = useWords("joining", "hire");
  const { contact } = words.hire;
  const user = useSession()?.user;
  const signOut = useSignOut();
  const roles = user?.roles ?? [];
  const mayHire = roles.includes("client_owner") || roles.includes("client_hiring");
  const isStaff = roles.includes("advisor") || roles.includes("admin");
  return (
    <div className={css.form} data-testid="signed-in">
      <p>
        <b>{contact.as(user?.name ?? "")}</b> {mayHire ? contact.asText : contact.notHiring}
      </p>
      <div className={css.acts}>
        {mayHire && (
          <button
            type="button"
            className="primary"
            disabled={opening.isPending}
            onClick={() => opening.mutate({ as: "signed in" })}>
            {opening.isPending ? contact.sending : contact.send}
          </button>
        )}
        {isStaff && (
          <Link to="/brief" className="primary">
            {contact.toBuilder}
          </Link>
        )}
        <button type="button" className="small link" onClick={() => signOut.mutate()}>
          {contact.signOut}
        </button>
      </div>
    </div>
  );
}
