// How those who fit spread over skills, places, grades, rates and weeks, as bars. A click asks for only these.
import { memo } from "react";
import { useNamesOf, useSkillNames } from "../api/reference";
import type { Brief, Count, Preview, SeniorityName } from "../api/shapes";
import { weekOf } from "../design/weeks";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import answerCss from "./answer.module.css";
import { atLeast, grades } from "./changes";
import css from "./facets.module.css";
import { bandWidth, narrows, type Facet } from "./narrow";

const most = 5;
type Bars = [string | number, Count][];

interface FacetsProps {
  brief: Brief;
  answer: Preview;
  narrow: (facet: Facet, value: string | number, currency: string) => void;
}

type Spread = Preview & { facets: NonNullable<Preview["facets"]>; qualified: number };

// Whether there are enough people to tell how they spread.
export function isSpread(answer: Preview): answer is Spread {
  return answer.facets !== undefined && typeof answer.qualified === "number" && answer.qualified > 1;
}

export const Facets = memo(function Facets({ brief, answer, narrow }: FacetsProps) {
  const words = useWords("brief", "builder");
  const formats = useFormats();
  const nameOf = useSkillNames();
  const skills = (answer.facets?.skill ?? []).filter(([skill]) => narrows(brief, "skill", skill)).slice(0, most);
  useNamesOf(skills.map(([skill]) => skill));
  if (!isSpread(answer)) return null;
  const { facets, currency, qualified } = answer;
  const rank = ([grade]: [string | number, Count]) => grades.indexOf(grade as SeniorityName);
  const band = (from: number) =>
    words.builder.facets.band(
      formats.money({ amount: from, currency }),
      formats.money({ amount: from + bandWidth, currency }),
    );
  const lists: [Facet, Bars, (value: string | number) => string][] = [
    ["skill", skills, (skill) => nameOf(String(skill))],
    ["country", facets.country.slice(0, most), (country) => formats.country(String(country))],
    ["rate_band", crowded(facets.rate_band), (from) => band(Number(from))],
    [
      "seniority",
      [...facets.seniority].sort((a, b) => rank(a) - rank(b)),
      (grade) => words.seniority[grade as SeniorityName],
    ],
    [
      "first_week",
      facets.first_week.slice(0, most),
      (week) => (String(week) <= weekOf(new Date()) ? words.builder.facets.now : formats.week(String(week))),
    ],
  ];
  // What a click asks for: a brief knows no lowest rate and no first week, so these two take in what lies below, too.
  const does = (facet: Facet, value: string | number, name: string) => {
    if (facet === "rate_band")
      return words.builder.facets.upTo(formats.money({ amount: Number(value) + bandWidth, currency }));
    const isLater = facet === "first_week" && String(value) > weekOf(new Date());
    return isLater ? words.builder.facets.freeBy(name) : words.builder.facets.only(name);
  };
  return (
    <section className={answerCss.part} data-testid="facets">
      <h2>
        <span>{words.builder.facets.title(qualified)}</span>
      </h2>
      <div className={css.lists}>
        {lists.map(
          ([facet, bars, say]) =>
            bars.length > 0 && (
              <Bars
                key={facet}
                title={words.builder.facets[facet]}
                bars={bars}
                say={say}
                does={(value) => does(facet, value, say(value))}
                isOffer={(value) => narrows(brief, facet, value)}
                narrow={(value) => narrow(facet, value, currency)}
              />
            ),
        )}
      </div>
    </section>
  );
});

// The bands in their order, without the thin ends when there are many.
function crowded(bands: [number, Count][]): [number, Count][] {
  let [from, to] = [0, bands.length];
  while (to - from > most + 1)
    if (atLeast(bands[from]![1]) < atLeast(bands[to - 1]![1])) from += 1;
    else to -= 1;
  return bands.slice(from, to);
}

interface BarsProps {
  title: string;
  bars: Bars;
  say: (value: string | number) => string;
  does: (value: string | number) => string;
  isOffer: (value: string | number) => boolean;
  narrow: (value: string | number) => void;
}

// The longest bar of a list fills its room: it is the shape that is compared, the figures stand beside it.
function Bars({ title, bars, say, does, isOffer, narrow }: BarsProps) {
  const words = useWords("brief", "builder");
  const amount = (count: Count) => (typeof count === "number" ? count : count.fewer_than / 2);
  const longest = Math.max(...bars.map(([, count]) => amount(count)));
  const share = (count: Count) => amount(count) / longest;
  return (
    <div role="group" aria-label={title} className={css.list}>
      <h3 className={css.title}>{title}</h3>
      {bars.map(([value, count]) => {
        const name = say(value);
        return (
          <button
            type="button"
            key={value}
            className={css.bar}
            data-testid="facet"
            aria-disabled={!isOffer(value)}
            title={does(value)}
            onClick={() => isOffer(value) && narrow(value)}>
            <span>{name}</span>
            <i>
              <i style={{ width: `${100 * share(count)}%` }} className={typeof count === "number" ? "" : css.few} />
            </i>
            <span>{words.count(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
