// The answer to the draft: the count, what a rate buys, the cheapest ways to more, the first faces.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Brief, Count, Found, Preview } from "../api/shapes";
import { Bar } from "../design/bar";
import { Face } from "../design/face";
import { Bone, Trouble } from "../design/state";
import { weekOf } from "../design/weeks";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import css from "./answer.module.css";
import { atLeast, changesOf, type Change } from "./changes";
import { isBlank } from "./draft";
import { useSayWhy } from "../shortlists/why";
import { PriceCurve } from "./price_curve";
import { useSayChange, useSayConstraint } from "./say_change";
import type { Drafting } from "./use_draft";
import type { usePreview } from "./use_preview";

export function Answer({
  brief,
  draft,
  preview,
  shortlist,
}: {
  brief: Brief;
  draft: Drafting;
  preview: ReturnType<typeof usePreview>;
  shortlist?: string;
}) {
  const words = useWords();
  const [dragged, setDragged] = useState<Count>();
  const { answer } = preview;
  const refused = preview.problem && preview.faults("").length > 0;
  return (
    <section className={css.answer} aria-label={words.answer.label} aria-busy={preview.isLate}>
      <Figure count={dragged ?? answer?.qualified} answer={answer} isBlank={isBlank(brief)} isLate={Boolean(refused)} />
      {preview.problem && (
        <div className={css.trouble}>
          <Trouble problem={preview.problem} again={preview.again} withFaults={false} />
        </div>
      )}
      {answer && (
        <>
          <PriceCurve
            points={answer.price_curve}
            cap={brief.rate_max?.amount}
            currency={brief.rate_max?.currency ?? answer.currency}
            onDrag={setDragged}
            onCap={(amount) =>
              draft.edit(
                {
                  ...brief,
                  rate_max:
                    amount === undefined
                      ? undefined
                      : { amount, currency: brief.rate_max?.currency ?? answer.currency },
                },
                "curve",
              )
            }
          />
          <Changes brief={brief} draft={draft} answer={answer} isLate={preview.isLate} />
          <Faces top={answer.top} of={answer.qualified} all={shortlist} />
        </>
      )}
    </section>
  );
}

function Figure({
  count,
  answer,
  isBlank: blank,
  isLate,
}: {
  count: Count | undefined;
  answer: Preview | undefined;
  isBlank: boolean;
  isLate: boolean;
}) {
  const words = useWords();
  if (count === undefined || !answer)
    return (
      <div className={css.figure}>
        <Bone width="8rem" height="4rem" />
        <p>{words.answer.waiting}</p>
      </div>
    );
  const fit = count === 0 ? words.answer.fitNothing : blank ? words.answer.whole : words.answer.fit(count);
  return (
    <div className={`${css.figure} ${isLate ? css.late : ""}`} role="status">
      <strong data-testid="qualified-count">{words.count(count)}</strong>
      <p>
        <b>{fit}</b>
        <br />
        {words.answer.of(answer.of)}
      </p>
    </div>
  );
}

// A change applied here stays in the list, crossed over into "undo", until the next edit by hand.
function Changes({
  brief,
  draft,
  answer,
  isLate,
}: {
  brief: Brief;
  draft: Drafting;
  answer: Preview;
  isLate: boolean;
}) {
  const words = useWords();
  const say = useSayChange();
  const sayConstraint = useSayConstraint();
  const [applied, setApplied] = useState<{ change: Change; text: string; after: string }>();
  const isApplied = applied && applied.after === JSON.stringify(brief);
  const changes = changesOf(brief, answer.near_misses, weekOf(new Date()), isApplied ? 4 : 5);
  const collide = atLeast(answer.qualified) === 0 && changes.length > 0;
  const apply = (change: Change) => {
    setApplied({ change, text: say(change.said), after: JSON.stringify(change.after) });
    draft.edit(change.after);
  };
  return (
    <section className={css.part}>
      <h2>
        <span>{words.answer.more}</span>
      </h2>
      <div className={css.rows} data-testid="changes">
        {changes.map((change, index) => (
          <button
            type="button"
            className={css.chip}
            key={change.constraint}
            data-testid="change"
            disabled={isLate}
            onClick={() => apply(change)}>
            <span>{say(change.said)}</span>
            <em>{index === 0 ? words.answer.gainPeople(change.gain) : words.answer.gain(change.gain)}</em>
          </button>
        ))}
        {isApplied && (
          <button type="button" className={`${css.chip} ${css.done}`} data-testid="undo-change" onClick={draft.undo}>
            <span>{applied.text}</span>
            <em>
              {words.answer.applied}, {words.answer.gain(applied.change.gain)} · {words.answer.undo}
            </em>
          </button>
        )}
        {changes.length === 0 && !isApplied && <p className={`${css.chip} ${css.done}`}>{words.answer.moreNone}</p>}
      </div>
      {collide && (
        <p className={`${css.collide} small`}>
          {words.answer.collide(words.common.list(Object.keys(answer.near_misses).map(sayConstraint)))}
        </p>
      )}
    </section>
  );
}

function Faces({ top, of, all }: { top: Found[]; of: Count; all?: string }) {
  const words = useWords();
  if (top.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>
        <span>{words.answer.faces(top.length, of)}</span>
        {all && (
          <Link to={all} className="link">
            {words.answer.all}
          </Link>
        )}
      </h2>
      <div className={css.rows} data-testid="faces">
        {top.map((one, index) => (
          <FaceRow key={one.id ?? index} one={one} />
        ))}
      </div>
    </section>
  );
}

function FaceRow({ one }: { one: Found }) {
  const words = useWords();
  const formats = useFormats();
  const say = useSayWhy();
  const { person } = one;
  const place = [person?.zone && formats.place(person.zone), person?.country && formats.country(person.country)]
    .filter(Boolean)
    .join(", ");
  const name = person?.name ?? words.why.unnamed(person?.seniority ? words.seniority[person.seniority] : "", place);
  const about = [
    ...(one.why?.reasons ?? []).slice(0, 3).map((told) => say.reason(one, told)),
    person?.name && place,
    person?.rate && formats.money(person.rate),
  ];
  const score = words.number(one.score);
  return (
    <article className={css.person}>
      <Face name={person?.name ?? ""} />
      <h3>
        {name}
        {person?.headline && <span>{person.headline}</span>}
      </h3>
      <span className={css.score} title={words.answer.score(score)}>
        {score}
      </span>
      <p>{[...new Set(about.filter(Boolean))].join(" · ")}</p>
      <Bar components={one.components} className={css.bar} />
    </article>
  );
}
