// From the engine's near misses to the changes worth proposing: what each is, how many people it adds, and the brief
// after it. Pure; the wording is in the catalogues.
import type { Admits, Brief, Cefr, Count, Instead, NearMiss, SeniorityName } from "../api/shapes";
import { laterBy } from "../design/weeks";
import { asNice, isGroup, mustAt, withMust } from "./draft";

export const grades: SeniorityName[] = ["junior", "mid", "senior", "principal"];
export const cefr: Cefr[] = ["A1", "A2", "B1", "B2", "C1", "C2"];

export type Said =
  | { what: "rate"; amount: number; currency: string }
  | { what: "overlap"; minutes: number }
  | { what: "seniority"; lo: SeniorityName; hi: SeniorityName }
  | { what: "latest"; week: string }
  | { what: "language"; language: string; level: Cefr }
  | { what: "level_lower" | "any_years" | "unverified" | "nice_to_have"; skills: string[]; level: number }
  | { what: "country"; country: string }
  | { what: "any_kind" };

export interface Change {
  constraint: string;
  said: Said;
  gain: Count;
  after: Brief;
}

export function atLeast(count: Count): number {
  return typeof count === "number" ? count : 1;
}

// One change per constraint, the greatest gain first; `most` keeps the list short enough to read.
export function changesOf(brief: Brief, misses: Record<string, NearMiss>, thisWeek: string, most = 5): Change[] {
  return Object.entries(misses)
    .flatMap(([constraint, miss]) => changeOf(brief, constraint, miss, thisWeek) ?? [])
    .sort((a, b) => atLeast(b.gain) - atLeast(a.gain) || (a.constraint < b.constraint ? -1 : 1))
    .slice(0, most);
}

function changeOf(brief: Brief, constraint: string, miss: NearMiss, thisWeek: string): Change | undefined {
  if (constraint.startsWith("must:")) return skillChange(brief, constraint, miss.instead ?? {});
  if (constraint === "kind")
    return {
      constraint,
      said: { what: "any_kind" },
      gain: miss.count,
      after: { ...brief, kind: undefined, weekly_hours: brief.weekly_hours ?? hoursOf(brief) },
    };
  if (constraint === "country") return countryChange(brief, miss);
  const step = modest(miss.admits ?? []);
  if (!step) return undefined;
  const change = amountChange(brief, constraint, step.by, thisWeek);
  return change && { constraint, ...change, gain: step.people };
}

// Of the steps offered (for 1, 5 and 20 people) the one that adds most people per unit asked, the larger when equal.
export function modest(steps: Admits[]): Admits | undefined {
  let best: Admits | undefined;
  for (const step of steps) {
    if (!best || atLeast(step.people) * best.by >= atLeast(best.people) * step.by) best = step;
  }
  return best;
}

export function hoursOf(brief: Brief): number {
  if (brief.weekly_hours !== undefined) return brief.weekly_hours;
  return brief.kind === "full_time" ? 40 : brief.kind === "part_time" ? 20 : 10;
}

function amountChange(
  brief: Brief,
  constraint: string,
  by: number,
  thisWeek: string,
): { said: Said; after: Brief } | undefined {
  if (constraint === "rate" && brief.rate_max) {
    const amount = brief.rate_max.amount + by;
    const { currency } = brief.rate_max;
    return { said: { what: "rate", amount, currency }, after: { ...brief, rate_max: { amount, currency } } };
  }
  if (constraint === "overlap" && brief.overlap) {
    const min = Math.max(0, (brief.overlap.min ?? 0) - by);
    return { said: { what: "overlap", minutes: min }, after: { ...brief, overlap: { ...brief.overlap, min } } };
  }
  if (constraint === "seniority") return seniorityChange(brief, by);
  if (constraint === "availability") {
    const earliest = brief.start?.earliest ?? thisWeek;
    const latest = laterBy(brief.start?.latest ?? laterBy(earliest, 3), by);
    return { said: { what: "latest", week: latest }, after: { ...brief, start: { ...brief.start, latest } } };
  }
  const language = constraint.match(/^language:(.+)$/)?.[1];
  const level = language && brief.languages?.[language];
  const lower = level && cefr[cefr.indexOf(level) - by];
  if (!language || !lower) return undefined;
  return {
    said: { what: "language", language, level: lower },
    after: { ...brief, languages: { ...brief.languages, [language]: lower } },
  };
}

// The answer says how many grades away, not on which side: widening both admits everybody it counted.
function seniorityChange(brief: Brief, by: number): { said: Said; after: Brief } {
  const lo = grades[Math.max(0, grades.indexOf(brief.seniority?.lo ?? "junior") - by)] ?? "junior";
  const hi = grades[Math.min(3, grades.indexOf(brief.seniority?.hi ?? "principal") + by)] ?? "principal";
  return { said: { what: "seniority", lo, hi }, after: { ...brief, seniority: { lo, hi } } };
}

function countryChange(brief: Brief, miss: NearMiss): Change | undefined {
  const [first] = miss.countries ?? [];
  if (!first) return undefined;
  const [country, gain] = first;
  return {
    constraint: "country",
    said: { what: "country", country },
    gain,
    after: { ...brief, countries: [...(brief.countries ?? []), country] },
  };
}

// The gentlest concession that still brings half of what dropping the demand would.
function skillChange(brief: Brief, constraint: string, instead: Instead): Change | undefined {
  const at = mustAt(brief, constraint);
  const must = brief.must?.[at];
  const all = instead.nice_to_have;
  if (!must || all === undefined) return undefined;
  const skills = isGroup(must) ? must.any_of.map((one) => one.skill) : [must.skill];
  const said = (what: "level_lower" | "any_years" | "unverified" | "nice_to_have", level: number): Said => ({
    what,
    skills,
    level,
  });
  if (!isGroup(must)) {
    const level = (must.min_level ?? 1) - 1;
    const enough = (gain: Count | undefined): gain is Count =>
      gain !== undefined && atLeast(gain) * 2 >= atLeast(all) && gain !== 0;
    const gentle = (after: Brief, gain: Count, what: "level_lower" | "any_years" | "unverified"): Change => ({
      constraint,
      said: said(what, level),
      gain,
      after,
    });
    if (enough(instead.unverified))
      return gentle(withMust(brief, at, { ...must, verified_only: false }), instead.unverified, "unverified");
    if (enough(instead.any_years))
      return gentle(withMust(brief, at, { ...must, min_years: 0 }), instead.any_years, "any_years");
    if (enough(instead.level_lower))
      return gentle(withMust(brief, at, { ...must, min_level: level }), instead.level_lower, "level_lower");
  }
  return { constraint, said: said("nice_to_have", 0), gain: all, after: asNice(brief, at) };
}
