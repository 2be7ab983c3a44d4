// The words of views kept of a list.

export const views = {
  save: "Save this view",
  title: "Saved views",
  name: "Name of the view",
  keep: "Keep",
  drop: (name: string) => `Drop the view ${name}`,
  dropped: (name: string) => `The view “${name}” is dropped.`,
  undo: "Undo",
};
