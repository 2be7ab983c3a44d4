// Putting other words in the place of some, so that the sentence around them still reads: a capital stays one, "a"
// becomes "an" before a vowel, and where words go no double blank stays. Pure.
const gap = "…";

// Where only the author knows the words ("team of {number}") stands a gap, to be typed over.
export function withGaps(by: string): string {
  return by.replace(/\{\w+\}/g, gap);
}

// What to select after a replacement: its first gap, or all of it.
export function toTypeOver({ text, start, end }: Replaced): Place {
  const at = text.slice(start, end).indexOf(gap);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + gap.length };
}

export interface Place {
  start: number;
  end: number;
}
export interface Replaced extends Place {
  text: string;
}

export function replaced(text: string, { start, end }: Place, by: string): Replaced {
  const said = text.slice(start, end);
  if (by === "") return without(text, { start, end });
  const isShouted = said.length > 1 && said === said.toUpperCase() && said !== said.toLowerCase();
  const begins = startsSentence(text, start);
  const isCapital = /^\p{Lu}/u.test(said) && (begins || !isShouted);
  const words = isCapital ? by[0]!.toUpperCase() + by.slice(1) : by;
  const before = text
    .slice(0, start)
    .replace(/(?<=(?:^|[\s(“"])[Aa])n?( +)$/, (_, blank: string) => (/^[aeiou]/i.test(words) ? "n" + blank : blank));
  return { text: before + words + text.slice(end), start: before.length, end: before.length + words.length };
}

function without(text: string, { start, end }: Place): Replaced {
  const after = text.slice(end);
  const before = text.slice(0, start);
  const blank =
    /[ \t]$/.test(before) || before === "" || before.endsWith("\n") ? (after.match(/^[ \t]+/)?.[0].length ?? 0) : 0;
  const left = /^[.,;:!?]/.test(after) ? before.trimEnd() : before;
  return { text: left + after.slice(blank), start: left.length, end: left.length };
}

function startsSentence(text: string, at: number): boolean {
  return /(^|[.!?:]\s*|\n\s*([-*•]\s*)?)$/.test(text.slice(Math.max(0, at - 20), at));
}
