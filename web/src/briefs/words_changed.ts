// What changed between two texts, word by word. Pure. What begins and ends alike is set aside first; a middle that is
// too long to compare is told as gone and new in whole, so that a megabyte costs no more than a page.
export interface Piece {
  is: "same" | "gone" | "new";
  text: string;
}

const most = 1500; // words on either side

export function wordsChanged(then: string, now: string): Piece[] {
  const [before, after] = [wordsOf(then), wordsOf(now)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) ++start;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    ++end;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const middle: Piece[] =
    old.length > most || fresh.length > most
      ? [
          { is: "gone", text: old.join("") },
          { is: "new", text: fresh.join("") },
        ]
      : compared(old, fresh);
  return joined([
    { is: "same", text: before.slice(0, start).join("") },
    ...middle,
    { is: "same", text: before.slice(before.length - end).join("") },
  ]);
}

// A word with the space that follows it, or a line end.
function wordsOf(text: string): string[] {
  return text.match(/\S+[^\S\n]*|\s/gu) ?? [];
}

// By the longest run of words that both have in common.
function compared(old: string[], fresh: string[]): Piece[] {
  const width = fresh.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; --i)
    for (let j = fresh.length - 1; j >= 0; --j)
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [a = "", b = ""] = [old[i], fresh[j]];
    if (i < old.length && j < fresh.length && a === b) {
      pieces.push({ is: "same", text: a });
      ++i;
      ++j;
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ is: "gone", text: a });
      ++i;
    } else {
      pieces.push({ is: "new", text: b });
      ++j;
    }
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === "") continue;
    if (last?.is === piece.is) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
