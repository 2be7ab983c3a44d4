// Die Wörter des Imports.
import type * as english from "../en/imports";

export const imports: typeof english.imports = {
  page: "Importieren",
  text:
    "Fehlerhafte Zeilen werden genannt und ausgelassen. Eine Zeile, die es schon gibt, wird geändert, " +
    "nie verdoppelt.",
  choose: "Datei wählen",
  drop: "CSV, NDJSON oder JSON Resume, auch hierher gezogen",
  format: "Format",
  mapping: "Spalten",
  column: "Spalte der Datei",
  field: "wird",
  ignore: "ausgelassen",
  sample: "Erster Wert",
  dryRun: "Nur prüfen",
  run: "Importieren",
  running: (rows) => `bisher ${rows} Zeilen`,
  progress: "Fortschritt",
  result: { created: "neu", updated: "geändert", unchanged: "unverändert", errors: "fehlerhaft" },
  tried: "Geprüft: Es wurde nichts gespeichert.",
  done: "Importiert.",
  row: "Zeile",
  where: "Wo",
  message: "Fehler",
  moreErrors: (count) => `und ${count} weitere`,
  another: "Andere Datei",
  talents: "Zu den Talenten",
  failed: "Der Import wurde abgebrochen.",
  size: (name, size) => `${name}, ${size}`,
};
