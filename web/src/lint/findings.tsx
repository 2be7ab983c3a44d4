// What to change, the whole text's first, then word by word; and what the demands cost in people, as bars.
import { useEffect, useRef } from "react";
import type { Count, Finding, Lint } from "../api/shapes";
import { useWords } from "../i18n/words";
import css from "./lint.module.css";
import { withGaps, type Place } from "./replace";
import type { Looked, Placed } from "./use_lint";

interface FindingsProps {
  looked: Looked;
  text: string;
  chosen: Placed | undefined;
  show: (place: Place) => void;
  replace: (one: Placed, by: string) => void;
}

export function Findings({ looked, text, chosen, show, replace }: FindingsProps) {
  const words = useWords("lint");
  const { whole, placed, lint } = looked;
  const count = whole.length + placed.length;
  return (
    <div lang={lint.language} data-testid="findings">
      <div className={css.count} role="status">
        <h2>{count === 0 ? words.lint.clean : words.lint.findings(count)}</h2>
        <span className="quiet">{words.lint.words(lint.words)}</span>
      </div>
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
      {lint.left_off > 0 && <p className="quiet">{words.lint.leftOff(lint.left_off)}</p>}
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
  const words = useWords("lint");
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li ref={item} className={isChosen ? css.here : undefined}>
      <div className={css.said}>
        <button type="button" aria-label={words.lint.show(said)} onClick={() => show(one)}>
          <b dir="auto">{said}</b>
        </button>
        {one.about && <span className="quiet">{words.lint.about[one.about]}</span>}
      </div>
      {one.alternatives.length === 0 ? <Told one={one} /> : <p>{one.message}</p>}
      {one.alternatives.length > 0 && (
        <div className={css.instead} role="group" aria-label={words.lint.instead}>
          {one.alternatives.map(withGaps).map((by) => (
            <button
              key={by}
              type="button"
              aria-label={by === "" ? words.lint.leaveOutOf(said) : words.lint.replace(said, by)}
              onClick={() => replace(one, by)}>
              {by === "" ? words.lint.leaveOut : by}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

const sizeOf = (count: Count) => (typeof count === "number" ? count : 2);

export function Costs({ lint: { people, language } }: { lint: Lint }) {
  const words = useWords("lint");
  if (!people && language === "en") return null;
  return (
    <section className={css.costs} data-testid="costs">
      <h2>{words.lint.people}</h2>
      {people && <Bars people={people} />}
      {language === "de" && <p className="quiet">{words.lint.germanCosts}</p>}
    </section>
  );
}

function Bars({ people }: { people: NonNullable<Lint["people"]> }) {
  const words = useWords("lint");
  // Where dropping one demand brings nobody, how rare each is tells more.
  const isRare = people.musts.every((must) => must.having !== undefined);
  const counts = people.musts.map((must) => (isRare ? must.having! : must.people));
  const most = Math.max(1, ...counts.map(sizeOf));
  return (
    <>
      <p className="quiet">{isRare ? words.lint.rare(people.of) : words.lint.fit(people.qualified, people.of)}</p>
      <ul>
        {people.musts.map((must, index) => (
          <li key={must.path}>
            <span>{must.name}</span>
            <i aria-hidden="true">
              <i style={{ width: `${(100 * sizeOf(counts[index]!)) / most}%` }} />
            </i>
            <span className="num">{words.lint.count(counts[index]!)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
