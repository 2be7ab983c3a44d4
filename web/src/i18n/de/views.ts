// Die Wörter der gemerkten Ansichten einer Liste.
import type * as english from "../en/views";

export const views: typeof english.views = {
  save: "Diese Ansicht merken",
  title: "Gemerkte Ansichten",
  name: "Name der Ansicht",
  keep: "Merken",
  drop: (name) => `Ansicht ${name} entfernen`,
  dropped: (name) => `Die Ansicht „${name}“ ist entfernt.`,
  undo: "Rückgängig",
};
