// The second step of an application: terms, free hours, place and languages, as a profile has them.
import { useState, type FormEvent } from "react";
import { Fault } from "../design/field";
import { useWords } from "../i18n/words";
import { AvailabilityPart, ReachPart, TermsPart } from "../talents/editor_parts";
import type { ApplyPart } from "./apply";
import css from "./joining.module.css";
import { StepTitle } from "./steps";

export function Offer({ draft, change, missing, go }: ApplyPart) {
  const words = useWords("joining", "apply");
  const { offer } = words.apply;
  const [isJudged, setJudged] = useState(false);
  const part = {
    edited: draft,
    edit: ({ profile }: Pick<typeof draft, "profile">) => change({ profile }),
    faults: () => undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (missing.length === 0) go(3);
  };
  return (
    <>
      <StepTitle step={2} intro={offer.intro}>
        {offer.title}
      </StepTitle>
      <form onSubmit={submit} noValidate data-testid="offer">
        <div className={css.sections}>
          <TermsPart {...part} asksActive={false} />
          <AvailabilityPart {...part} />
          <ReachPart {...part} />
        </div>
        {isJudged && missing.map((what) => <Fault key={what}>{words.apply.missing[what]}</Fault>)}
        <div className={css.acts}>
          <button className="primary">{words.joining.next}</button>
          <button type="button" className="plain" onClick={() => go(1)}>
            {words.joining.back}
          </button>
        </div>
      </form>
    </>
  );
}
