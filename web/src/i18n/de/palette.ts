// Die Wörter der Befehle und der Liste der Tasten.
import type * as english from "../en/palette";

export const palette: typeof english.palette = {
  title: "Befehle",
  hint: "Seite oder Befehl suchen …",
  none: "Dazu gibt es keinen Befehl.",
  goto: "Gehe zu",
  people: "Talente",
  briefs: "Anfragen",
  settings: "Einstellungen",
  shortcuts: "Tastenkürzel zeigen",
};

export const shortcuts: typeof english.shortcuts = {
  title: "Tastenkürzel",
  close: "Schließen",
  palette: "Befehle",
  help: "Diese Übersicht",
  undo: "Rückgängig (außerhalb eines Textfelds)",
  redo: "Wiederholen",
  search: "In dieser Liste suchen",
  save: "Speichern",
  correct: "Die Stelle an der Schreibmarke berichtigen, im Text einer Anfrage",
  curve: "Grenze auf der Kurve verschieben",
  curveFar: "Weit verschieben",
  nextPerson: "Nächste, vorige Person (Auswahl)",
  openArithmetic: "Berechnung öffnen",
  pinPerson: "Vormerken",
  passPerson: "Ablehnen",
  notePerson: "Notiz",
  shift: "Umschalt",
  pageKey: "Bild",
  comparePerson: "Zum Vergleich wählen",
};

export const commands: typeof english.commands = {
  here: "Hier",
  recent: "Zuletzt geöffnet",
  count: (n) => (n === 1 ? "1 Befehl" : `${n} Befehle`),
};
