// A brief while it is being written: its words, what is asked of the server, and small edits as pure functions. No
// screen, no I/O.
import type { Brief, Must, MustGroup, MustSkill, NiceSkill } from "../api/shapes";

// `understood` is what the words last meant, `brief` what holds after corrections by hand; absent: the words were not
// read yet, and what they mean changes nothing in the brief that came with them.
export interface Draft {
  text: string;
  understood?: Brief;
  brief: Brief;
}
export const emptyDraft: Draft = { text: "", understood: {}, brief: {} };

export function isGroup(must: Must): must is MustGroup {
  return "any_of" in must;
}

// What is sent: empty lists and blanks are left out, since what is absent constrains nothing; and one seat, which is
// what every brief has.
export function asked(brief: Brief): Brief {
  const said = Object.entries(brief).filter(([name, value]) => {
    if (name === "seats" && value === 1) return false;
    if (value === undefined || value === "") return false;
    if (Array.isArray(value)) return value.length > 0;
    return typeof value !== "object" || Object.keys(value).length > 0;
  });
  return Object.fromEntries(said) as Brief;
}

// What decides who fits: pay as it was said does not.
export function deciding(brief: Brief): Brief {
  return asked({ ...brief, pay_said: undefined });
}

export function isEmpty(draft: Draft): boolean {
  return draft.text.trim() === "" && isBlank(draft.brief);
}

export function isBlank(brief: Brief): boolean {
  return Object.keys(asked(brief)).length === 0;
}

export function withMust(brief: Brief, at: number, must: Must | undefined): Brief {
  return { ...brief, must: replaced(brief.must ?? [], at, must) };
}

export function withNice(brief: Brief, at: number, nice: NiceSkill | undefined): Brief {
  return { ...brief, nice: replaced(brief.nice ?? [], at, nice) };
}

function replaced<T>(list: T[], at: number, item: T | undefined): T[] {
  const next = [...list];
  if (item === undefined) next.splice(at, 1);
  else next[at] = item;
  return next;
}

export function named(brief: Brief, skill: string): boolean {
  const inMust = (brief.must ?? []).some((must) =>
    isGroup(must) ? must.any_of.some((one) => one.skill === skill) : must.skill === skill,
  );
  return inMust || (brief.nice ?? []).some((nice) => nice.skill === skill);
}

// The same skill, no longer demanded but welcome at the level that was asked.
export function asNice(brief: Brief, at: number): Brief {
  const must = brief.must?.[at];
  if (!must) return brief;
  const wanted = isGroup(must) ? must.any_of : [must];
  const nice = wanted.map(({ skill, min_level }): NiceSkill => ({ skill, want_level: Math.max(min_level ?? 1, 3) }));
  return { ...withMust(brief, at, undefined), nice: [...(brief.nice ?? []), ...nice] };
}

// A level of 3 is what every wish has unless somebody said more: it demands none.
export function asMust(brief: Brief, at: number): Brief {
  const nice = brief.nice?.[at];
  if (!nice) return brief;
  const min_level = levelDemanded(nice);
  const must = min_level === undefined ? { skill: nice.skill } : { skill: nice.skill, min_level };
  return { ...withNice(brief, at, undefined), must: [...(brief.must ?? []), must] };
}
export function levelDemanded(nice: NiceSkill): number | undefined {
  return nice.want_level !== undefined && nice.want_level > 3 ? nice.want_level : undefined;
}

// "Go" becomes "Go or Rust": one of them suffices.
export function orElse(must: Must, skill: string): Must {
  if (isGroup(must)) return { ...must, any_of: [...must.any_of, { skill }] };
  const { weight, ...first } = must;
  return { any_of: [first, { skill }], ...(weight === undefined ? {} : { weight }) };
}

export function withoutAlternative(must: MustGroup, at: number): Must {
  const any_of = must.any_of.filter((_, index) => index !== at);
  const [only] = any_of;
  return any_of.length === 1 && only
    ? { ...only, ...(must.weight === undefined ? {} : { weight: must.weight }) }
    : { ...must, any_of };
}

// The name of a must's constraint in the engine's answers.
export function constraintOf(must: Must): string {
  return "must:" + (isGroup(must) ? must.any_of.map((one) => one.skill).join("|") : must.skill);
}

export function mustAt(brief: Brief, constraint: string): number {
  return (brief.must ?? []).findIndex((must) => constraintOf(must) === constraint);
}

export function edited<T extends MustSkill>(must: T, change: Partial<MustSkill>): T {
  return { ...must, ...change };
}
