// A brief as a list of facts, one a row, so that two versions can stand side by side. Pure; words are say_fact.ts's.
import type { Brief } from "../api/shapes";
import { isGroup } from "./draft";

export interface Fact {
  field: string;
  subject?: string; // of lists: which skill, language, country …
  value: unknown;
}

export interface Pair {
  fact: Omit<Fact, "value">;
  then?: unknown;
  now?: unknown;
  isChanged: boolean;
}

const whole = [
  "client",
  "title",
  "role",
  "must",
  "nice",
  "seniority",
  "rate_max",
  "kind",
  "weekly_hours",
  "start",
  "weeks",
  "overlap",
  "languages",
  "countries",
  "industries",
  "exclude",
  "seats",
  "pay_said",
] as const satisfies (keyof Brief)[];

export function factsOf(brief: Brief, text?: string): Fact[] {
  const facts = whole.flatMap((field) => factsOfField(field, brief));
  return text === undefined ? facts : [...facts, { field: "text", value: [...text].length }];
}

function factsOfField(field: (typeof whole)[number], brief: Brief): Fact[] {
  const value = brief[field];
  if (field === "must")
    return (brief.must ?? []).map((must) => ({
      field,
      subject: isGroup(must) ? must.any_of.map((one) => one.skill).join("|") : must.skill,
      value: must,
    }));
  if (field === "nice") return (brief.nice ?? []).map((nice) => ({ field, subject: nice.skill, value: nice }));
  if (field === "languages")
    return Object.entries(brief.languages ?? {}).map(([subject, level]) => ({ field, subject, value: level }));
  if (Array.isArray(value)) return value.map((one) => ({ field, subject: String(one), value: one }));
  return value === undefined || (field === "seats" && value === 1) ? [] : [{ field, value }];
}

const nameOf = ({ field, subject }: Omit<Fact, "value">) => `${field}:${subject ?? ""}`;

// Both sides, in the order of the fields; within a list first what stands now, then what went. The words count as
// changed when they are others, not only more or fewer.
export function paired(then: Fact[], now: Fact[], isOtherText = false): Pair[] {
  const before = new Map(then.map((fact) => [nameOf(fact), fact]));
  const after = new Map(now.map((fact) => [nameOf(fact), fact]));
  const rows = [...now, ...then.filter((fact) => !after.has(nameOf(fact)))].map((fact): Pair => {
    const [was, is] = [before.get(nameOf(fact))?.value, after.get(nameOf(fact))?.value];
    const differs = JSON.stringify(was) !== JSON.stringify(is) || (fact.field === "text" && isOtherText);
    return { fact: { field: fact.field, subject: fact.subject }, then: was, now: is, isChanged: differs };
  });
  const order: string[] = [...whole, "text"];
  return rows.sort((a, b) => order.indexOf(a.fact.field) - order.indexOf(b.fact.field));
}

export function skillsIn(facts: Pick<Fact, "field" | "subject">[]): string[] {
  return facts.flatMap(({ field, subject }) =>
    field === "must" || field === "nice" ? (subject ?? "").split("|") : [],
  );
}
