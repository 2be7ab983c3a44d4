// Which words of a text are marked, and how: from what was understood, and from what of it still stands in the brief.
// Pure; the drawing is in layer.tsx.
import type { Brief, Must } from "../api/shapes";
import { isGroup } from "./draft";
import type { Lost, Span, Understanding } from "./understanding";

// open: said, but an answer is still asked for. said: understood, demands nothing (a title). dropped: not asked any
// more.
export type Tone = "must" | "nice" | "limit" | "open" | "said" | "dropped" | "lost";

export interface Mark {
  start: number;
  end: number;
  tone: Tone;
  thing: string; // what a click corrects, as in things.ts; of lost words "lost|" and their place
}

// The text cut into pieces, marked or not; the shortest phrase at a place is the one that is meant.
export function marksOf(found: Understanding, here: Brief): Mark[] {
  const phrases = [
    ...found.spans.map((span) => ({ ...span, tone: toneOf(span.path, found.brief, here) })),
    ...found.not_understood.map((lost) => ({ ...lost, path: "", tone: "lost" as const })),
  ];
  const cuts = [...new Set(phrases.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const marks: Mark[] = [];
  let begun = 0;
  const byStart = [...phrases].sort((a, b) => a.start - b.start);
  let open: typeof phrases = [];
  cuts.forEach((start, index) => {
    const end = cuts[index + 1] ?? start;
    while (begun < byStart.length && byStart[begun]!.start <= start) open.push(byStart[begun++]!);
    open = open.filter((phrase) => phrase.end > start);
    const best = open.toSorted((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start))[0];
    if (!best || end === start) return;
    const thing = best.tone === "lost" ? `lost|${best.start}` : thingOf(best.path, found.brief);
    const last = marks.at(-1);
    if (last?.end === start && last.tone === best.tone && last.thing === thing) last.end = end;
    else marks.push({ start, end, tone: best.tone, thing });
  });
  return marks;
}

// Where two phrases cover the same words, a demand shows before a title, and before a drop.
const order: Tone[] = ["must", "limit", "open", "nice", "dropped", "lost", "said"];
const rank = ({ tone }: { tone: Tone }) => order.indexOf(tone);

// "/must/0/min_years" → "skill|go": what one corrects by clicking on the words.
export function thingOf(path: string, understood: Brief): string {
  const [field = "", at = "", part = "", inner = ""] = path.slice(1).split("/");
  if (field === "must") {
    const must = understood.must?.[Number(at)];
    return "skill|" + (must ? skillAt(must, part === "any_of" ? Number(inner || 0) : 0) : "");
  }
  if (field === "nice") return "skill|" + (understood.nice?.[Number(at)]?.skill ?? "");
  return field === "languages" ? `languages|${at}` : field;
}

function skillAt(must: Must, at: number): string {
  return (isGroup(must) ? (must.any_of[at] ?? must.any_of[0])?.skill : must.skill) ?? "";
}

function toneOf(path: string, understood: Brief, here: Brief): Tone {
  const [field = "", at = "", ...rest] = path.slice(1).split("/");
  if (field === "must" || field === "nice") return skillTone(thingOf(path, understood).slice(6), rest.at(-1), here);
  const kept = (is: boolean, tone: Tone): Tone => (is ? tone : "dropped");
  switch (field) {
    case "title":
    case "role":
      return "said";
    case "rate_max":
    case "pay_said":
      return here.rate_max ? "limit" : kept(here.pay_said !== undefined, "open");
    case "languages":
      return kept(here.languages?.[at] !== undefined, "must");
    case "countries":
      return kept((here.countries ?? []).includes(understood.countries?.[Number(at)] ?? ""), "must");
    case "industries":
      return kept((here.industries ?? []).includes(understood.industries?.[Number(at)] ?? ""), "nice");
    case "start":
      return kept(here.start?.[(at || "earliest") as "earliest" | "latest"] !== undefined, "must");
    default:
      return kept(here[field as keyof Brief] !== undefined, "must");
  }
}

function skillTone(skill: string, part: string | undefined, here: Brief): Tone {
  if ((here.nice ?? []).some((nice) => nice.skill === skill)) return part === "min_years" ? "dropped" : "nice";
  for (const must of here.must ?? [])
    for (const one of isGroup(must) ? must.any_of : [must])
      if (one.skill === skill) return part === "min_years" && !one.min_years ? "dropped" : "must";
  return "dropped";
}

// The words that a thing was understood from, in their order.
export function saidOf(thing: string, found: Understanding, text: string): string[] {
  const [, place] = thing.match(/^lost\|(\d+)$/) ?? [];
  const phrases: (Span | Lost)[] =
    place !== undefined
      ? found.not_understood.filter((lost) => lost.start === Number(place))
      : found.spans.filter((span) => thingOf(span.path, found.brief) === thing);
  const whole = phrases.filter(
    (one) => !phrases.some((other) => other !== one && other.start <= one.start && other.end > one.end),
  );
  const said = whole.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());
  return [...new Set(said)].filter(Boolean);
}
