// Views of lists and the palette, in English.
export const views = {
  save: "Save this view",
  title: "Saved views",
  name: "Name of the view",
  keep: "Keep",
  drop: (name: string) => `Drop the view ${name}`,
  dropped: (name: string) => `The view “${name}” is dropped.`,
  undo: "Undo",
};

export const commands = {
  here: "Here",
  recent: "Lately opened",
  count: (n: number) => (n === 1 ? "1 command" : `${n} commands`),
};

export const briefList = { search: "Search by title, role or skill", filters: "Filters", fit: "Fit", fitWord: "fit" };
