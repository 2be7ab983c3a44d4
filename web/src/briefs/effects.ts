// What correcting one thing would do to the count, from the answer's near misses and facets. Pure.
import type { Brief, Count, Instead, Preview } from "../api/shapes";
import { constraintOfThing, skillIn } from "./things";
import { isGroup, levelDemanded } from "./draft";

export type Effect =
  | { what: "asNice" | "anyYears" | "unverified" | "without" | "asMust"; count: Count }
  | { what: "lower"; count: Count; level: number }
  | { what: "keepsNobody" };

export function effectsOf(brief: Brief, thing: string, answer: Preview): Effect[] {
  const [field = "", name = ""] = thing.split("|");
  const { must, one, nice } = field === "skill" ? skillIn(brief, name) : {};
  if (nice) {
    const known = answer.facets?.skill.find(([skill]) => skill === name);
    return known && levelDemanded(nice) === undefined ? [{ what: "asMust", count: known[1] }] : [];
  }
  const constraint = constraintOfThing(brief, thing);
  if (constraint === undefined) return [];
  const miss = answer.near_misses[constraint];
  if (!miss) return [{ what: "keepsNobody" }];
  if (!must) return [{ what: "without", count: miss.count }];
  const instead: Instead = miss.instead ?? {};
  const effects: Effect[] = [{ what: "asNice", count: instead.nice_to_have ?? miss.count }];
  if (isGroup(must) || !one) return effects;
  const level = (one.min_level ?? 1) - 1;
  if (level > 0 && instead.level_lower) effects.push({ what: "lower", count: instead.level_lower, level });
  if (one.min_years && instead.any_years) effects.push({ what: "anyYears", count: instead.any_years });
  if (one.verified_only && instead.unverified) effects.push({ what: "unverified", count: instead.unverified });
  return effects;
}
