// Die Wörter der Textseite einer Anfrage, ihrer Korrekturen, der Verteilungen und der Widersprüche.
import { later } from "../later";
import { counted } from "../plural";
import type { Count } from "../../api/shapes";
import type { builder as english } from "../en/builder";

const n = counted("de");
const fewer = (than: string) => `weniger als ${than}`;
const people = (count: Count) => n.of(count, "Person", "Personen", fewer);
const list = later(() => new Intl.ListFormat("de"));

// The server says in English why it understood no demand.
const whys: Record<string, string> = {
  "Degrees are not asked of people here: name the skill that it stands for.":
    "Abschlüsse werden hier nicht verlangt: Nennen Sie die Fähigkeit, für die einer steht.",
  "This start is past: say when the work may begin.":
    "Dieser Beginn ist vorbei: Sagen Sie, wann die Arbeit beginnen kann.",
  "Papers and checks are settled with the person, not counted here.":
    "Papiere und Nachweise klären Sie mit der Person; gezählt werden sie hier nicht.",
  "How somebody works is judged in screening and interviews, not counted here.":
    "Wie jemand arbeitet, zeigt sich in Prüfung und Gespräch; gezählt wird es hier nicht.",
  "Years of work in general can't be asked: name a skill with its years, or a seniority.":
    "Berufsjahre allein lassen sich nicht verlangen: Nennen Sie eine Fähigkeit mit Jahren oder eine Erfahrungsstufe.",
  "No skill or term that the network knows was found in it.":
    "Darin steht keine Fähigkeit und keine Bedingung, die das Netzwerk kennt.",
  "The network knows no skill of this name.": "Das Netzwerk kennt keine Fähigkeit dieses Namens.",
};

export const builder: typeof english = {
  hint:
    "Schreiben oder fügen Sie auf Englisch ein, was Sie brauchen: ein paar Worte, eine E-Mail, eine " +
    "Stellenanzeige. Was verstanden wurde, ist unterstrichen; ein Klick darauf berichtigt es.",
  placeholder:
    "Auf Englisch, etwa: Two senior Go engineers for a payments core, at least four years of Go, PostgreSQL. " +
    "Full-time from January, up to $95 an hour.",
  examples: "Oder mit einem Beispiel beginnen:",
  example: { backend: "Back-End", design: "Gestaltung", finance: "Finanzen" },
  toForm: "Lieber ein Formular ausfüllen",
  toWords: "Lieber in Worten sagen",
  brokenLink: (hasDraft) =>
    "Dieser Link enthält keine lesbare Anfrage." + (hasDraft ? " Ihr eigener Entwurf ist, wie er war." : ""),
  long: "Der Text ist lang, darum sind seine Stellen nicht unterstrichen. Was verstanden wurde, steht darunter.",
  place: {
    must: "unbedingt",
    nice: "erwünscht",
    limit: "Ihre Grenze",
    terms: "Rahmen",
    dropped: "weggelassen",
    lost: "nicht verstanden",
  },
  understood: "Was verstanden wurde",
  nothingYet: "Darin wurde keine Forderung verstanden. Nennen Sie Fähigkeiten, einen Stundensatz, einen Beginn.",
  why: (said) =>
    whys[said] ?? (said.endsWith("only English is understood so far.") ? "Bisher wird nur Englisch verstanden." : said),
  moreLost: (count) => `und ${n.number(count)} weitere`,
  correct: (what) => `Berichtigen: ${what}`,

  card: {
    label: (what) => `Berichtigung: ${what}`,
    from: (quotes) => `verstanden aus ${list().format(quotes.map((quote) => `„${quote}“`))}`,
    byHand: "von Hand hinzugefügt",
    close: "Schließen",
    drop: "Weglassen",
    takeBack: "Wieder verlangen",
    isDropped: "Weggelassen: Das hält niemanden mehr fern.",
    changesNothing: "Diese Worte ändern nichts an der Antwort. Ist eine Fähigkeit gemeint, nennen Sie sie:",
    title: "Titel",
    saysOnly: "Das sagt, wen Sie suchen, und hält niemanden fern.",
  },

  effect: {
    asNice: (gain) => `Als Wunsch: ${more(gain)}.`,
    asMust: (count) => `Als Muss: ${people(count)} ${verb(count)}.`,
    lower: (level, gain) => `Mit ${level} von 5: ${more(gain)}.`,
    anyYears: (gain) => `Ohne Mindestzahl an Jahren: ${more(gain)}.`,
    unverified: (gain) => `Geprüft oder nicht: ${more(gain)}.`,
    without: (gain) => `Ohne das: ${more(gain)}.`,
    keepsNobody: "Das allein hält niemanden fern.",
  },

  say: {
    rate: (rate) => `höchstens ${rate} pro Stunde`,
    pay: (pay, per) => `${pay} ${per}`,
    payRange: (min, max) => `${min} bis ${max}`,
    per: { hour: "pro Stunde", day: "am Tag", week: "pro Woche", month: "im Monat", year: "im Jahr" },
    limitAsked: "Ihre Grenze hier:",
    level: (level) => (level === 5 ? "5 von 5" : `ab ${level} von 5`),
    years: (years) => `ab ${years} ${years === 1 ? "Jahr" : "Jahren"}`,
    range: (lo, hi) => (lo === hi ? lo : `${lo} bis ${hi}`),
    hours: (hours) => `${hours} Stunden pro Woche`,
    weeks: (weeks) => `für ${weeks} ${weeks === 1 ? "Woche" : "Wochen"}`,
    start: (from, to) =>
      from && to ? `Beginn ${from} bis ${to}` : from ? `Beginn ab ${from}` : `Beginn bis ${to ?? ""}`,
    overlap: (minutes, place) =>
      minutes === "0\u00a0h" ? `Arbeitszeit von ${place}` : `${minutes} am Tag mit ${place}`,
    seats: (count) => (count === 1 ? "1 Person" : `${count} Personen`),
    countries: (names) => `in ${new Intl.ListFormat("de", { type: "disjunction" }).format(names)}`,
    industries: (names) => list().format(names),
    language: (language, level) => `${language} ${level}`,
    quote: (words) => `„${words}“`,
  },

  facets: {
    title: (count) => `Wie sich die ${n.bare(count, fewer)} verteilen`,
    skill: "Können außerdem",
    country: "Wo",
    seniority: "Erfahrung",
    rate_band: "Stundensatz",
    first_week: "Frei ab",
    now: "sofort",
    only: (what) => `Nur ${what}`,
    upTo: (rate) => `Höchstens ${rate} die Stunde`,
    freeBy: (day) => `Frei spätestens ab ${day}`,
    band: (from, to) => `${from.replace(/\s\D*$/, "")}–${to}`, // the sign once: "20–30 $"
  },
  freeNow: (count) => `${n.number(count)} sofort frei`,
  freeFrom: (count, day) => `${n.number(count)} ab ${day} frei`,

  collision: {
    title: "Der günstigste Ausweg",
    found: (demands) =>
      demands.length === 1
        ? `Niemand im Netzwerk erfüllt das: ${demands[0]}.`
        : `Niemand erfüllt das alles zugleich: ${list().format(demands)}.`,
    twoSteps: "Auch andere Forderungen widersprechen sich, darum braucht es zwei Schritte:",
    looking: "Welche Forderungen sich widersprechen, wird gesucht …",
    two: (dropped, change) => `${change} und ohne „${dropped}“`,
    severalSteps: "Eine oder zwei Änderungen genügen nicht, denn auch andere Forderungen widersprechen sich:",
    without: (demands) => `Ohne ${list().format(demands.map((demand) => `„${demand}“`))}`,
    none: "Keine Änderung hilft: es ist niemand da, nach dem zu fragen wäre.",
    start: "Beginn, Stunden und Wochen",
  },
};

const verb = (count: Count) => (count === 1 ? "passt" : "passen");

function more(gain: Count): string {
  if (gain === 0) return "niemand kommt hinzu";
  if (typeof gain !== "number") return "ein paar kommen hinzu";
  return gain === 1 ? "1 Person kommt hinzu" : `${n.number(gain)} Personen kommen hinzu`;
}
