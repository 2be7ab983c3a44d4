// What is compared, row by row: what each cell says, and whose value is the best where one is better than another.
import type { Found } from "../api/shapes";
import { componentNames } from "../api/shapes";
import type { useFormats } from "../i18n/formats";
import type { WordsOf } from "../i18n/words";

type Words = WordsOf<"score" | "shortlist">;

export interface CompareRow {
  name: string;
  cells: string[];
  best: number[]; // columns; none where no value is better
}
export interface CompareGroup {
  title: string;
  rows: CompareRow[];
}
type Formats = ReturnType<typeof useFormats>;

export function isSame(row: CompareRow): boolean {
  return row.cells.every((cell) => cell === row.cells[0]);
}

// `values`: what is more is better; undefined is never the best.
export function bestOf(values: (number | undefined)[]): number[] {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return [];
  const most = Math.max(...known);
  return values.flatMap((value, index) => (value === most ? [index] : []));
}

export function rowsOf(people: Found[], words: Words, formats: Formats): CompareGroup[] {
  return [
    { title: words.comparing.parts, rows: parts(people, words) },
    { title: words.comparing.skills, rows: skills(people, words) },
    { title: words.comparing.terms, rows: terms(people, words, formats) },
  ].filter((group) => group.rows.length > 0);
}

function parts(people: Found[], words: Words): CompareRow[] {
  const row = (name: string, values: number[]) => ({
    name,
    cells: values.map((value) => words.number(value)),
    best: bestOf(values),
  });
  return [
    row(
      words.comparing.score,
      people.map(({ score }) => score),
    ),
    ...componentNames.map((name) =>
      row(
        words.component[name],
        people.map(({ components }) => components[name]),
      ),
    ),
  ];
}

// By the skill that counted for somebody: of a group each person may have another.
function skills(people: Found[], words: Words): CompareRow[] {
  const names = new Map<string, string>();
  for (const { why } of people)
    for (const skill of why?.skills ?? []) names.set(skill.skill, skill.name ?? skill.skill);
  return [...names].map(([key, name]) => {
    const held = people.map(({ why }) => why?.skills.find((one) => one.skill === key));
    return {
      name,
      cells: held.map((skill) =>
        skill && skill.level > 0
          ? words.comparing.skill(skill.level, skill.years, skill.verified)
          : skill
            ? words.comparing.lacks
            : words.comparing.unknown,
      ),
      best: bestOf(held.map((skill) => (skill && skill.level > 0 ? skill.value : undefined))),
    };
  });
}

function terms(people: Found[], words: Words, formats: Formats): CompareRow[] {
  const text = words.comparing;
  const facts = people.map(({ why }) => why?.facts);
  const row = (name: string, cells: (string | undefined)[], values: (number | undefined)[] = []): CompareRow => ({
    name,
    cells: cells.map((cell) => cell || text.unknown),
    best: bestOf(values),
  });
  const grade = { junior: 1, mid: 2, senior: 3, principal: 4 };
  const rows = [
    row(
      text.rate,
      facts.map((known) => known?.rate && formats.money(known.rate)),
      facts.map((known) => known?.rate && -known.rate.amount),
    ),
    row(
      text.start,
      facts.map((known) => known && formats.weekLong(known.first_week)),
      facts.map((known) => known && -Number(known.first_week.replace("-W", ""))),
    ),
    row(
      text.seniority,
      facts.map((known) => known && words.seniority[known.seniority]),
      facts.map((known) => known && grade[known.seniority]),
    ),
    row(
      text.record,
      facts.map(
        (known) => known && recordOf(known.ratings, known.stars, known.trials_passed, known.trials_taken, words),
      ),
      people.map(({ components }) => components.quality),
    ),
    row(
      text.country,
      people.map(({ person }) => person?.country && formats.country(person.country)),
    ),
    row(
      text.zone,
      facts.map((known) => known?.zone && formats.place(known.zone)),
    ),
    row(
      text.languages,
      people.map(({ person }) =>
        Object.entries(person?.languages ?? {})
          .map(([tongue, level]) => `${formats.tongue(tongue)} ${level}`)
          .join(", "),
      ),
    ),
  ];
  if (facts.some((known) => known?.overlap_minutes !== undefined))
    rows.splice(
      2,
      0,
      row(
        text.overlap,
        facts.map((known) =>
          known?.overlap_minutes === undefined ? undefined : words.common.minutes(known.overlap_minutes),
        ),
        facts.map((known) => known?.overlap_minutes),
      ),
    );
  return rows;
}

function recordOf(ratings: number, stars: number, passed: number, taken: number, words: Words): string {
  return [
    ratings > 0 && words.comparing.rated(words.number(Math.round((100 * stars) / ratings) / 100), ratings),
    taken > 0 && words.comparing.trials(passed, taken),
  ]
    .filter(Boolean)
    .join(", ");
}
