// When nobody fits: the fewest demands that no person meets together, found by asking without one after the other.
// Whatever of them goes, somebody fits the rest. Pure but for the question, which the caller brings.
import type { Brief, Preview } from "../api/shapes";
import { atLeast, changesOf, type Change } from "./changes";
import { constraintOf } from "./draft";
import { withoutThing } from "./things";

export type Ask = (brief: Brief) => Promise<Pick<Preview, "qualified" | "near_misses">>;

export interface Collision {
  demands: string[]; // things that collide
  ways: { change: Change; dropped?: string }[]; // what brings somebody in, cheapest first; some need two steps
}

// The demands that can keep somebody out, as things of things.ts.
export function demandsOf(brief: Brief): string[] {
  const musts = (brief.must ?? []).map((must) => `skill|${constraintOf(must).slice(5).split("|")[0]}`);
  const languages = Object.keys(brief.languages ?? {}).map((language) => `languages|${language}`);
  const terms = [
    brief.rate_max && "rate_max",
    brief.seniority && "seniority",
    brief.kind && "kind",
    brief.overlap && "overlap",
    brief.countries?.length && "countries",
    (brief.start || brief.weekly_hours || brief.weeks) && "start",
  ];
  return [...musts, ...languages, ...terms.filter((term) => typeof term === "string")];
}

// The start is asked together with the hours and weeks: they are one demand, availability.
export function withoutDemand(brief: Brief, demand: string): Brief {
  if (demand !== "start") return withoutThing(brief, demand);
  return { ...brief, start: undefined, weekly_hours: undefined, weeks: undefined };
}

export async function collisionOf(brief: Brief, thisWeek: string, ask: Ask): Promise<Collision | undefined> {
  const all = demandsOf(brief);
  let rest = brief;
  const demands: string[] = [];
  for (const demand of all) {
    const less = withoutDemand(rest, demand);
    if (atLeast((await ask(less)).qualified) === 0) rest = less;
    else demands.push(demand);
  }
  if (demands.length === 0) return undefined; // nobody is there at all
  const { near_misses } = await ask(brief);
  const single = changesOf(brief, near_misses, thisWeek, 1).map((change) => ({ change }));
  return { demands, ways: single.length ? single : await twoSteps(brief, demands, thisWeek, ask) };
}

// Where no single change helps: one demand dropped, and the best change after it.
async function twoSteps(brief: Brief, demands: string[], thisWeek: string, ask: Ask): Promise<Collision["ways"]> {
  const ways: Collision["ways"] = [];
  for (const dropped of demands) {
    const less = withoutDemand(brief, dropped);
    const [change] = changesOf(less, (await ask(less)).near_misses, thisWeek, 1);
    if (change) ways.push({ change, dropped });
  }
  return ways.sort((a, b) => atLeast(b.change.gain) - atLeast(a.change.gain)).slice(0, 2);
}
