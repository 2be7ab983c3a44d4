// The door. On the demo network it shows who one can be; a draft written before stays as it is.
import { PasswordInput, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { Problem } from "../api/problem";
import type { Session } from "../api/shapes";
import { Controls } from "../design/controls";
import { sayProblem, Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import { homeOf, useSession, useSignIn } from "./session";
import css from "./sign_in.module.css";

export function SignIn() {
  const words = useWords("sign_in");
  usePageTitle(words.signIn.page);
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const session = useSession();
  const signIn = useSignIn();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = (who: { email: string; password: string }) =>
    signIn.mutate(who, { onSuccess: (found: Session) => void navigate({ to: next ?? homeOf(found) }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter({ email, password });
  };
  const refused = signIn.error instanceof Problem ? signIn.error : undefined;
  const said =
    refused?.status === 401
      ? words.signIn.wrong
      : refused?.status === 429
        ? words.signIn.slow
        : refused && sayProblem(refused, words.problem);
  return (
    <Controls>
      <div className={css.page}>
        <form className={css.form} onSubmit={submit} noValidate>
          <h1>{words.signIn.title}</h1>
          <TextInput
            label={words.signIn.email}
            type="email"
            autoComplete="username"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.signIn.password}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ "aria-label": words.signIn.show }}
          />
          <div role="alert">{said && <p className="small">{said}</p>}</div>
          <div className={css.go}>
            <button className="primary" disabled={signIn.isPending || !email || !password}>
              {words.signIn.go}
            </button>
            <Link to="/brief" className="small link">
              {words.signIn.without}
            </Link>
          </div>
        </form>
        {session?.demo_logins && session.demo_logins.length > 0 && (
          <section className={css.demo} data-testid="demo-logins">
            <h2>{words.signIn.demo}</h2>
            <ul>
              {session.demo_logins.map((login) => (
                <li key={login.email}>
                  <button type="button" onClick={() => enter({ email: login.email, password: login.password })}>
                    <span>{login.name}</span>
                    <span>{words.roles[login.role]}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {refused === undefined && signIn.error && <Trouble problem={signIn.error} />}
      </div>
    </Controls>
  );
}
