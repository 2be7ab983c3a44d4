// The things a brief demands or says, one by one as a person would name them: what the list below the text shows, and
// what one opens to correct it. Pure; the wording is in say_thing.ts.
import type { Brief, Must, MustSkill, NiceSkill } from "../api/shapes";
import { asMust, asNice, constraintOf, isGroup, withMust, withoutAlternative } from "./draft";

export type Place = "must" | "nice" | "limit" | "terms" | "dropped";
export interface Thing {
  thing: string; // "skill|go", "languages|en", or a field of the brief
  place: Place;
}

export function thingsOf(here: Brief, understood: Brief = {}): Thing[] {
  const things: Thing[] = [];
  const add = (place: Place, ...names: string[]) => names.forEach((thing) => things.push({ thing, place }));
  for (const must of here.must ?? []) add("must", `skill|${membersOf(must)[0]?.skill}`);
  for (const nice of here.nice ?? []) add("nice", `skill|${nice.skill}`);
  if (here.industries?.length) add("nice", "industries");
  if (here.rate_max || here.pay_said) add("limit", asksForLimit(here) ? "pay_said" : "rate_max");
  for (const field of ["role", "seats", "seniority", "kind", "weekly_hours", "start", "weeks", "overlap"] as const)
    if (isSaid(here, field)) add("terms", field);
  add("terms", ...Object.keys(here.languages ?? {}).map((language) => `languages|${language}`));
  if (here.countries?.length) add("terms", "countries");
  add("dropped", ...droppedFrom(understood, here));
  return things;
}

// Pay was said, but not as money of the network by the hour: the limit is the client's to say.
export function asksForLimit({ pay_said, rate_max }: Brief): boolean {
  if (!pay_said) return false;
  return !rate_max || rate_max.currency !== pay_said.currency || !["hour", "day"].includes(pay_said.per);
}

// The limit has two names: of what is asked, and of what was said and is no limit yet.
export function isSame(thing: string, other: string | undefined): boolean {
  const isLimit = (one: string | undefined) => one === "rate_max" || one === "pay_said";
  return thing === other || (isLimit(thing) && isLimit(other));
}

// One seat is what every brief has.
const isSaid = (brief: Brief, field: keyof Brief) =>
  field === "seats" ? (brief.seats ?? 1) > 1 : brief[field] !== undefined;
const membersOf = (must: Must): MustSkill[] => (isGroup(must) ? must.any_of : [must]);

// What the words say and the brief no longer asks, to be taken back.
function droppedFrom(understood: Brief, here: Brief): string[] {
  const asked = new Set(skillsOf(here));
  const fields = ["seniority", "kind", "weekly_hours", "start", "weeks", "overlap", "seats"] as const;
  const gone = (name: "countries" | "industries") =>
    understood[name]?.length && !here[name]?.length ? [name as string] : [];
  const pay = (brief: Brief) => brief.rate_max ?? brief.pay_said;
  return [
    ...skillsOf(understood).flatMap((skill) => (asked.has(skill) ? [] : `skill|${skill}`)),
    ...(pay(understood) && !pay(here) ? [understood.rate_max ? "rate_max" : "pay_said"] : []),
    ...fields.filter((field) => isSaid(understood, field) && !isSaid(here, field)),
    ...Object.keys(understood.languages ?? {}).flatMap((one) => (here.languages?.[one] ? [] : `languages|${one}`)),
    ...gone("countries"),
    ...gone("industries"),
  ];
}

export function skillsOf(brief: Brief): string[] {
  const musts = (brief.must ?? []).flatMap((must) => membersOf(must).map((one) => one.skill));
  return [...musts, ...(brief.nice ?? []).map((nice) => nice.skill)];
}

// Where a skill stands in a brief.
export function skillIn(brief: Brief, skill: string): { must?: Must; one?: MustSkill; nice?: NiceSkill } {
  for (const must of brief.must ?? []) {
    const one = membersOf(must).find((member) => member.skill === skill);
    if (one) return { must, one };
  }
  const nice = (brief.nice ?? []).find((wanted) => wanted.skill === skill);
  return nice ? { nice } : {};
}

// The name of the thing's constraint in the engine's answers, if it is one.
export function constraintOfThing(brief: Brief, thing: string): string | undefined {
  const [field = "", name = ""] = thing.split("|");
  if (field === "skill") {
    const { must } = skillIn(brief, name);
    return must && constraintOf(must);
  }
  if (field === "languages") return `language:${name}`;
  const names: Record<string, string> = { rate_max: "rate", countries: "country", start: "availability" };
  const same = ["seniority", "kind", "overlap"].includes(field) ? field : undefined;
  return names[field] ?? same ?? (["weekly_hours", "weeks"].includes(field) ? "availability" : undefined);
}

// The brief without the thing.
export function withoutThing(brief: Brief, thing: string): Brief {
  const [field = "", name = ""] = thing.split("|");
  if (field === "skill") {
    const must = (brief.must ?? []).filter((one) => !membersOf(one).some(({ skill }) => skill === name));
    return { ...brief, must, nice: (brief.nice ?? []).filter(({ skill }) => skill !== name) };
  }
  if (field === "languages") {
    const { [name]: _, ...languages } = brief.languages ?? {};
    return { ...brief, languages };
  }
  if (field === "rate_max" || field === "pay_said") return { ...brief, rate_max: undefined, pay_said: undefined };
  return { ...brief, [field]: undefined };
}

// The skill as a must, as a nice-to-have, or not at all; as a must the way the words demand it, if they do.
export function withSkill(brief: Brief, skill: string, place: "must" | "nice" | "drop", understood: Brief): Brief {
  const { must, nice } = skillIn(brief, skill);
  const at = must ? (brief.must ?? []).indexOf(must) : -1;
  const isOneOf = must !== undefined && isGroup(must);
  if (place === "drop") {
    if (!isOneOf) return withoutThing(brief, `skill|${skill}`);
    const alternative = must.any_of.findIndex((one) => one.skill === skill);
    return withMust(brief, at, withoutAlternative(must, alternative));
  }
  if (place === "nice") {
    if (nice) return brief;
    if (must) return asNice(brief, at);
    const back = asSaid(brief, `skill|${skill}`, understood);
    return skillIn(back, skill).must ? withSkill(back, skill, "nice", understood) : back;
  }
  if (must) return brief;
  if (skillIn(understood, skill).must)
    return asSaid(withoutThing(brief, `skill|${skill}`), `skill|${skill}`, understood);
  const wished = nice ? brief : asSaid(brief, `skill|${skill}`, understood);
  return asMust(
    wished,
    (wished.nice ?? []).findIndex((one) => one.skill === skill),
  );
}

// The thing again as the words say it.
export function asSaid(brief: Brief, thing: string, understood: Brief): Brief {
  const [field = "", name = ""] = thing.split("|");
  if (field === "skill") {
    const { must, nice } = skillIn(understood, name);
    const taken = new Set(skillsOf(brief));
    if (must && isGroup(must) && must.any_of.some(({ skill }) => taken.has(skill)))
      return { ...brief, must: [...(brief.must ?? []), { ...skillIn(understood, name).one, skill: name }] };
    if (must) return { ...brief, must: [...(brief.must ?? []), must] };
    return nice ? { ...brief, nice: [...(brief.nice ?? []), nice] } : brief;
  }
  if (field === "languages")
    return { ...brief, languages: { ...brief.languages, ...pick(understood.languages, name) } };
  if (field === "rate_max" || field === "pay_said")
    return { ...brief, rate_max: understood.rate_max, pay_said: understood.pay_said };
  return { ...brief, [field]: understood[field as keyof Brief] };
}

function pick<T>(all: Record<string, T> | undefined, name: string): Record<string, T> {
  const one = all?.[name];
  return one === undefined ? {} : { [name]: one };
}
