// The last step: who asks. A visitor gets an account, whoever has one signs in or is signed in already; then the brief
// opens, and nothing that was typed is lost on the way.
import { useState } from "react";
import { asked } from "../briefs/draft";
import { Trouble } from "../design/state";
import { Problem } from "../api/problem";
import { useWords } from "../i18n/words";
import { useSession } from "../identity/session";
import { AskedFor } from "./asked_for";
import { Known, Signed } from "./known";
import type { Part } from "./hire";
import css from "./joining.module.css";
import { Newcomer } from "./newcomer";
import { StepTitle } from "./steps";
import { useOpening } from "./use_opening";
import { useKept } from "./kept";

export interface Contact {
  name: string;
  organisation: string;
  email: string;
  agreed: boolean;
  isKnown: boolean;
}
const nobody: Contact = { name: "", organisation: "", email: "", agreed: false, isKnown: false };

export function Contact({ draft, briefing, go }: Part) {
  const words = useWords("hire");
  const { contact } = words.hire;
  const session = useSession();
  const [who, change, forget] = useKept<Contact>("contact", nobody);
  const [password, setPassword] = useState("");
  const opening = useOpening({ brief: asked(briefing.brief), text: draft.text }, () => {
    draft.restart({ text: "", understood: {}, brief: {} });
    forget();
  });
  const form = { who, change, password, setPassword, opening };
  const ofBrief = opening.error instanceof Problem ? opening.error.errors.filter(isOfBrief) : [];
  return (
    <>
      <StepTitle step={3} intro={session?.user || who.isKnown ? undefined : contact.intro}>
        {contact.title}
      </StepTitle>
      <div className={css.halves}>
        <div className={css.main}>
          {session?.user ? <Signed opening={opening} /> : who.isKnown ? <Known {...form} /> : <Newcomer {...form} />}
          {ofBrief.length > 0 ? (
            <div className={css.fault} role="alert">
              <p>{contact.brief}</p>
              <ul>
                {ofBrief.map((fault) => (
                  <li key={fault.pointer + fault.message}>
                    {fault.pointer.replace(/^\/brief\/?/, "")} {fault.message}
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <Refused problem={opening.error} />
          )}
        </div>
        <div className={css.aside}>
          <AskedFor brief={briefing.brief} change={() => go(1)} />
          <section>
            <h2>{words.hire.after.title}</h2>
            <ol className={css.after}>
              {words.hire.after.list.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}

const isOfBrief = ({ pointer }: { pointer: string }) => pointer.startsWith("/brief") || pointer === "/text";

// What the fields tell themselves is not told twice.
function Refused({ problem }: { problem: unknown }) {
  const isAtFields = problem instanceof Problem && (problem.errors.length > 0 || problem.status === 401);
  return isAtFields ? null : <Trouble problem={problem} />;
}
