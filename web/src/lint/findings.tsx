// What to change, the whole text's first, then word by word; and what the demands cost in people, as bars.
import { useEffect, useRef } from "react";
import type { Finding, Lint } from "../api/shapes";
import { useWords } from "../i18n/words";
import css from "./lint.module.css";
import type { Place } from "./replace";
import type { Looked, Placed } from "./use_lint";

interface FindingsProps {
  looked: Looked;
  text: string;
  chosen: Placed | undefined;
  show: (place: Place) => void;
  replace: (one: Placed, by: string) => void;
}

export function Findings({ looked, text, chosen, show, replace }: FindingsProps) {
  const words = useWords("lint").lint;
  const { whole, placed, lint } = looked;
  const count = whole.length + placed.length;
  return (
    <div lang={lint.language} data-testid="findings">
      <h2 className={css.count} role="status">
        {count === 0 ? words.clean : words.findings(count)}
        <span className="quiet">{words.words(lint.words)}</span>
      </h2>
      <ul className={css.findings}>
        {whole.map((one) => (
          <li key={one.kind}>
            <Told one={one} />
          </li>
        ))}
        {placed.map((one) => (
          <Word
            key={`${one.kind} ${one.start}`}
            one={one}
            said={text.slice(one.start, one.end)}
            isChosen={chosen?.start === one.start}
            show={show}
            replace={replace}
          />
        ))}
      </ul>
      {lint.left_off > 0 && <p className="quiet">{words.leftOff(lint.left_off)}</p>}
    </div>
  );
}

function Told({ one }: { one: Finding }) {
  return (
    <p>
      {one.message} <span className={css.fix}>{one.fix}</span>
    </p>
  );
}

interface WordProps {
  one: Placed;
  said: string;
  isChosen: boolean;
  show: (place: Place) => void;
  replace: (one: Placed, by: string) => void;
}

function Word({ one, said, isChosen, show, replace }: WordProps) {
  const words = useWords("lint").lint;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li ref={item} className={isChosen ? css.here : undefined}>
      <div className={css.said}>
        <button type="button" aria-label={words.show(said)} onClick={() => show(one)}>
          <b dir="auto">{said}</b>
        </button>
        {one.about && <span className="quiet">{words.about[one.about]}</span>}
      </div>
      {one.alternatives.length === 0 ? <Told one={one} /> : <p>{one.message}</p>}
      {one.alternatives.length > 0 && (
        <div className={css.instead} role="group" aria-label={words.instead}>
          {one.alternatives.map((by) => (
            <button
              key={by}
              type="button"
              aria-label={by === "" ? words.leaveOutOf(said) : words.replace(said, by)}
              onClick={() => replace(one, by)}>
              {by === "" ? words.leaveOut : by}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

const sizeOf = (count: number | { fewer_than: number }) => (typeof count === "number" ? count : 2);

export function Costs({ people }: { people: NonNullable<Lint["people"]> }) {
  const words = useWords("lint").lint;
  const most = Math.max(1, ...people.musts.map((must) => sizeOf(must.people)));
  return (
    <section className={css.costs} data-testid="costs">
      <h2>{words.people}</h2>
      <p className="quiet">{words.fit(people.qualified, people.of)}</p>
      <ul>
        {people.musts.map((must) => (
          <li key={must.path}>
            <span>{must.name}</span>
            <i aria-hidden="true">
              <i style={{ width: `${(100 * sizeOf(must.people)) / most}%` }} />
            </i>
            <span className="num">{words.count(must.people)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
