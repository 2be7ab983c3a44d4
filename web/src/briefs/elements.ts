// A brief taken apart into its smallest facts, so that three of them can be compared: what the words meant before, what
// they mean now, and what stands after corrections by hand. Pure.
import type { Brief, Cefr, Must, MustSkill, NiceSkill } from "../api/shapes";
import { isGroup } from "./draft";
import { laterBy } from "../design/weeks";

// "skill|go|min_years" → "4". Facts of one thing are told apart by the last part of their name.
type Facts = Map<string, string>;

export function sameBrief(one: Brief, other: Brief): boolean {
  const [a, b] = [factsOf(one), factsOf(other)];
  return a.size === b.size && [...a].every(([name, fact]) => b.get(name) === fact);
}

// Where the words changed their meaning, the words win; everything else stays as it was corrected.
export function merged(before: Brief, after: Brief, here: Brief): Brief {
  const [was, is, stands] = [factsOf(before), factsOf(after), factsOf(here)];
  const changed = (name: string) => was.get(name) !== is.get(name);
  if (![...was.keys(), ...is.keys()].some(changed)) return here;
  const made: Facts = new Map();
  for (const name of new Set([...stands.keys(), ...is.keys()])) {
    const fact = changed(name) ? is.get(name) : stands.get(name);
    if (fact !== undefined) made.set(name, fact);
  }
  return inOrder(builtFrom(made), changed("start|latest"));
}

// An end of the window that was set by hand gives way to an end that the words have moved past it.
function inOrder(brief: Brief, latestIsNew: boolean): Brief {
  const { earliest, latest } = brief.start ?? {};
  if (!earliest || !latest || earliest <= latest) return brief;
  return { ...brief, start: latestIsNew ? { latest } : { earliest, latest: laterBy(earliest, 3) } };
}

const plain = ["title", "role", "seniority", "rate_max", "kind", "weekly_hours", "weeks", "seats", "pay_said"] as const;
const windows = ["start", "overlap"] as const;
const sets = ["countries", "industries", "exclude"] as const;

export function factsOf(brief: Brief): Facts {
  const facts: Facts = new Map();
  const note = (name: string, value: unknown) => {
    if (value !== undefined && value !== "") facts.set(name, JSON.stringify(value));
  };
  for (const must of brief.must ?? []) noteMust(must, note);
  for (const { skill, want_level, weight } of brief.nice ?? []) {
    note(`skill|${skill}|as`, "nice");
    note(`skill|${skill}|level`, want_level);
    note(`skill|${skill}|weight`, weight);
  }
  for (const name of plain) note(name, brief[name]);
  for (const name of windows)
    for (const [part, value] of Object.entries(brief[name] ?? {})) note(`${name}|${part}`, value);
  for (const [language, level] of Object.entries(brief.languages ?? {})) note(`languages|${language}`, level);
  for (const name of sets) for (const one of brief[name] ?? []) note(`${name}|${one}`, true);
  return facts;
}

function noteMust(must: Must, note: (name: string, value: unknown) => void): void {
  const alternatives = isGroup(must) ? must.any_of : [must];
  const group = isGroup(must)
    ? alternatives
        .map((one) => one.skill)
        .sort()
        .join("|")
    : undefined;
  for (const one of alternatives) {
    const at = (part: string) => `skill|${one.skill}|${part}`;
    note(at("as"), "must");
    note(at("group"), group);
    note(at("level"), one.min_level);
    note(at("years"), one.min_years);
    note(at("verified"), one.verified_only);
    note(at("weight"), must.weight);
  }
}

function builtFrom(facts: Facts): Brief {
  const read = <T>(name: string) => {
    const fact = facts.get(name);
    return fact === undefined ? undefined : (JSON.parse(fact) as T);
  };
  const brief: Record<string, unknown> = {};
  for (const name of plain) brief[name] = read(name);
  const start = partsOf(facts, "start");
  if (Object.keys(start).length > 0) brief["start"] = start;
  const overlap = partsOf(facts, "overlap");
  if (overlap["zone"] && overlap["hours"]) brief["overlap"] = overlap;
  const languages = partsOf(facts, "languages") as Record<string, Cefr>;
  if (Object.keys(languages).length > 0) brief["languages"] = languages;
  for (const name of sets) {
    const members = Object.keys(partsOf(facts, name));
    if (members.length > 0) brief[name] = members;
  }
  const { must, nice } = skillsFrom(facts, read);
  const said = { ...(must.length && { must }), ...(nice.length && { nice }), ...brief };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Brief;
}

function partsOf(facts: Facts, name: string): Record<string, unknown> {
  const parts = [...facts].filter(([fact]) => fact.startsWith(name + "|"));
  return Object.fromEntries(parts.map(([fact, value]) => [fact.slice(name.length + 1), JSON.parse(value) as unknown]));
}

function skillsFrom(facts: Facts, read: <T>(name: string) => T | undefined): { must: Must[]; nice: NiceSkill[] } {
  const nice: NiceSkill[] = [];
  const groups = new Map<string, MustSkill[]>();
  for (const name of facts.keys()) {
    const skill = name.match(/^skill\|(.+)\|as$/)?.[1];
    if (skill === undefined) continue;
    const of = <T>(part: string) => read<T>(`skill|${skill}|${part}`);
    const [level, weight] = [of<number>("level"), of<number>("weight")];
    if (of<string>("as") === "nice") nice.push(without({ skill, want_level: level, weight }));
    else {
      const one = { skill, min_level: level, min_years: of<number>("years"), verified_only: of<boolean>("verified") };
      const group = of<string>("group") ?? skill;
      groups.set(group, [...(groups.get(group) ?? []), without({ ...one, weight })]);
    }
  }
  return { must: [...groups.values()].map(asMust), nice };
}

function asMust(members: MustSkill[]): Must {
  const [first, ...others] = members;
  if (first && others.length === 0) return first;
  const any_of = members.map(({ weight: _, ...one }) => one);
  return { any_of, ...(first?.weight === undefined ? {} : { weight: first.weight }) };
}

function without<T extends object>(made: T): T {
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as T;
}
