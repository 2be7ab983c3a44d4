// What the server made of a text, brought into the browser's terms: offsets in code points become places in a
// JavaScript string, and places of an older text follow an edit until the newer answer is there. Pure.
import type { Brief } from "../api/shapes";

export interface Span {
  start: number;
  end: number;
  path: string;
}
export interface Lost {
  start: number;
  end: number;
  why: string;
}
export interface Understanding {
  brief: Brief;
  spans: Span[];
  not_understood: Lost[];
}
export const nothingUnderstood: Understanding = { brief: {}, spans: [], not_understood: [] };

// Letters that no server takes become blanks, one for one, so that offsets keep their meaning: control characters, lone
// halves of a pair, and marks that turn the reading direction of what follows.
export function sendable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, " ");
}

// In places of `text`, in order, none empty and none outside of it.
export function placed(found: Understanding, text: string): Understanding {
  const at = placesOf(text);
  const place = <T extends { start: number; end: number }>(all: T[]): T[] =>
    all
      .map((one) => ({ ...one, start: at(one.start), end: at(one.end) }))
      .filter((one) => one.start < one.end)
      .sort((a, b) => a.start - b.start || b.end - a.end);
  return { brief: found.brief, spans: place(found.spans), not_understood: place(found.not_understood) };
}

// From code points to places; only letters outside the basic plane make a difference.
export function placesOf(text: string): (point: number) => number {
  const pairs: number[] = []; // places at which a letter takes two units
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  return (point) => {
    let [low, high] = [0, pairs.length]; // how many pairs begin before the point
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! - middle < point) low = middle + 1;
      else high = middle;
    }
    return Math.min(text.length, Math.max(0, point) + low);
  };
}

// The marks of `before`, moved to where their words stand in `after`. What was edited itself is no longer marked.
export function shifted(found: Understanding, before: string, after: string): Understanding {
  if (before === after) return found;
  const { brief, spans, not_understood } = found;
  return { brief, spans: moved(spans, before, after), not_understood: moved(not_understood, before, after) };
}

export function moved<T extends { start: number; end: number }>(all: T[], before: string, after: string): T[] {
  if (before === after) return all;
  const { head, tail } = editOf(before, after);
  const by = after.length - before.length;
  return all.flatMap((one) => {
    if (one.end <= head) return one;
    if (one.start >= before.length - tail) return { ...one, start: one.start + by, end: one.end + by };
    return [];
  });
}

// How much of two texts is the same at their beginning and at their end.
export function editOf(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length);
  const head = alike(before, after, most, (text, index) => text.charCodeAt(index));
  const tail = alike(before, after, most - head, (text, index) => text.charCodeAt(text.length - 1 - index));
  return { head, tail };
}

function alike(one: string, other: string, most: number, letter: (text: string, index: number) => number): number {
  let count = 0;
  while (count < most && letter(one, count) === letter(other, count)) count += 1;
  return count;
}

// A limit in a currency that the network does not count in stays said, and is asked for in the network's own.
export function inCurrency(brief: Brief, currency: string): Brief {
  const { rate_max, ...others } = brief;
  if (!rate_max || rate_max.currency === currency) return brief;
  const said = { max: rate_max.amount, currency: rate_max.currency, per: "hour" as const };
  return { ...others, pay_said: brief.pay_said ?? said };
}
