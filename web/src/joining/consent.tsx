// Agreement to the terms, which stand below it in short.
import { Check } from "../design/check";
import { Fault } from "../design/field";
import { useWords } from "../i18n/words";
import css from "./joining.module.css";

export const termsInForce = "2026-11";

// As loosely as the server judges it: there is one "@", and something on both its sides.
export const isAddress = (email: string) => /^[^\s@<>,;"]+@[^\s@<>,;".]([^\s@<>,;"]*[^\s@<>,;".])?$/.test(email.trim());

export function Consent({
  terms,
  agreed,
  agree,
  isMissing,
}: {
  terms: string[];
  agreed: boolean;
  agree: (agreed: boolean) => void;
  isMissing: boolean;
}) {
  const words = useWords("joining");
  return (
    <div className={css.consent}>
      <Check field="agreed" label={words.joining.terms.agree} checked={agreed} onChange={agree} />
      {isMissing && <Fault>{words.joining.fault.terms}</Fault>}
      <details>
        <summary>{words.joining.terms.title}</summary>
        <ul>
          {terms.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
