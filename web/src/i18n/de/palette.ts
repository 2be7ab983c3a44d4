// Die Wörter der Befehle und der Liste der Tasten.
import type * as english from "../en/palette";

export const palette: typeof english.palette = {
  title: "Befehle",
  hint: "Gehe zu, oder tue …",
  none: "Kein Befehl hat diese Wörter.",
  goto: "Gehe zu",
  people: "Leute",
  briefs: "Anfragen",
  settings: "Einstellungen",
  shortcuts: "Tasten zeigen",
};

export const shortcuts: typeof english.shortcuts = {
  title: "Tasten",
  close: "Schließen",
  palette: "Befehle",
  help: "Diese Seite",
  undo: "Zurücknehmen (außerhalb eines Textfelds)",
  redo: "Wiederholen",
  search: "In dieser Liste suchen",
  save: "Speichern",
  correct: "Die Stelle am Schreibzeichen berichtigen, in den Worten einer Anfrage",
  curve: "Grenze auf der Kurve verschieben",
  curveFar: "Weit verschieben",
  nextPerson: "Nächste, vorige Person (Auswahl)",
  openArithmetic: "Rechnung öffnen",
  pinPerson: "Vormerken",
  passPerson: "Ablehnen",
  notePerson: "Notiz",
  comparePerson: "Zum Vergleich wählen",
};

export const commands: typeof english.commands = {
  here: "Hier",
  recent: "Zuletzt geöffnet",
  count: (n) => (n === 1 ? "1 Befehl" : `${n} Befehle`),
};
