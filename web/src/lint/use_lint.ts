// Has the text looked at when the hands rest; until the answer is there, its findings follow the edit.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { write } from "../api/client";
import type { Finding, Lint, MustCost } from "../api/shapes";
import { moved, placesOf, sendable } from "../briefs/understanding";
import type { Place } from "./replace";

export type Placed = Finding & Place;
export type Cost = Omit<MustCost, "start" | "end"> & Partial<Place>;
export interface Looked {
  text: string;
  lint: Lint;
  whole: Finding[]; // about the whole text
  placed: Placed[]; // in the text's order
}

export function useLint(text: string) {
  const rested = useRested(text);
  const found = useQuery({
    queryKey: ["lint", rested],
    enabled: rested.trim() !== "",
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    queryFn: async ({ signal }): Promise<Looked> => {
      const lint = await write<Lint>("POST", "/lint", { body: { text: sendable(rested) }, signal });
      const at = placesOf(rested);
      const isPlaced = (one: Finding): one is Placed => one.start !== undefined && one.end !== undefined;
      return {
        text: rested,
        lint,
        whole: lint.findings.filter((one) => !isPlaced(one)),
        placed: lint.findings
          .filter(isPlaced)
          .map((one) => ({ ...one, start: at(one.start), end: at(one.end) }))
          .sort((a, b) => a.start - b.start),
      };
    },
  });
  const looked = useMemo(
    () =>
      text.trim() === "" || !found.data
        ? undefined
        : { ...found.data, placed: moved(found.data.placed, found.data.text, text) },
    [found.data, text],
  );
  return {
    looked,
    isLate: text.trim() !== "" && found.data?.text !== text && !found.error,
    problem: found.error,
    again: () => void found.refetch(),
  };
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setRested(text), text.length < 50_000 ? 250 : 700);
    return () => clearTimeout(wait);
  }, [text]);
  return rested;
}
