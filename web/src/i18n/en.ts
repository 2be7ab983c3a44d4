// Every word that the app shows, in English. The other catalogues have the type of this one, so a missing text does not
// compile. What takes a value is a function; sentences are whole, never glued from parts.
import { counted } from "./plural";
import type { Count } from "../api/shapes";

const n = counted("en");
const fewer = (than: string) => `fewer than ${than}`;
const people = (count: Count) => n.of(count, "person", "people", fewer);

export const en = {
  number: n.number,
  people,
  count: (count: Count) => n.bare(count, (than) => `< ${than}`),

  nav: {
    skip: "Skip to the content", main: "Main", newBrief: "New brief", briefs: "Briefs", talents: "Talents", profile: "My profile",
    signIn: "Sign in", signOut: "Sign out", api: "API", shortcuts: "Shortcuts", commands: "Commands",
    languages: "Language", scheme: "Appearance", light: "Light", dark: "Dark", system: "System", home: "Muster, to the start",
  },
  title: (page: string) => `${page} · Muster`,

  problem: {
    offline: "The server can't be reached. What you wrote is kept here; it is sent when the connection is back.",
    unexpected: "Something went wrong on the server. What you wrote is kept here.",
    tooMany: "That were many questions in a short time. The next answer comes in a moment.",
    forbidden: "You may not see this. Perhaps another account may.",
    again: "Try again",
  },

  notFound: {
    title: "There is nothing at this address",
    text: "Perhaps a link was cut short, or what stood here is gone.",
    back: "To the start",
  },

  signIn: {
    page: "Sign in", title: "Sign in", email: "E-mail", password: "Password", go: "Sign in", wrong: "E-mail and password do not match.",
    slow: "Too many attempts. Try again in a minute.", 
    demo: "This is the demo network: nobody here is real. Sign in as", 
    show: "Show the password", without: "Write a brief without signing in",
  },
  roles: {
    client_owner: "Client", client_hiring: "Client, hiring", client_finance: "Client, finance", talent: "Talent", screener: "Screener",
    advisor: "Advisor", finance: "Finance", admin: "Administrator",
  },

  brief: {
    page: "Brief", ask: "What do you need?", titleLabel: "Title", titleHint: "A title, such as “Go engineer for a payments core”",
    kept: "Kept in this browser", saved: "Saved", unsaved: "Not saved yet", undo: "Undo", redo: "Redo", startOver: "Start over",
    save: "Save", saveNew: "Save the brief", shortlist: "Make the shortlist", signInToSave: "Sign in to save",
    must: "Must have", nice: "Nice to have", addMust: "Add a skill", addNice: "Add a skill", or: "or", addOr: "or…",
    seniority: "Seniority", from: "from", upTo: "up to", rate: "Rate", atMost: "at most", anHour: "an hour", noCap: "no limit",
    work: "Work", hoursAWeek: "hours a week", forWeeks: "for", weeks: "weeks", yearsWord: "years", start: "Start", between: "between", and: "and",
    together: "Together", togetherADay: "a day within", to: "to", inZone: "in", noOverlap: "at any hour", addOverlap: "Ask for shared hours",
    languages: "Languages", addLanguage: "Add a language", countries: "Where", addCountry: "Add a country", anywhere: "anywhere",
    industries: "Industries", addIndustry: "Add an industry", seats: "People", seatsWord: (count: number): string => (count === 1 ? "person" : "people"),
    anyKind: "Any kind", thisWeek: "this week", level: "Level", years: "Years", levelShort: (level: number) => `${level}+`,
    yearsShort: (years: number) => (years === 0 ? "any years" : years === 1 ? "1+ year" : `${years}+ years`), verified: "verified in screening",
    wantLevel: (level: number) => `ideally ${level} of 5`, makeNice: "Nice to have", makeMust: "Must have", drop: "Drop",
    dropSkill: (skill: string) => `Drop ${skill}`, openSkill: (skill: string) => `Change ${skill}`, levelOf: (level: number) => (level === 5 ? "5 of 5" : `${level}+ of 5`),
    
    nothing: (typed: string) => `Nothing is called “${typed}”.`, 
    minutes: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
    conflict: "Somebody saved this brief meanwhile. What you wrote is kept; saving again puts it over theirs.",
    state: { draft: "Draft", open: "Open", on_hold: "On hold", filled: "Filled", cancelled: "Cancelled" },
    actions: { open: "Open it", hold: "Put on hold", resume: "Resume", cancel: "Cancel it" } as Record<string, string>,
    untitled: "Untitled brief",
  },
  seniority: { junior: "Junior", mid: "Mid", senior: "Senior", principal: "Principal" },
  kind: { hourly: "Hourly", part_time: "Part-time", full_time: "Full-time" },

  answer: {
    label: "The answer", fit: (count: Count): string => (count === 1 ? "person fits everything" : "people fit everything"), fitNothing: "nobody fits everything",
    of: (of: Count) => `of ${n.bare(of, fewer)} in the network`, 
    whole: "in the whole network", curve: "What a rate buys", drag: "drag the line", setCap: "click to set a limit", capLabel: "Highest rate an hour",
    curveSaid: (low: string, some: Count, high: string, most: Count) => `People who fit at each hourly rate: ${n.bare(some, fewer)} at ${low}, ${n.bare(most, fewer)} at ${high}`,
    capSaid: (rate: string, count: Count) => `${rate} · ${people(count)}`, noCurve: "Nobody fits at any rate. The changes below bring people in.",
    clearCap: "No limit", more: "The cheapest ways to more", moreNone: "Nothing keeps anybody out alone.", gain: (count: Count) => `+${n.bare(count, (than) => `<${than}`)}`,
    gainPeople: (count: Count) => `+${typeof count === "number" ? people(count) : `<${count.fewer_than} people`}`, applied: "applied", undo: "undo",
    collide: (what: string) => `These demands leave nobody: ${what}.`, faces: (shown: number, of: Count) => (shown === 1 ? `The first of ${n.bare(of, fewer)}` : `The first ${shown} of ${n.bare(of, fewer)}`),
    all: "All, with reasons", waiting: "Counting…", 
    score: (score: string) => `${score} of 10,000 points`, 
  },
  change: {
    rate: (rate: string) => `Pay up to ${rate}`, overlap: (hours: string) => (hours === "0 h" ? "No shared hours needed" : `${hours} together instead`),
    seniority: (lo: string, hi: string) => (lo === hi ? `${lo} only` : `From ${lo.toLowerCase()} to ${hi.toLowerCase()}`), latest: (day: string) => `Start as late as ${day}`,
    language: (language: string, level: string) => `${language} at ${level}`, level_lower: (skill: string, level: number) => `${skill} at ${level} of 5`,
    any_years: (skill: string) => `${skill} without a minimum of years`, unverified: (skill: string) => `${skill} without our verification`,
    nice_to_have: (skill: string) => `${skill} as nice to have`, country: (country: string) => `Also from ${country}`, any_kind: "Any kind of engagement",
    or: " or ",
  },
  constraint: {
    seniority: "seniority", rate: "the rate", kind: "the kind of work", availability: "the start", overlap: "the shared hours", country: "the countries",
    language: (language: string) => language, must: (skills: string) => skills,
  },

  shortlist: {
    page: "Shortlist", title: "Shortlist", of: (shown: number, qualified: string) => `${shown} of ${qualified} who fit, best first`,
    madeAt: (when: string) => `Made ${when}`, again: "Make it anew", back: "To the brief",
    making: "Choosing the best…", none: { title: "Nobody fits all of it", text: "The brief shows which demand keeps whom out, and the cheapest way to more.", go: "Open the brief" },
    missing: { title: "No shortlist yet", text: "One click makes it: the best people who fit everything, with the reasons.", go: "Make the shortlist" },
    reasons: "Why", gaps: "Gaps", noGaps: "No gaps against the brief.", arithmetic: "The arithmetic", show: "Show the arithmetic", hide: "Hide the arithmetic",
    part: "Part", points: "Points", most: "of", meaning: "What it measures", total: "Total", rank: (rank: number) => `Place ${rank}`,
    replay: (position: string, asOf: string) => `Reproducible to the bit: journal position ${position}, as of ${asOf}.`, print: "Print",
    bar: (parts: string) => `Points by part: ${parts}`, 
  },
  component: { skills: "Skills", quality: "Quality", rate: "Rate", industry: "Industry", overlap: "Shared hours", availability: "Start", seniority: "Seniority", continuity: "Worked together" },
  meaning: {
    skills: "Level, years and recency of each skill asked, verified or not, by its weight", quality: "Rating and passed trials, drawn towards the average while few",
    rate: "How far below the limit; half the limit or less has all", industry: "Years in a preferred industry, five have all", overlap: "Minutes of the day together beyond those asked, eight hours have all",
    availability: "How early in the window the hours are free", seniority: "How high within the grades asked", continuity: "Worked with this client before, to satisfaction",
  },

  why: {
    skill: (name: string, level: number, years: number, verified: boolean, wanted: number) =>
      [`${name} at ${level} of 5`, years > 0 && (years === 1 ? "1 year" : `${years} years`), verified && "verified", level < wanted && `${wanted} wanted`].filter(Boolean).join(", "),
    missing: (name: string) => `No ${name}`, rate: (rate: string) => `Asks ${rate} an hour`, lostPoints: (points: string) => `−${points}`, wonPoints: (points: string) => `+${points}`,
    won: { skills: "Skills", quality: "A good record", rate: "Well below the limit", industry: "Years in the industry", overlap: "Many shared hours", availability: "Free early", seniority: "Senior within the range", continuity: "Worked together before" },
    lost: { skills: "Skills", quality: "A short record", rate: "Close to the limit", industry: "Little time in the industry", overlap: "Few shared hours", availability: "Free later in the window", seniority: "Junior within the range", continuity: "Never worked together" },
    unnamed: (grade: string, place: string) => (place ? `${grade}, ${place}` : grade),
  },

  briefs: {
    page: "Briefs", title: "Briefs", empty: { title: "No brief yet", text: "A brief says whom you need. Write one and see at once how many people fit.", go: "Write a brief" },
    none: "No brief in this state.", state: "State", all: "All", name: "Brief", client: "Client", fits: "Fit", updated: "Changed", more: "Next page", first: "First page",
  },

  talents: {
    page: "Talents", title: "Talents", add: "Add a talent", import: "Import", export: "Export", search: "Search by name or headline", filters: "Filters", skill: "Skill", country: "Country",
    seniority: "Seniority", kind: "Kind", active: "Active", any: "Any", activeOnly: "Active only", inactiveOnly: "Not active", name: "Name", skills: "Best skills", place: "Place",
    rate: "Rate", updated: "Changed", sortBy: (column: string) => `Sort by ${column}`, clear: "Clear the filters", next: "Next page", first: "First page", total: (count: Count) => people(count),
    empty: { title: "Nobody here yet", text: "Add a person, or import a whole list from CSV, NDJSON or JSON Resume.", go: "Import people" }, none: { title: "Nobody matches these filters", text: "Take one of them away." },
    inactive: "not active", saveView: "Save this view", views: "Saved views", viewName: "Name of the view", dropView: (name: string) => `Forget the view ${name}`, keepView: "Keep", 
  },
  talent: {
    newPage: "New talent", person: "Person", name: "Name", headline: "Headline", headlineHint: "One line that says what this person is best at", about: "About", email: "E-mail", skills: "Skills", addSkill: "Add a skill",
    level: "Level", years: "Years", lastUsed: "Last used", verified: "Verified", seniority: "Seniority", terms: "Terms", rate: "Rate an hour", kinds: "Kinds of work", where: "Where and when", country: "Country", zone: "Time zone",
    hours: "Working hours", hoursTo: "to", free: "Free hours", freeText: "Hours a week that could be given to new work. A step holds until the next.", addStep: "Add a step", fromWeek: "from week", aWeek: "hours a week", always: "Nothing is free yet: add a step.",
    languages: "Languages", addLanguage: "Add a language", industries: "Industries", addIndustry: "Add an industry", yearsIn: (name: string) => `Years in ${name}`, active: "Takes part in matching",
    save: "Save", saving: "Saving…", saved: "Saved", unsaved: "Not saved yet", discard: "Discard my changes", create: "Add to the network", drop: (name: string) => `Drop ${name}`,
    ratings: (average: string, count: number) => `${average} of 5 over ${count === 1 ? "1 rating" : `${count} ratings`}`, noRatings: "No ratings yet", trials: (passed: number, taken: number) => `${passed} of ${taken === 1 ? "1 trial" : `${taken} trials`} passed`, exposure: (count: number) => (count === 1 ? "1 open introduction" : `${count} open introductions`),
    conflict: { title: "Somebody else saved this profile meanwhile", text: "Your changes are still here. Look at theirs, or put yours over them.", theirs: "Show theirs", mine: "Save mine over theirs" },
    source: (source: string, id: string) => `Imported from ${source} as ${id}`, weekHours: (week: string, hours: number) => `${week}: ${hours} hours`, chart: "Free hours over the next 52 weeks", 
  },
  imports: {
    page: "Import", title: "Import people", text: "CSV, NDJSON or JSON Resume. A row that is wrong is told and left out; the others go in. The same row again updates, never doubles.",
    choose: "Choose a file", drop: "or drop it here", format: "Format", mapping: "Columns", column: "Column in the file", field: "becomes", ignore: "left out", sample: "First value", dryRun: "Try it without writing", run: "Import for good",
    running: (done: string, total: string) => `${done} of ${total} rows`, progress: "Progress", result: { created: "new", updated: "updated", unchanged: "unchanged", errors: "with errors" }, tried: "Tried: nothing was written.", done: "Imported.",
    row: "Row", where: "Where", message: "What is wrong", moreErrors: (count: string) => `and ${count} more`, another: "Another file", talents: "To the talents", failed: "The import stopped.", size: (name: string, size: string) => `${name}, ${size}`, 
  },

  palette: { title: "Commands", hint: "Go to, or do…", none: "No command has these words.", goto: "Go to", people: "People", briefs: "Briefs", settings: "Settings", shortcuts: "Show the shortcuts", },
  shortcuts: {
    title: "Shortcuts", close: "Close", palette: "Commands", help: "This page", undo: "Undo (outside a text field)", redo: "Redo", search: "Search in this list", save: "Save", curve: "Move the limit, on the price curve", curveFar: "Move it far",
  },
  common: { none: "none", anHour: (rate: string) => `${rate}/h`, list: (items: string[]) => new Intl.ListFormat("en").format(items), },
};

export type Words = typeof en;
