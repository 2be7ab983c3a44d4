// The first step: what is needed, in words or in a few fields, and beside it how many people fit.
import { Suspense, useId, useState } from "react";
import type { Count } from "../api/shapes";
import { Figure } from "../briefs/answer";
import { BriefWords } from "../briefs/brief_words";
import { isBlank, isEmpty } from "../briefs/draft";
import { CountriesRow, LanguagesRow, SeniorityRow, TitleLine, type Editing } from "../briefs/form";
import form from "../briefs/form.module.css";
import { PriceCurve } from "../briefs/price_curve";
import { MustRows, NiceRows } from "../briefs/skills";
import { useSide } from "../briefs/use_side";
import { RateRow, StartRow, TogetherRow, WorkRow } from "../briefs/terms";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import type { Part } from "./hire";
import css from "./joining.module.css";
import { StepTitle } from "./steps";

export function Need({ draft, briefing, go }: Part) {
  const app = useWords("brief");
  const words = useWords("joining", "hire");
  const { need } = words.hire;
  const id = useId();
  const { brief, reading, preview, isReading } = briefing;
  const [side, choose] = useSide(draft);
  const [isMissing, setMissing] = useState(false);
  const editing = { brief, edit: draft.edit, faults: preview.faults };
  const blank = isBlank(brief);
  return (
    <>
      <StepTitle step={1} intro={need.intro}>
        {side === "words" ? <label htmlFor={id}>{need.title}</label> : need.title}
      </StepTitle>
      <div className={css.halves}>
        <form
          className={css.main}
          onSubmit={(event) => {
            event.preventDefault();
            if (blank) setMissing(true);
            else go(2);
          }}>
          <Suspense>
            {side === "words" ? (
              <BriefWords id={id} draft={draft} editing={editing} reading={reading} answer={preview.answer} />
            ) : (
              <Essentials {...editing} />
            )}
          </Suspense>
          {isMissing && blank && (
            <p className={css.fault} role="alert">
              {need.nothing}
            </p>
          )}
          <div className={css.acts}>
            <button className="primary">{words.joining.next}</button>
            <button type="button" className="small link" onClick={() => choose(side === "words" ? "form" : "words")}>
              {side === "words" ? need.toForm : need.toWords}
            </button>
            <span className={css.keeping}>
              {draft.undoable > 0 && (
                <button type="button" className="link" onClick={draft.undo}>
                  {app.brief.undo}
                </button>
              )}
              {!isEmpty(draft) && (
                <button type="button" className="link" onClick={draft.clear}>
                  {app.brief.startOver}
                </button>
              )}
            </span>
          </div>
        </form>
        <Counted briefing={briefing} draft={draft} isReading={isReading} />
      </div>
    </>
  );
}

// The rows that most briefs need; the builder has the others.
function Essentials(editing: Editing) {
  const words = useWords("brief");
  return (
    <div className={form.form} role="group" aria-label={words.brief.ask} data-testid="brief-form">
      <TitleLine {...editing} />
      <MustRows {...editing} />
      <NiceRows {...editing} />
      <SeniorityRow {...editing} />
      <RateRow {...editing} />
      <WorkRow {...editing} />
      <StartRow {...editing} />
      <TogetherRow {...editing} />
      <LanguagesRow {...editing} />
      <CountriesRow {...editing} />
    </div>
  );
}

function Counted({ briefing, draft, isReading }: Pick<Part, "briefing" | "draft"> & { isReading: boolean }) {
  const words = useWords("brief");
  const { brief, preview } = briefing;
  const { answer } = preview;
  const [dragged, setDragged] = useState<Count>();
  return (
    <section className={css.counted} aria-label={words.answer.label} aria-busy={preview.isLate || isReading}>
      <Figure
        count={dragged ?? answer?.qualified}
        answer={answer}
        isBlank={isBlank(brief)}
        isLate={Boolean(preview.problem && preview.faults("").length > 0)}
      />
      {preview.problem && <Trouble problem={preview.problem} again={preview.again} isAskedAgain />}
      {answer && <Curve brief={brief} answer={answer} edit={draft.edit} onDrag={setDragged} />}
    </section>
  );
}

// What a rate buys, with the cap to drag.
export function Curve({
  brief,
  answer,
  edit,
  onDrag,
}: Pick<Editing, "brief" | "edit"> & {
  answer: NonNullable<Part["briefing"]["preview"]["answer"]>;
  onDrag: (count: Count | undefined) => void;
}) {
  const currency = brief.rate_max?.currency ?? answer.currency;
  return (
    <PriceCurve
      points={answer.price_curve}
      cap={brief.rate_max?.amount}
      currency={currency}
      onDrag={onDrag}
      onCap={(amount) => edit({ ...brief, rate_max: amount === undefined ? undefined : { amount, currency } }, "curve")}
    />
  );
}
