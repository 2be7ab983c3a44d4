// The words of the commands and of the sheet of keys.

export const palette = {
  title: "Commands",
  hint: "Go to, or do…",
  none: "No command has these words.",
  goto: "Go to",
  people: "People",
  briefs: "Briefs",
  settings: "Settings",
  shortcuts: "Show the shortcuts",
};

export const shortcuts = {
  title: "Shortcuts",
  close: "Close",
  palette: "Commands",
  help: "This page",
  undo: "Undo (outside a text field)",
  redo: "Redo",
  search: "Search in this list",
  save: "Save",
  correct: "Correct the phrase at the caret, in a brief's words",
  curve: "Move the limit, on the price curve",
  curveFar: "Move it far",
  nextPerson: "Next, previous person (shortlist)",
  openArithmetic: "Open the arithmetic",
  pinPerson: "Pin",
  passPerson: "Pass",
  notePerson: "Note",
  shift: "Shift",
  pageKey: "Page",
  comparePerson: "Choose to compare",
};

export const commands = {
  here: "Here",
  recent: "Lately opened",
  count: (n: number) => (n === 1 ? "1 command" : `${n} commands`),
};
