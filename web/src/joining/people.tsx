// The second step: up to three of those who fit, without names, why each, and what another cap or demand would change.
import { useState } from "react";
import type { Count } from "../api/shapes";
import { FaceRows, Figure } from "../briefs/answer";
import { Changes } from "../briefs/change_list";
import { atLeast } from "../briefs/changes";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { AskedFor } from "./asked_for";
import type { Part } from "./hire";
import css from "./joining.module.css";
import { Curve } from "./need";
import { StepTitle } from "./steps";

export function People({ draft, briefing, go }: Part) {
  const app = useWords("brief");
  const words = useWords("joining", "hire");
  const { people } = words.hire;
  const { brief, preview, isReading } = briefing;
  const { answer } = preview;
  const [dragged, setDragged] = useState<Count>();
  const nobody = answer && atLeast(answer.qualified) === 0;
  const top = answer?.top.slice(0, 3) ?? [];
  return (
    <>
      <StepTitle step={2}>{words.hire.steps[1]}</StepTitle>
      <div className={css.halves}>
        <div className={css.main}>
          <AskedFor brief={brief} change={() => go(1)} />
          {top.length > 0 && (
            <section className={css.examples} aria-label={people.examples(top.length)}>
              <h2>{people.examples(top.length)}</h2>
              <FaceRows top={top} />
              <p className="quiet">{people.named}</p>
            </section>
          )}
          {nobody && <p className={css.none}>{people.none}</p>}
          <div className={css.acts}>
            <button type="button" className="primary" onClick={() => go(3)}>
              {words.joining.next}
            </button>
            <button type="button" className="plain" onClick={() => go(1)}>
              {words.joining.back}
            </button>
          </div>
        </div>
        <section className={css.counted} aria-label={app.answer.label} aria-busy={preview.isLate || isReading}>
          <Figure count={dragged ?? answer?.qualified} answer={answer} isBlank={false} isLate={false} />
          {preview.problem && <Trouble problem={preview.problem} again={preview.again} isAskedAgain />}
          {answer && <Curve brief={brief} answer={answer} edit={draft.edit} onDrag={setDragged} />}
          {answer && (
            <Changes brief={brief} answer={answer} isLate={preview.isLate} edit={draft.edit} undo={draft.undo} />
          )}
        </section>
      </div>
    </>
  );
}
