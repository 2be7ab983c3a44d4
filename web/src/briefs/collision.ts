// When nobody fits: the fewest demands that no person meets together, found by asking without one after the other.
// Whatever of them goes, somebody fits the rest. Pure but for the question, which the caller brings.
import type { Brief, Count, Preview } from "../api/shapes";
import { atLeast, changesOf, type Change } from "./changes";
import { constraintOf } from "./draft";
import { withoutThing } from "./things";

export type Ask = (brief: Brief) => Promise<Pick<Preview, "qualified" | "near_misses">>;

export interface Collision {
  demands: string[]; // things that collide
  ways: Way[]; // what brings somebody in, cheapest first
}
// A change, after another demand was dropped or not; or several demands dropped together.
export type Way = { change: Change; dropped?: string } | Dropping;
export interface Dropping {
  without: string[];
  after: Brief;
  gain: Count;
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
  if (single.length) return { demands, ways: single };
  const two = await twoSteps(brief, demands, thisWeek, ask);
  return { demands, ways: two.length ? two : await severalDropped(brief, all, ask) };
}

// Where not even two help: demands are taken up again one after the other as long as somebody is left, from either end;
// what found no place is to go. Of both the way that drops fewer, then that which leaves more people.
async function severalDropped(brief: Brief, all: string[], ask: Ask): Promise<Dropping[]> {
  const found: Dropping[] = [];
  for (const order of [all, all.toReversed()]) {
    let without = all;
    let gain: Count = 0;
    for (const demand of order) {
      const fewer = without.filter((other) => other !== demand);
      const { qualified } = await ask(fewer.reduce(withoutDemand, brief));
      if (atLeast(qualified) > 0) [without, gain] = [fewer, qualified];
    }
    if (without.length < all.length) found.push({ without, after: without.reduce(withoutDemand, brief), gain });
  }
  return found.sort((a, b) => a.without.length - b.without.length || atLeast(b.gain) - atLeast(a.gain)).slice(0, 1);
}

// Where no single change helps: one demand dropped, and the best change after it.
async function twoSteps(brief: Brief, demands: string[], thisWeek: string, ask: Ask) {
  const ways: { change: Change; dropped: string }[] = [];
  for (const dropped of demands) {
    const less = withoutDemand(brief, dropped);
    const [change] = changesOf(less, (await ask(less)).near_misses, thisWeek, 1);
    if (change) ways.push({ change, dropped });
  }
  return ways.sort((a, b) => atLeast(b.change.gain) - atLeast(a.change.gain)).slice(0, 2);
}
