// Die Prüfung von Stellenbeschreibungen, auf Deutsch.
import { counted } from "../plural";
import type { lint as english } from "../en/lint";

const n = counted("de");
const fewer = (than: string) => `weniger als ${than}`;

export const lint: typeof english = {
  page: "Stellenbeschreibung prüfen",
  title: "Stellenbeschreibung prüfen",
  lede:
    "Text einfügen, und Sie sehen, was fehlt, welche Forderungen Auswahl kosten und welche Wörter gute Leute " +
    "abschrecken. " +
    "Auf dem Server wird nichts gespeichert.",
  label: "Stellenbeschreibung",
  placeholder: "Wir suchen …",
  example: "Mit einem Beispiel versuchen",
  sample:
    "Rockstar als Entwickler gesucht!\n\nWir sind ein junges Team mit flachen Hierarchien. Sie sind belastbar, " +
    "flexibel und ein Teamplayer. Spannende Aufgaben und eine leistungsgerechte Vergütung warten auf Sie.\n\n" +
    "Ihr Profil:\n- mindestens 5 Jahre Erfahrung mit React, Node.js, PostgreSQL, Kafka und Kubernetes\n" +
    "- Muttersprachler",
  clean: "Nichts zu beanstanden.",
  findings: (count) => n.of(count, "Anmerkung", "Anmerkungen", fewer),
  leftOff: (count) => `${n.number(count)} weitere dieser Art sind nicht aufgeführt.`,
  about: {
    "gender-coded": "Geschlechtlich gefärbt",
    age: "Alter",
    ability: "Behinderung",
    origin: "Herkunft",
    exclusionary: "Ausschließend",
    jargon: "Floskel",
    pressure: "Druck",
  },
  instead: "Stattdessen",
  replace: (words, by) => `„${by}“ statt „${words}“ schreiben`,
  leaveOut: "Weglassen",
  leaveOutOf: (words) => `„${words}“ weglassen`,
  show: (words) => `„${words}“ im Text zeigen`,
  undo: "Rückgängig",
  redo: "Wiederholen",
  people: "Was Ihre Forderungen an Auswahl kosten",
  germanCosts:
    "Deutsche Texte werden nicht gelesen wie englische: gerechnet wird nur mit Fähigkeiten, die namentlich in einer " +
    "Liste unter einer Überschrift wie „Anforderungen“ stehen.",
  fit: (count, of) => {
    const fit = n.bare(count, (than) => `Weniger als ${than}`);
    const all = n.of(of, "Person", "Personen", fewer);
    return `${fit} von ${all} erfüllen alle. Jeder Balken: wer sonst passt und allein an dieser Forderung scheitert.`;
  },
  rare: (of) => {
    const all = n.of(of, "Person", "Personen", fewer);
    return `Von ${all} erfüllt niemand alle oder alle bis auf eine. Jeder Balken: wer passt, wird nur sie verlangt.`;
  },
  count: (count) => n.bare(count, (than) => `< ${than}`),
  words: (count) => n.of(count, "Wort", "Wörter", fewer),
  brief: "Eine Anfrage daraus machen",
};
