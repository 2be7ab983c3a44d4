// The way in for whoever hires and has no account: what is needed, who fits, where to reach them; at its end the brief
// is open. The brief is the builder's own draft, so that one may go there and back.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { BrokenLink } from "../briefs/broken_link";
import { emptyDraft, isBlank } from "../briefs/draft";
import { useBriefing } from "../briefs/use_briefing";
import { useDraft } from "../briefs/use_draft";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import { Contact } from "./contact";
import css from "./joining.module.css";
import { useLanguageOfLink } from "./language";
import { useLink } from "./link";
import { Need } from "./need";
import { People } from "./people";
import { Steps } from "./steps";

export function Hire() {
  const words = useWords("joining", "hire");
  useLanguageOfLink("/hire");
  const draft = useDraft("new", emptyDraft, useLink());
  const briefing = useBriefing(draft);
  const { step: wanted = 1 } = useSearch({ from: "/hire" });
  const navigate = useNavigate();
  const blank = isBlank(briefing.brief);
  const isUnread = blank && (briefing.isReading || draft.text.trim() !== "");
  const reached = blank && !isUnread ? 1 : 3;
  const at = Math.min(wanted, reached);
  usePageTitle(words.hire.page);
  const go = (step: number) => void navigate({ to: "/hire", search: step === 1 ? {} : { step } });
  const part = { draft, briefing, go };
  return (
    <div className={css.page}>
      <Steps to="/hire" names={words.hire.steps} at={at} reached={blank ? 1 : 3} />
      <BrokenLink draft={draft} />
      {at === 1 && <Need {...part} />}
      {at === 2 && <People {...part} />}
      {at === 3 && <Contact {...part} />}
    </div>
  );
}

export interface Part {
  draft: ReturnType<typeof useDraft>;
  briefing: ReturnType<typeof useBriefing>;
  go: (step: number) => void;
}
