// Warum jemand vorn steht: die Teile einer Punktzahl, was sie bedeuten, gewonnene und verlorene Punkte.
import type * as english from "../en/score";

export const component: typeof english.component = {
  skills: "Fähigkeiten",
  quality: "Qualität",
  rate: "Stundensatz",
  industry: "Branche",
  overlap: "Gemeinsame Stunden",
  availability: "Beginn",
  seniority: "Erfahrung",
  continuity: "Zusammen\u00adarbeit",
};

export const meaning: typeof english.meaning = {
  skills: "Stufe, Jahre und Aktualität jeder gefragten Fähigkeit, geprüft oder nicht, nach Gewicht",
  quality: "Bewertung und bestandene Proben; solange es wenige sind, nahe am Mittel",
  rate: "Wie weit unter der Grenze, in kleinsten Einheiten; bei der Hälfte oder weniger volle Punkte",
  industry: "Jahre in einer bevorzugten Branche, ab fünf volle Punkte",
  overlap: "Gemeinsame Minuten am Tag über die verlangten hinaus, ab acht Stunden volle Punkte",
  availability: "Wie früh im Zeitraum die Stunden frei sind",
  seniority: "Wie hoch innerhalb der verlangten Erfahrung",
  continuity: "Schon einmal zur Zufriedenheit für diesen Kunden gearbeitet",
};

export const why: typeof english.why = {
  score: (score) => `${score} von 10.000 Punkten`,
  bar: (parts) => `Punkte nach Teilen: ${parts}`,
  lostPoints: (points) => `−${points}`,
  wonPoints: (points) => `+${points}`,
  unnamed: (grade, place) => (place ? `${grade}, ${place}` : grade),
};
