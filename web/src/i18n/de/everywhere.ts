// Die Wörter, die jede Seite brauchen kann: der Rahmen, Störungen, Zahlen, Stufen und Arten. Sie kommen mit der App.
import { counted } from "../plural";
import type { Count } from "../../api/shapes";
import type * as english from "../en/everywhere";

const n = counted("de");
const fewer = (than: string) => `weniger als ${than}`;
export const people = (count: Count) => n.of(count, "Person", "Personen", fewer);

export const number: typeof english.number = n.number;

export const count: typeof english.count = (count) => n.bare(count, (than) => `< ${than}`);

export const nav: typeof english.nav = {
  skip: "Zum Inhalt",
  main: "Hauptmenü",
  lint: "Stellenbeschreibung prüfen",
  newBrief: "Neue Anfrage",
  briefs: "Anfragen",
  talents: "Talente",
  addTalent: "Talent hinzufügen",
  importPeople: "Talente importieren",
  openBriefs: "Offene Anfragen",
  applications: "Bewerbungen",
  application: "Meine Bewerbung",
  voices: "Stimmen",
  texts: "Texte der Rollen",
  profile: "Mein Profil",
  signIn: "Anmelden",
  signOut: "Abmelden",
  api: "API",
  shortcuts: "Tastenkürzel",
  commands: "Befehle",
  languages: "Sprache",
  scheme: "Aussehen",
  light: "Hell",
  dark: "Dunkel",
  system: "System",
  home: "Muster, zur Startseite",
};

export const title: typeof english.title = (page) => `${page} · Muster`;

export const problem: typeof english.problem = {
  offline: "Keine Verbindung zum Server. Was hier steht, bleibt; versuchen Sie es noch einmal, sobald sie zurück ist.",
  offlineAsked:
    "Keine Verbindung zum Server. Was Sie geschrieben haben, bleibt hier und wird gelesen, sobald sie zurück ist.",
  unexpected: "Auf dem Server ist etwas schiefgegangen. Was Sie geschrieben haben, bleibt hier.",
  tooMany: "Das waren viele Fragen in kurzer Zeit. Die nächste Antwort kommt gleich.",
  forbidden: "Das dürfen Sie nicht sehen. Vielleicht darf es ein anderes Konto.",
  again: "Noch einmal",
};

export const notFound: typeof english.notFound = {
  title: "Unter dieser Adresse steht nichts",
  text: "Vielleicht wurde ein Link abgeschnitten, oder was hier stand, gibt es nicht mehr.",
  back: "Zur Startseite",
};

export const broken: typeof english.broken = {
  title: "Diese Seite lässt sich nicht zeigen",
  text: "Etwas darin ist schiefgegangen, oder ein Teil davon ist nicht angekommen.",
  startOver: "Mit einer leeren Anfrage neu beginnen",
};

export const seniority: typeof english.seniority = {
  junior: "Junior",
  mid: "Mid\u2011Level",
  senior: "Senior",
  principal: "Principal",
};

export const kind: typeof english.kind = { hourly: "Stundenweise", part_time: "Teilzeit", full_time: "Vollzeit" };

export const verticals: typeof english.verticals = {
  developers: "Entwicklung",
  designers: "Design",
  finance: "Finanzen",
  "project-managers": "Projektleitung",
  "product-managers": "Produktmanagement",
  data: "Daten",
};

export { cities } from "./cities";

export const common: typeof english.common = {
  sortBy: (column) => `Nach ${column} ordnen`,
  none: "keiner",
  ctrl: "Strg",
  anHour: (rate) => `${rate}/h`,
  list: (items) => new Intl.ListFormat("de").format(items),
  untitled: "Anfrage ohne Titel",
  nothing: (typed) => `Nichts heißt „${typed}“.`,
  minutes: (minutes) =>
    minutes % 60 === 0 ? `${minutes / 60}\u00a0h` : `${Math.floor(minutes / 60)}\u00a0h\u00a0${minutes % 60}\u00a0min`,
  or: " oder ",
};
