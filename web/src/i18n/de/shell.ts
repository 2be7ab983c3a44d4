// Views of lists and the palette, in German.
import type * as english from "../en/shell";

export const views: typeof english.views = {
  save: "Diese Ansicht merken",
  title: "Gemerkte Ansichten",
  name: "Name der Ansicht",
  keep: "Merken",
  drop: (name) => `Ansicht ${name} entfernen`,
  dropped: (name) => `Die Ansicht „${name}“ ist entfernt.`,
  undo: "Rückgängig",
};

export const commands: typeof english.commands = {
  here: "Hier",
  recent: "Zuletzt geöffnet",
  count: (n) => (n === 1 ? "1 Befehl" : `${n} Befehle`),
};

export const briefList: typeof english.briefList = {
  search: "Suche nach Titel, Rolle oder Fähigkeit",
  filters: "Filter",
  fit: "Passen",
  fitWord: "passen",
};
