// Die Wörter der Liste der Anfragen.
import type * as english from "../en/brief_list";

export const briefs: typeof english.briefs = {
  page: "Anfragen",
  title: "Anfragen",
  empty: {
    title: "Noch keine Anfrage",
    text: "Eine Anfrage sagt, wen Sie brauchen. Schreiben Sie eine, und sehen Sie sofort, wie viele passen.",
    go: "Anfrage schreiben",
  },
  none: "Keine Anfrage hat diesen Stand.",
  state: "Stand",
  all: "Alle",
  name: "Anfrage",
  client: "Kunde",
  updated: "Geändert",
  more: "Nächste Seite",
  first: "Erste Seite",
};

export const briefList: typeof english.briefList = {
  search: "Suche nach Titel, Rolle oder Fähigkeit",
  filters: "Filter",
  fit: "Passen",
  fitWord: "passen",
};
