// The way in for talent: what they do, how they work, who they are; at its end stands their application, in an account
// of their own. All of it but the password is kept in this browser until it is sent.
import { useWords } from "../i18n/words";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePageTitle } from "../shell/page_title";
import { blankApplication, missingOf, type ApplicationDraft, type Missing } from "./application_draft";
import css from "./joining.module.css";
import { useKept } from "./kept";
import { useLanguageOfLink } from "./language";
import { Offer } from "./offer";
import { Person } from "./person";
import { Steps } from "./steps";
import { Trade } from "./trade";

export interface ApplyPart {
  draft: ApplicationDraft;
  change: (some: Partial<ApplicationDraft>) => void;
  missing: Missing[]; // of this step
  go: (step: number) => void;
  forget: () => void;
}

export function Apply() {
  const words = useWords("joining", "apply");
  useLanguageOfLink("/apply");
  usePageTitle(words.apply.page);
  const blank = useMemo(() => blankApplication(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date()), []);
  const [draft, change, forget] = useKept("application", blank);
  const missing = missingOf(draft);
  const { step: wanted = 1 } = useSearch({ from: "/apply" });
  const navigate = useNavigate();
  const reached = missing[1].length > 0 ? 1 : missing[2].length > 0 ? 2 : 3;
  const at = Math.min(wanted, reached) as 1 | 2 | 3;
  const go = (step: number) => void navigate({ to: "/apply", search: step === 1 ? {} : { step } });
  const part = { draft, change, missing: missing[at], go, forget };
  return (
    <div className={`${css.page} ${css.letter}`}>
      <Steps to="/apply" names={words.apply.steps} at={at} reached={reached} />
      {at === 1 && <Trade {...part} />}
      {at === 2 && <Offer {...part} />}
      {at === 3 && <Person {...part} />}
    </div>
  );
}
