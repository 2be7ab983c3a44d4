// The two sides of a brief, words and form, and which of them shows.
import { useState } from "react";
import { isEmpty, type Draft } from "./draft";

// Words or form: as chosen here before; a brief that came without words shows as a form.
export type Side = "words" | "form";
const kept = "muster.brief.side";

export function useSide(draft: Draft): [Side, (side: Side) => void] {
  const [side, setSide] = useState<Side>(() => {
    if (draft.text === "" && !isEmpty(draft)) return "form";
    return localStorage.getItem(kept) === "form" ? "form" : "words";
  });
  const choose = (chosen: Side) => {
    localStorage.setItem(kept, chosen);
    setSide(chosen);
  };
  return [side, choose];
}
