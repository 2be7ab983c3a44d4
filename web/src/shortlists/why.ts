// Why somebody stands where they stand: the server's words, made of the figures that the ranking used, in the reader's
// language; the name of the part where an old shortlist has none.
import type { Found, PointsTold } from "../api/shapes";
import { useWords } from "../i18n/words";

export function useSayWhy() {
  const words = useWords("score");
  const said = (_: Found, told: PointsTold) => told.words ?? words.component[told.component];
  return { reason: said, gap: said };
}
