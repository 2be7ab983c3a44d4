// A file to import: its format by its name, and which of its columns mean what.
import { headOf } from "./csv";

export type Format = "csv" | "ndjson" | "json-resume";
export interface ImportFile {
  file: File;
  format: Format;
  head: string[][];
}

// What a column may become; "" leaves it out.
export const fields = [
  "id",
  "name",
  "headline",
  "about",
  "email",
  "active",
  "seniority",
  "rate",
  "currency",
  "kinds",
  "country",
  "zone",
  "hours",
  "free",
  "skills",
  "languages",
  "industries",
  "portfolio",
  "ratings",
  "trials",
  "worked_with",
  "exposure",
  "source",
  "external_id",
  "visibility",
] as const;

export async function opened(file: File): Promise<ImportFile> {
  const format = formatByName(file.name);
  const head = format === "csv" ? headOf(await file.slice(0, 64 * 1024).text()) : [];
  return { file, format, head };
}

function formatByName(name: string): Format {
  const low = name.toLowerCase();
  if (low.endsWith(".ndjson") || low.endsWith(".jsonl")) return "ndjson";
  return low.endsWith(".json") ? "json-resume" : "csv";
}

const synonyms: Record<string, string> = {
  fullname: "name",
  title: "headline",
  summary: "about",
  bio: "about",
  biography: "about",
  mail: "email",
  emailaddress: "email",
  timezone: "zone",
  hourlyrate: "rate",
  level: "seniority",
  availability: "free",
  projects: "portfolio",
};

// Columns that say by their name what they are; the rest is left to the person.
export function proposed(columns: string[]): Record<string, string> {
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.map((column) => {
      const plain = column.toLowerCase().replace(/[^a-z]/g, "");
      const field = fields.find((one) => one.replaceAll("_", "") === plain) ?? synonyms[plain] ?? "";
      if (taken.has(field)) return [column, ""];
      if (field) taken.add(field);
      return [column, field];
    }),
  );
}

export function mappingText(mapping: Record<string, string>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(mapping).filter(([, field]) => field !== "")));
}
