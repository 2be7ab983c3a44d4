// Stellenbeschreibung und Gesprächsleitfaden einer Anfrage, auf Deutsch.
import type { job_description as english } from "../en/job_description";

export const job_description: typeof english = {
  page: (title) => `Stellenbeschreibung: ${title}`,
  kitPage: (title) => `Gesprächsleitfaden: ${title}`,
  description: "Stellenbeschreibung",
  kit: "Gesprächsleitfaden",
  which: "Aus dieser Anfrage",
  back: "Zur Anfrage",
  print: "Drucken",
  download: "Speichern als",
  asPdf: "PDF",
  asMarkdown: "Markdown",
  copy: "Markdown kopieren",
  copied: "Kopiert",
  language: "Sprache des Textes",
  pay: "Vergütung nennen",
  objective: "Was soll am Ende erreicht sein?",
  objectiveHint:
    "Die Anfrage hat dafür kein Feld, und doch wird es zuerst gelesen. Es steht in der Adresse dieser Seite.",
  open: (what) => `Noch nicht gesagt: ${what}.`,
  chosen: (count) => `${count} Fragen nach den Fähigkeiten und der Stufe der Anfrage`,
  good: "Eine gute Antwort zeigt",
  warning: "Warnzeichen",
  swap: "Andere Frage",
  swapFor: (number) => `Eine andere Frage statt Frage ${number}`,
  keep: "Diese behalten",
  none: "Die Sammlung enthält keine andere Frage, die hier passt.",
  original: "Zurück zu den Fragen nach der Anfrage",
  uncovered: (skills) => `Zu ${skills} enthält die Sammlung keine Frage.`,
  notes: "Notizen",
  parts: { opening: "Zum Einstieg", skills: "Zum Fach", soft: "Zur Zusammenarbeit", closing: "Zum Schluss" },
  empty: {
    title: "Es gibt noch keine Anfrage",
    text: "Sagen Sie zuerst, was Sie brauchen: Text und Fragen folgen daraus.",
    go: "Anfrage schreiben",
  },
};
