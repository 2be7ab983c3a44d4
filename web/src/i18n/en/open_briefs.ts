// The open briefs of a talent, in English.
import { counted } from "../plural";

const { number } = counted("en");
const briefs = (n: number) => (n === 1 ? "1 brief" : `${number(n)} briefs`);

export const openBriefs = {
  page: "Open briefs",
  title: "Open briefs",
  all: (n: number) => `All ${number(n)}`,
  fit: {
    qualified: (n: number) => `Fit you ${number(n)}`,
    near: (n: number) => `All but one demand ${number(n)}`,
    far: (n: number) => `Further ${number(n)}`,
  },
  show: "Show",
  search: "Search by title or skill",
  fits: "You meet every demand",
  notMet: (n: number) => (n === 1 ? "1 demand not met" : `${n} demands not met`),
  more: "Next page",
  first: "First page",
  idle: "You take part in no matching now, so nobody is told of you. All below is as if you did.",
  profile: "To my profile",
  empty: { title: "No brief is open now", text: "As soon as a client opens one, it stands here." },
  none: "No open brief matches this.",
  missing: {
    title: "This brief is not open to you",
    text: "It may be filled, held or gone.",
    back: "To the open briefs",
  },
  noProfile: { title: "There is no profile for you yet", text: "Open briefs are held against a talent's profile." },

  most: "The one change that would open most",
  others: "Other changes",
  opens: (n: number) => `opens ${briefs(n)}`,
  opensMost: (n: number) => (n === 1 ? "1 more brief would fit you." : `${number(n)} more briefs would fit you.`),
  closes: (n: number) => `closes ${briefs(n)}`,
  nothing: "No single change of yours would open another brief.",
  enough: "One change would do",
  twoOrMore: "No single change would do.",
  noChange: "This is nothing that you could change.",
  lever: {
    rate: (rate: string, now: string) => `${rate} an hour instead of ${now}`,
    rateNew: (rate: string) => `A rate of at most ${rate} an hour`,
    free_hours: (hours: number, day: string) => `${hours} free hours a week from ${day}`,
    working_hours: (from: string, to: string, by: string, isLater: boolean) =>
      `Work from ${from} to ${to}, ${by} ${isLater ? "later" : "earlier"}`,
    kind: (kind: string) => `Take ${kind.toLowerCase()} work, too`,
    language: (language: string, level: string) => `${language} at ${level}`,
    skill: (skill: string, level: number) => `${skill} at ${level} of 5`,
    skillVerified: (skill: string, level: number) => `${skill} at ${level} of 5, verified in a screening`,
  },

  demands: "What it asks, and you",
  demand: "Demand",
  asked: "Asked",
  you: "You",
  met: "met",
  unmet: "not met",
  welcome: "Welcome, too",
  since: (when: string) => `Changed ${when}`,
  seats: (n: number) => (n === 1 ? "1 person" : `${n} people`),
  name: {
    seniority: "Seniority",
    rate: "Rate",
    kind: "Kind of work",
    availability: "Free hours",
    overlap: "Shared hours",
    country: "Country",
  },
  want: {
    rate: (rate: string) => `at most ${rate} an hour`,
    hours: (hours: number, weeks: string, span: string) => `${hours} h a week for ${weeks}, to begin ${span}`,
  },
  have: {
    nothing: "not in your profile",
    rate: (rate: string) => `${rate} an hour`,
    hours: (hours: number) => `${hours} h a week free`,
    skill: (skill: string, level: number, years: number, isVerified: boolean) =>
      [
        `${skill} at ${level} of 5`,
        years > 0 && (years === 1 ? "1 year" : `${years} years`),
        isVerified ? "verified" : "not verified",
      ]
        .filter(Boolean)
        .join(", "),
  },
  gap: {
    must: (skill: string, asked: string, have: string) => `${skill}: ${asked} asked; you: ${have}`,
    rate: (by: string) => `${by} an hour above the limit`,
    noRate: "There is no rate in your profile",
    hours: (asked: number, day: string, have: number) => `Asks ${asked} h a week from ${day}; you are free ${have} h`,
    late: (weeks: number) => (weeks === 1 ? "you would be a week late" : `you would be ${weeks} weeks late`),
    overlap: (asked: string, have: string) => `Asks ${asked} of shared hours; you have ${have}`,
    noHours: "There are no working hours in your profile",
    language: (language: string, level: string, have: string) => `${language} at ${level}; you have ${have}`,
    noLanguage: (language: string, level: string) => `${language} at ${level}; not in your profile`,
    seniority: (asked: string, have: string) => `${asked} asked; you are ${have.toLowerCase()}`,
    kind: (kind: string) => `${kind} work, which you do not take`,
    country: (asked: string) => `Only from ${asked}`,
  },
};
