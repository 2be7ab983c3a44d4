// One person of a shortlist: who, the sentence, reasons and gaps, the shared day, the bar that opens to the arithmetic;
// and what the reader may do with them.
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Found } from "../api/shapes";
import { Bar } from "../design/bar";
import { Face } from "../design/face";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { isStaff, useSession } from "../identity/session";
import { Arithmetic } from "./arithmetic";
import { DayOf } from "./shared_day";
import css from "./shortlist.module.css";
import { useSayWhy } from "./why";

interface RowProps {
  rank: number;
  found: Found;
  isOpen: boolean;
  toggle: () => void;
  isHere?: boolean; // where the keyboard is
  isReadOnly?: boolean;
  children?: ReactNode; // what was chosen, and what can be
}

export function PersonRow({ rank, found, isOpen, toggle, isHere, isReadOnly, children }: RowProps) {
  const words = useWords("score", "shortlist");
  const formats = useFormats();
  const mayOpen = isStaff(useSession()) && !isReadOnly;
  const say = useSayWhy();
  const { person, why } = found;
  const name = person?.name ?? found.id;
  const line = [
    person?.headline,
    formats.where(person?.zone, person?.country),
    person?.rate && words.common.anHour(formats.money(person.rate)),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <article
      className={css.person}
      aria-label={name}
      id={`person-${found.id}`}
      tabIndex={-1}
      data-here={isHere || undefined}>
      <span className={css.rank}>
        <span className="hidden">{words.shortlist.rank(rank)}</span>
        <span aria-hidden="true">{rank}</span>
      </span>
      <Face name={name} />
      <div className={css.about}>
        <header>
          <h2>
            {mayOpen ? (
              <Link to="/talents/$talent" params={{ talent: found.id }}>
                {name}
              </Link>
            ) : (
              name
            )}
          </h2>
          <p className={css.line}>{line}</p>
        </header>
        {why?.sentence && <p className={css.sentence}>{why.sentence}</p>}
        <div className={css.why}>
          <Lines
            title={words.shortlist.reasons}
            lines={why?.reasons
              .slice(0, 3)
              .map((told) => [say.reason(found, told), words.why.wonPoints(words.number(told.points))])}
          />
          <Lines
            title={words.shortlist.gaps}
            lines={why?.gaps
              .slice(0, 3)
              .map((told) => [say.gap(found, told), words.why.lostPoints(words.number(told.points))])}
            none={words.shortlist.noGaps}
            className={css.gaps}
          />
        </div>
        <DayOf facts={why?.facts} />
        {children}
      </div>
      <div className={css.score}>
        <strong title={words.why.score(words.number(found.score))}>{words.number(found.score)}</strong>
        <Bar components={found.components} className={css.bar} />
        <button type="button" className="link no-print" aria-keyshortcuts="o" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? words.shortlist.hide : words.shortlist.show}
        </button>
      </div>
      {isOpen && (
        <div className={css.open}>
          <Arithmetic found={found} />
        </div>
      )}
    </article>
  );
}

function Lines({
  title,
  lines = [],
  none,
  className = "",
}: {
  title: string;
  lines: [string, string][] | undefined;
  none?: string;
  className?: string;
}) {
  if (lines.length === 0 && !none) return null;
  return (
    <section className={className}>
      <h3>{title}</h3>
      {lines.length > 0 ? (
        <ul>
          {lines.map(([text, points]) => (
            <li key={text}>
              {text} <span>{points}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{none}</p>
      )}
    </section>
  );
}
