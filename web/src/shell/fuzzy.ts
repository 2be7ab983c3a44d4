// How well typed letters fit a name: nothing when they do not stand in it in this order. Pure.

// Better is greater. The whole beginning, then beginnings of words, then a piece, then letters here and there.
export function fit(typed: string, name: string): number | undefined {
  const wanted = plain(typed).replaceAll(" ", "");
  const letters = plain(name);
  if (wanted === "") return 0;
  const piece = letters.indexOf(plain(typed).trim());
  if (piece === 0) return 1000 - letters.length;
  if (piece > 0) return (letters[piece - 1] === " " ? 800 : 600) - letters.length;
  let score = 0;
  let at = 0;
  for (const letter of wanted) {
    const found = next(letters, letter, at);
    if (found < 0) return undefined;
    score += found === at ? 3 : letters[found - 1] === " " ? 5 : -Math.min(4, found - at);
    at = found + 1;
  }
  return 100 + score - letters.length / 10;
}

// The letter at the beginning of a later word, or else wherever it stands next.
function next(letters: string, letter: string, from: number): number {
  const near = letters.indexOf(letter, from);
  if (near === from) return near;
  const begin = letters.indexOf(" " + letter, Math.max(0, from - 1));
  return begin >= 0 ? begin + 1 : near;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}

// Those that fit, the best first; those that fit alike in their own order. Without letters, all.
export function ranked<T extends { name: string }>(typed: string, all: T[]): T[] {
  return all
    .map((one, index) => ({ one, index, score: fit(typed, one.name) }))
    .filter((each): each is { one: T; index: number; score: number } => each.score !== undefined)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ one }) => one);
}
