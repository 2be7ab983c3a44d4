// The last step of an application: who applies. Sending it makes their account.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { keepToken, newKey, write } from "../api/client";
import { elsewhere, faultsAt, Problem } from "../api/problem";
import type { Applied } from "../api/shapes";
import { Field, SecretField, TextField, useFirstFault } from "../design/field";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { becomes, useSession, useSignOut } from "../identity/session";
import { PortfolioList } from "../talents/portfolio_part";
import { sentOf } from "./application_draft";
import type { ApplyPart } from "./apply";
import { Consent, isAddress, termsInForce } from "./consent";
import css from "./joining.module.css";
import { forgetKey, keyFor } from "./kept";
import { StepTitle } from "./steps";

export function Person(part: ApplyPart) {
  const words = useWords("joining", "apply");
  const { person, after } = words.apply;
  const user = useSession()?.user;
  return (
    <>
      <StepTitle step={3} intro={user ? undefined : person.intro}>
        {person.title}
      </StepTitle>
      <div className={css.halves}>
        <div className={css.main}>{user ? <SignedIn name={user.name} /> : <Form {...part} />}</div>
        <section className={css.aside}>
          <div>
            <h2>{after.title}</h2>
            <ol className={css.after}>
              {after.list.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </div>
        </section>
      </div>
    </>
  );
}

function SignedIn({ name }: { name: string }) {
  const { person } = useWords("joining", "apply").apply;
  const signOut = useSignOut();
  return (
    <div className={css.form}>
      <p>{person.signedIn(name)}</p>
      <div className={css.acts}>
        <button type="button" className="primary" onClick={() => signOut.mutate()}>
          {person.signOut}
        </button>
      </div>
    </div>
  );
}

function useApplying({ draft, forget }: ApplyPart) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (password: string) => {
      const told = { ...sentOf(draft), terms: termsInForce };
      const key = keyFor("applying", told, newKey);
      const made = await write<Applied>("POST", "/applications", { body: { ...told, password }, key });
      keepToken(made.csrf);
      return made;
    },
    onSuccess: ({ user, csrf, application }) => {
      becomes(queries, { user, csrf });
      queries.setQueryData(["application", application.id], application);
      forgetKey("applying");
      forget();
      void navigate({ to: "/applications/$application", params: { application: application.id } });
    },
  });
}

function Form(part: ApplyPart) {
  const { draft, change, missing, go } = part;
  const words = useWords("joining", "apply");
  const { person } = words.apply;
  const [password, setPassword] = useState("");
  const [isJudged, setJudged] = useState(false);
  const applying = useApplying(part);
  const { error } = applying;
  const form = useFirstFault(error);
  const wrong = {
    name: draft.name.trim() === "",
    email: !isAddress(draft.email),
    password: Array.from(password).length < 8,
    links: missing.includes("links"),
    agreed: !draft.agreed,
  };
  const told = (field: keyof typeof wrong, text: string) =>
    (isJudged && wrong[field]) || faultsAt(error, `/${field}`).length > 0 ? text : undefined;
  const isTaken = error instanceof Problem && error.type.endsWith("email_taken");
  const typed = (some: Partial<typeof draft>) => {
    if (error) applying.reset();
    change(some);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    applying.reset();
    const first = Object.entries(wrong).find(([, isWrong]) => isWrong)?.[0];
    if (first) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    else applying.mutate(password);
  };
  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate data-testid="person">
      <Field
        name="name"
        label={words.joining.field.name}
        autoComplete="name"
        maxLength={100}
        value={draft.name}
        onChange={(name) => typed({ name })}
        fault={told("name", words.joining.fault.name)}
      />
      <Field
        name="email"
        type="email"
        label={words.joining.field.email}
        autoComplete="email"
        maxLength={254}
        value={draft.email}
        onChange={(email) => typed({ email })}
        fault={isTaken ? <Taken /> : told("email", words.joining.fault.email)}
      />
      <SecretField
        name="password"
        label={words.joining.field.newPassword}
        autoComplete="new-password"
        maxLength={1000}
        value={password}
        onChange={(next) => {
          if (error) applying.reset();
          setPassword(next);
        }}
        hint={words.joining.field.passwordHint}
        fault={told("password", words.joining.fault.password)}
        show={words.joining.field.show}
        hide={words.joining.field.hide}
      />
      <TextField
        name="about"
        label={person.about}
        hint={person.aboutHint}
        maxLength={20_000}
        rows={5}
        value={draft.about}
        onChange={(about) => typed({ about })}
      />
      <TextField
        name="links"
        label={person.links}
        hint={person.linksHint}
        rows={3}
        value={draft.links}
        onChange={(links) => typed({ links })}
        fault={told("links", words.apply.missing.links)}
      />
      <fieldset className={css.works}>
        <legend>{person.works}</legend>
        <PortfolioList
          edited={draft}
          edit={({ profile }) => typed({ profile })}
          faults={(pointer) => faultsAt(error, pointer)[0]?.message}
          intro={person.worksHint}
        />
      </fieldset>
      <Consent
        terms={words.apply.terms}
        agreed={draft.agreed}
        agree={(agreed) => typed({ agreed })}
        isMissing={isJudged && wrong.agreed}
      />
      <div className={css.acts}>
        <button className="primary" disabled={applying.isPending}>
          {applying.isPending ? person.sending : person.send}
        </button>
        <button type="button" className="plain" onClick={() => go(2)}>
          {words.joining.back}
        </button>
      </div>
      <p className="quiet">{person.privacy}</p>
      <Trouble problem={elsewhere(error, toldHere)} />
    </form>
  );
}

const toldHere = ["/name", "/email", "/password", "/links", "/terms", "/profile/portfolio/"];

function Taken() {
  const { person } = useWords("joining", "apply").apply;
  return (
    <>
      {person.taken}{" "}
      <Link to="/sign-in" search={{ next: "/applications" }} className="link">
        {person.signIn}
      </Link>
    </>
  );
}
