// One person of a shortlist.
import { Link } from "@tanstack/react-router";
import { componentNames, type Found } from "../api/shapes";
import { Bar } from "../design/bar";
import { Face } from "../design/face";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { isStaff, useSession } from "../identity/session";
import css from "./shortlist.module.css";
import type { Weights } from "./weights";
import { useSayWhy } from "./why";

interface RowProps {
  rank: number;
  found: Found;
  weights: Weights | undefined;
  isOpen: boolean;
  toggle: () => void;
}

export function PersonRow({ rank, found, weights, isOpen, toggle }: RowProps) {
  const words = useWords();
  const formats = useFormats();
  const mayOpen = isStaff(useSession());
  const say = useSayWhy();
  const { person, why } = found;
  const name = person?.name ?? found.id;
  const sentence = say.sentence(found);
  const line = [
    person?.headline,
    person?.zone && formats.place(person.zone),
    person?.country && formats.country(person.country),
    person?.rate && words.common.anHour(formats.money(person.rate)),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <article className={css.person} aria-label={name}>
      <span className={css.rank} aria-label={words.shortlist.rank(rank)}>
        {rank}
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
        {sentence && <p className={css.sentence}>{sentence}</p>}
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
      </div>
      <div className={css.score}>
        <strong title={words.answer.score(words.number(found.score))}>{words.number(found.score)}</strong>
        <Bar components={found.components} className={css.bar} />
        <button type="button" className="link no-print" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? words.shortlist.hide : words.shortlist.show}
        </button>
      </div>
      {isOpen && <Arithmetic found={found} weights={weights} />}
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

function Arithmetic({ found, weights }: { found: Found; weights: Weights | undefined }) {
  const words = useWords();
  const names = componentNames.filter((name) => found.components[name] !== undefined);
  return (
    <table className={css.sums} data-testid="arithmetic">
      <caption className="hidden">{words.shortlist.arithmetic}</caption>
      <thead>
        <tr>
          <th scope="col">{words.shortlist.part}</th>
          <th scope="col">{words.shortlist.points}</th>
          <th scope="col">{words.shortlist.most}</th>
          <td />
          <th scope="col">{words.shortlist.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const points = found.components[name] ?? 0;
          const most = weights?.[name];
          return (
            <tr key={name}>
              <th scope="row">{words.component[name]}</th>
              <td>{words.number(points)}</td>
              <td>{most === undefined ? "" : words.number(most)}</td>
              <td>
                <span className={css.meter}>
                  <i style={{ width: `${most ? (100 * points) / most : 0}%` }} />
                </span>
              </td>
              <td>{words.meaning[name]}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.shortlist.total}</th>
          <td>{words.number(found.score)}</td>
          <td>{words.number(10_000)}</td>
          <td />
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
