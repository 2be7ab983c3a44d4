// The words of the brief builder's text side, its corrections, facets and collisions.
import { later } from "../later";
import { counted } from "../plural";
import type { Count } from "../../api/shapes";

const n = counted("en");
const fewer = (than: string) => `fewer than ${than}`;
const people = (count: Count) => n.of(count, "person", "people", fewer);
const list = later(() => new Intl.ListFormat("en"));

export const builder = {
  hint:
    "Write or paste what you need: a few words, an e-mail, a job description. What is understood is underlined; " +
    "click it to correct it.",
  placeholder:
    "Two senior Go engineers for a payments core, at least four years of Go, PostgreSQL. Full-time from January, " +
    "up to $95 an hour.",
  examples: "Or begin with an example:",
  example: { backend: "back-end", design: "design", finance: "finance" },
  toForm: "Fill in a form instead",
  toWords: "Say it in words instead",
  brokenLink: (hasDraft: boolean) =>
    "This link holds no brief that can be read." + (hasDraft ? " Your own draft is as it was." : ""),
  long: "The text is long, so its phrases are not underlined. What was understood is listed below.",
  place: {
    must: "must",
    nice: "nice to have",
    limit: "your limit",
    terms: "terms",
    dropped: "left out",
    lost: "not understood",
  },
  understood: "What was understood",
  nothingYet: "Nothing in these words was understood as a demand. Name skills, a rate, a start.",
  why: (said: string) => said,
  moreLost: (count: number) => `and ${n.number(count)} more`,
  correct: (what: string) => `Correct: ${what}`,

  card: {
    label: (what: string) => `Correction: ${what}`,
    from: (quotes: string[]) => `understood from ${list().format(quotes.map((quote) => `“${quote}”`))}`,
    byHand: "added by hand",
    close: "Close",
    drop: "Drop it",
    takeBack: "Ask for it again",
    isDropped: "Left out: nobody is kept out by it.",
    changesNothing: "These words change nothing in the answer. If they mean a skill, name it:",
    title: "Title",
    saysOnly: "It says what you look for, and keeps nobody out.",
  },

  effect: {
    asNice: (gain: Count) => `As nice to have: ${more(gain)}.`,
    asMust: (count: Count) => `As must have: ${people(count)} fit.`,
    lower: (level: number, gain: Count) => `At ${level} of 5: ${more(gain)}.`,
    anyYears: (gain: Count) => `Without a minimum of years: ${more(gain)}.`,
    unverified: (gain: Count) => `Verified or not: ${more(gain)}.`,
    without: (gain: Count) => `Without it: ${more(gain)}.`,
    keepsNobody: "It alone keeps nobody out.",
  },

  say: {
    rate: (rate: string) => `at most ${rate} an hour`,
    pay: (pay: string, per: string) => `${pay} ${per}`,
    payRange: (min: string, max: string) => `${min} to ${max}`,
    per: { hour: "an hour", day: "a day", week: "a week", month: "a month", year: "a year" } as Record<string, string>,
    limitAsked: "limit:",
    level: (level: number) => (level === 5 ? "5 of 5" : `${level}+ of 5`),
    years: (years: number) => `${years}+ ${years === 1 ? "year" : "years"}`,
    range: (lo: string, hi: string) => (lo === hi ? lo : `${lo} to ${hi.toLowerCase()}`),
    hours: (hours: number) => `${hours} hours a week`,
    weeks: (weeks: number) => `for ${weeks} ${weeks === 1 ? "week" : "weeks"}`,
    start: (from?: string, to?: string) =>
      from && to ? `starts ${from} to ${to}` : from ? `starts from ${from}` : `starts by ${to ?? ""}`,
    overlap: (minutes: string, place: string) =>
      minutes === "0\u00a0h" ? `hours of ${place}` : `${minutes} a day with ${place}`,
    seats: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    countries: (names: string[]) => `in ${new Intl.ListFormat("en", { type: "disjunction" }).format(names)}`,
    industries: (names: string[]) => list().format(names),
    language: (language: string, level: string) => `${language} ${level}`,
    quote: (words: string) => `“${words}”`,
  },

  facets: {
    title: (count: Count) => `How the ${n.bare(count, fewer)} spread`,
    skill: "They also know",
    country: "Where",
    seniority: "Seniority",
    rate_band: "Rate an hour",
    first_week: "Free from",
    now: "this week",
    only: (what: string) => `Only ${what}`,
    upTo: (rate: string) => `At most ${rate} an hour`,
    freeBy: (day: string) => `Free from ${day} or earlier`,
    band: (from: string, to: string) => `${from}–${to}`,
  },
  freeNow: (count: number) => `${n.number(count)} free now`,
  freeFrom: (count: number, day: string) => `${n.number(count)} free from ${day}`,

  collision: {
    title: "The cheapest way out",
    found: (demands: string[]) =>
      demands.length === 1
        ? `Nobody in the network meets this: ${demands[0]}.`
        : `Nobody meets these together: ${list().format(demands)}.`,
    twoSteps: "Other demands collide as well, so it takes two steps:",
    looking: "Looking for the demands that collide…",
    two: (dropped: string, change: string) => `${change}, and without “${dropped}”`,
    severalSteps: "One or two changes are not enough, as others collide as well:",
    without: (demands: string[]) => `Without ${list().format(demands.map((demand) => `“${demand}”`))}`,
    none: "No change brings anybody in: nobody is left to ask about.",
    start: "start, hours and weeks",
  },
};

function more(gain: Count): string {
  if (gain === 0) return "nobody more fits";
  return typeof gain === "number"
    ? `${n.number(gain)} more ${gain === 1 ? "person fits" : "people fit"}`
    : "a few more people fit";
}
