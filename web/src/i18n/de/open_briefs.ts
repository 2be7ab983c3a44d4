// The open briefs of a talent, in German.
import { counted } from "../plural";
import type { openBriefs as english } from "../en/open_briefs";

const { number } = counted("de");
const briefs = (n: number) => (n === 1 ? "1 Anfrage" : `${number(n)} Anfragen`);

export const openBriefs: typeof english = {
  page: "Offene Anfragen",
  title: "Offene Anfragen",
  all: (n) => `Alle ${number(n)}`,
  fit: {
    qualified: (n) => `Passen ${number(n)}`,
    near: (n) => `Bis auf eine ${number(n)}`,
    far: (n) => `Weiter weg ${number(n)}`,
  },
  show: "Zeigen",
  search: "Suche nach Titel oder Fähigkeit",
  fits: "Sie erfüllen jede Forderung",
  notMet: (n) => (n === 1 ? "1 Forderung nicht erfüllt" : `${n} Forderungen nicht erfüllt`),
  more: "Nächste Seite",
  first: "Erste Seite",
  idle: "Sie nehmen zurzeit nicht teil, darum werden Sie niemandem genannt. Alles hier gilt, als täten Sie es.",
  profile: "Zu meinem Profil",
  empty: { title: "Zurzeit ist keine Anfrage offen", text: "Sobald ein Kunde eine öffnet, steht sie hier." },
  none: "Keine offene Anfrage passt dazu.",
  missing: {
    title: "Diese Anfrage steht Ihnen nicht offen",
    text: "Vielleicht ist sie besetzt, angehalten oder nicht mehr da.",
    back: "Zu den offenen Anfragen",
  },
  noProfile: {
    title: "Von Ihnen gibt es noch kein Profil",
    text: "Offene Anfragen werden mit dem Profil eines Talents verglichen.",
  },

  most: "Die Änderung, die am meisten bringt",
  others: "Andere Änderungen",
  opens: (n) => `bringt ${briefs(n)}`,
  opensMost: (n) => (n === 1 ? "1 weitere Anfrage würde passen." : `${number(n)} weitere Anfragen würden passen.`),
  closes: (n) => `kostet ${briefs(n)}`,
  nothing: "Keine einzelne Änderung würde eine weitere Anfrage bringen.",
  enough: "Eine Änderung würde genügen",
  twoOrMore: "Eine einzelne Änderung genügt nicht.",
  noChange: "Daran können Sie nichts ändern.",
  lever: {
    rate: (rate, now) => `${rate} pro Stunde statt ${now}`,
    rateNew: (rate) => `Ein Stundensatz von höchstens ${rate}`,
    free_hours: (hours, day) => `${hours} freie Stunden pro Woche ab ${day}`,
    working_hours: (from, to, by, isLater) => `Von ${from} bis ${to} arbeiten, ${by} ${isLater ? "später" : "früher"}`,
    kind: (kind) => `Auch diese Art annehmen: ${kind}`,
    language: (language, level) => `${language} auf ${level}`,
    skill: (skill, level) => `${skill} auf ${level} von 5`,
    skillVerified: (skill, level) => `${skill} auf ${level} von 5, in einer Prüfung bestätigt`,
  },

  demands: "Was sie verlangt, und Sie",
  demand: "Forderung",
  asked: "Verlangt",
  you: "Sie",
  met: "erfüllt",
  unmet: "nicht erfüllt",
  welcome: "Auch erwünscht",
  since: (when) => `Geändert ${when}`,
  seats: (n) => (n === 1 ? "1 Person" : `${n} Personen`),
  name: {
    seniority: "Erfahrung",
    rate: "Stundensatz",
    kind: "Art der Arbeit",
    availability: "Freie Stunden",
    overlap: "Gemeinsame Stunden",
    country: "Land",
  },
  want: {
    rate: (rate) => `höchstens ${rate} pro Stunde`,
    hours: (hours, weeks, span) => `${hours} Std. pro Woche für ${weeks}, Beginn ${span}`,
  },
  have: {
    nothing: "nicht im Profil",
    rate: (rate) => `${rate} pro Stunde`,
    hours: (hours) => `${hours} Std. pro Woche frei`,
    skill: (skill, level, years, isVerified) =>
      [
        `${skill} auf ${level} von 5`,
        years > 0 && (years === 1 ? "1 Jahr" : `${years} Jahre`),
        isVerified ? "geprüft" : "nicht geprüft",
      ]
        .filter(Boolean)
        .join(", "),
  },
  gap: {
    must: (skill, asked, have) => `${skill}: ${asked} verlangt; Sie: ${have}`,
    rate: (by) => `${by} pro Stunde über der Grenze`,
    noRate: "In Ihrem Profil steht kein Stundensatz",
    hours: (asked, day, have) => `Verlangt ${asked} Std. pro Woche ab ${day}; Sie sind ${have} Std. frei`,
    late: (weeks) => (weeks === 1 ? "Sie kämen eine Woche zu spät" : `Sie kämen ${weeks} Wochen zu spät`),
    overlap: (asked, have) => `Verlangt ${asked} gemeinsame Zeit; Sie haben ${have}`,
    noHours: "In Ihrem Profil stehen keine Arbeitszeiten",
    language: (language, level, have) => `${language} auf ${level}; Sie haben ${have}`,
    noLanguage: (language, level) => `${language} auf ${level}; nicht in Ihrem Profil`,
    seniority: (asked, have) => `${asked} verlangt; Sie: ${have}`,
    kind: (kind) => `${kind} nehmen Sie nicht an`,
    country: (asked) => `Nur aus ${asked}`,
  },
};
