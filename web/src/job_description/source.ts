// Where a brief's papers come from: of a saved brief by its id, of one that is not saved by the brief itself, which
// stands in the address after the "#" as in the builder. Files come the same way.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { apiRoot, get, queryText, write } from "../api/client";
import { problemOf } from "../api/problem";
import { readSession } from "../api/client";
import type { Brief } from "../api/shapes";

export type Source = { id: string } | { brief: Brief };
export type Paper = "job-description" | "interview-kit";
export type Wish = Record<string, string | undefined>;

// What the body of a POST says as a list, a query says with commas.
const bodyOf = (brief: Brief, wish: Wish) => ({
  brief,
  ...wish,
  ...(wish["questions"] && { questions: wish["questions"].split(",") }),
});

export function usePaper<T>(paper: Paper, source: Source | undefined, wish: Wish) {
  return useQuery({
    queryKey: ["paper", paper, source, wish],
    enabled: source !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      "id" in source!
        ? get<T>(`/briefs/${source.id}/${paper}`, { query: wish, signal })
        : write<T>("POST", `/${paper}`, { body: bodyOf(source!.brief, wish), signal }),
  });
}

export async function fileOf(paper: Paper, source: Source, wish: Wish, format: "md" | "pdf"): Promise<Blob> {
  const asked = { ...wish, format };
  const answer =
    "id" in source
      ? await fetch(`${apiRoot}/briefs/${source.id}/${paper}/export${queryText(asked)}`)
      : await fetch(`${apiRoot}/${paper}/export`, {
          method: "POST",
          headers: { "Content-Type": "application/json", "X-Muster-CSRF": (await readSession()).csrf ?? "" },
          body: JSON.stringify({ ...bodyOf(source.brief, wish), format }),
        });
  if (!answer.ok) throw await problemOf(answer);
  return answer.blob();
}

// The browser's own way to a file: a link that is clicked once.
export function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
