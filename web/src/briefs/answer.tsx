// The answer to the draft: the count, what a rate buys, the cheapest ways to more, the first faces.
import { Link } from "@tanstack/react-router";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useNamesOf } from "../api/reference";
import type { Brief, Count, Found, Preview } from "../api/shapes";
import { Bar } from "../design/bar";
import { Face } from "../design/face";
import { Bone, Trouble } from "../design/state";
import { weekOf } from "../design/weeks";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import css from "./answer.module.css";
import { Changes } from "./change_list";
import { isBlank } from "./draft";
import { Facets, isSpread } from "./facets";
import { narrowed, type Facet } from "./narrow";
import { useKeptFocus } from "./kept_focus";
import { useSayWhy } from "../shortlists/why";
import { PriceCurve } from "./price_curve";
import { skillsOf } from "./things";
import type { Drafting } from "./use_draft";
import type { usePreview } from "./use_preview";

export function Answer({
  brief,
  draft,
  preview,
  isReading,
  tellsFaults,
  shortlist,
}: {
  brief: Brief;
  draft: Drafting;
  preview: ReturnType<typeof usePreview>;
  isReading: boolean;
  tellsFaults: boolean; // where no form tells them at their rows
  shortlist?: string;
}) {
  const words = useWords("brief", "builder", "score");
  const [dragged, setDragged] = useState<Count>();
  // Drawn in steps when it comes first, so that a letter typed meanwhile does not wait for all of it.
  const isThere = preview.answer !== undefined;
  const isDrawn = useDeferredValue(isThere);
  const answer = isDrawn ? preview.answer : undefined;
  const box = useRef<HTMLElement>(null);
  const noteFocus = useKeptFocus(box, preview.isLate);
  const refused = preview.problem && preview.faults("").length > 0;
  return (
    <section
      ref={box}
      className={css.answer}
      aria-label={words.answer.label}
      aria-busy={preview.isLate || isReading || isDrawn !== isThere}
      onFocus={noteFocus}>
      <Figure count={dragged ?? answer?.qualified} answer={answer} isBlank={isBlank(brief)} isLate={Boolean(refused)} />
      {preview.problem && (
        <div className={css.trouble}>
          <Trouble problem={preview.problem} again={preview.again} withFaults={tellsFaults} isAskedAgain />
        </div>
      )}
      {!answer && !preview.problem && <Awaited />}
      {answer && (
        <Parts
          brief={brief}
          answer={answer}
          isLate={preview.isLate}
          edit={draft.edit}
          undo={draft.undo}
          onDrag={setDragged}
          shortlist={shortlist}
        />
      )}
    </section>
  );
}

interface PartsProps {
  brief: Brief;
  answer: Preview;
  isLate: boolean;
  edit: Drafting["edit"];
  undo: () => void;
  onDrag: (count: Count | undefined) => void;
  shortlist?: string;
}

// Drawn anew for another answer, not for every letter that is typed.
const Parts = memo(function Parts({ brief, answer, isLate, edit, undo, onDrag, shortlist }: PartsProps) {
  useNamesOf(skillsOf(brief));
  // What stands below is drawn just after what is looked at while one types; a click there means the newest brief.
  const below = useDeferredValue(useMemo(() => ({ brief, answer }), [brief, answer]));
  const newest = useRef(brief);
  newest.current = brief;
  const narrow = useCallback(
    (facet: Facet, value: string | number, currency: string) => edit(narrowed(newest.current, facet, value, currency)),
    [edit],
  );
  const currency = brief.rate_max?.currency ?? answer.currency;
  const limit = (amount: number | undefined) =>
    edit({ ...brief, rate_max: amount === undefined ? undefined : { amount, currency } }, "curve");
  return (
    <>
      <PriceCurve
        points={answer.price_curve}
        cap={brief.rate_max?.amount}
        currency={currency}
        onDrag={onDrag}
        onCap={limit}
      />
      <Changes brief={brief} answer={answer} isLate={isLate} edit={edit} undo={undo} />
      <Faces top={answer.top} of={answer.qualified} all={shortlist} />
      {isSpread(answer) && <Facets brief={below.brief} answer={below.answer} narrow={narrow} />}
    </>
  );
});

// The answer's own room, kept free for it.
function Awaited() {
  return (
    <div className={css.awaited} aria-hidden="true">
      <Bone width="100%" height="10rem" />
      <Bone width="100%" height="10rem" />
      <Bone width="100%" height="16rem" />
    </div>
  );
}

export function Figure({
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
  const words = useWords("brief", "builder", "score");
  if (count === undefined || !answer)
    return (
      <div className={css.figure}>
        <Bone width="8rem" height="4rem" />
        <p>{words.answer.waiting}</p>
      </div>
    );
  const fit = blank ? words.answer.whole : words.answer.fit(count);
  return (
    <div className={`${css.figure} ${isLate ? css.late : ""}`} role="status">
      <strong data-testid="qualified-count">{words.count(count)}</strong>
      <p>
        <b>{fit}</b>
        <br />
        {words.answer.of(answer.of)}
        <FreeNow answer={answer} />
      </p>
    </div>
  );
}

// How many of them could begin in the first week asked for.
function FreeNow({ answer }: { answer: Preview }) {
  const words = useWords("brief", "builder", "score");
  const formats = useFormats();
  const first = answer.facets?.first_week[0];
  if (!first || typeof first[1] !== "number") return null;
  const [week, count] = first;
  const isNow = week <= weekOf(new Date());
  return <> · {isNow ? words.builder.freeNow(count) : words.builder.freeFrom(count, formats.week(week))}</>;
}

function Faces({ top, of, all }: { top: Found[]; of: Count; all?: string }) {
  const words = useWords("brief", "builder", "score");
  if (top.length === 0)
    return typeof of === "number" ? null : (
      <section className={css.part}>
        <p className={css.collide} data-testid="no-faces">
          {words.answer.noFaces(of.fewer_than)}
        </p>
      </section>
    );
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
      <FaceRows top={top} />
    </section>
  );
}

export function FaceRows({ top }: { top: Found[] }) {
  return (
    <div className={css.rows} data-testid="faces">
      {top.map((one, index) => (
        <FaceRow key={one.id ?? index} one={one} />
      ))}
    </div>
  );
}

function FaceRow({ one }: { one: Found }) {
  const words = useWords("brief", "builder", "score");
  const formats = useFormats();
  const say = useSayWhy();
  const { person } = one;
  const place = formats.where(person?.zone, person?.country);
  const name = person?.name ?? words.why.unnamed(person?.seniority ? words.seniority[person.seniority] : "", place);
  const about = [
    ...(one.why?.reasons ?? []).slice(0, 3).map((told) => say.reason(one, told)),
    person?.name && place,
    person?.rate && formats.money(person.rate),
  ];
  const score = words.number(one.score);
  return (
    <article className={css.person}>
      <Face name={person?.name ?? ""} letters={person?.country} />
      <h3>
        {name}
        {person?.headline && <span>{person.headline}</span>}
      </h3>
      <span className={css.score} title={words.why.score(score)}>
        {score}
      </span>
      <p>{[...new Set(about.filter(Boolean))].join(" · ")}</p>
      <Bar components={one.components} className={css.bar} />
    </article>
  );
}
