// The price curve's geometry: rates and counts to points of a drawing, and back from a pointer to a rate. Pure.
import type { Count } from "../api/shapes";
import { atLeast } from "./changes";

export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
export interface Scale {
  lo: number;
  hi: number;
  most: number;
}
export type Points = [number, Count][];

// The rates shown: the curve's own, with the cap inside, and some air when there is only one.
export function scaleOf(points: Points, cap: number | undefined): Scale {
  const rates = points.map(([rate]) => rate);
  if (cap !== undefined) rates.push(cap);
  const lo = rates.length ? Math.min(...rates) : 0;
  const hi = rates.length ? Math.max(...rates) : 10_000;
  const most = points.length ? atLeast(points[points.length - 1]![1]) : 0;
  return lo === hi ? { lo: Math.max(0, lo - 1000), hi: hi + 1000, most } : { lo, hi, most };
}

export function xOf(plot: Plot, scale: Scale, rate: number): number {
  return plot.left + ((rate - scale.lo) / (scale.hi - scale.lo)) * (plot.width - plot.left - plot.right);
}

export function yOf(plot: Plot, scale: Scale, count: number): number {
  const floor = plot.height - plot.bottom;
  return scale.most === 0 ? floor : floor - (count / scale.most) * (floor - plot.top);
}

export function rateAt(plot: Plot, scale: Scale, x: number): number {
  const share = (x - plot.left) / (plot.width - plot.left - plot.right);
  return snapped(scale.lo + Math.min(1, Math.max(0, share)) * (scale.hi - scale.lo));
}

// Whole major units: nobody negotiates in cents.
export function snapped(rate: number): number {
  return Math.max(0, Math.round(rate / 100) * 100);
}

export function countAt(points: Points, rate: number): Count {
  let count: Count = 0;
  for (const [at, people] of points) {
    if (at > rate) break;
    count = people;
  }
  return count;
}

// A line through the points from rate `from` to rate `to`, interpolated at both ends.
export function path(plot: Plot, scale: Scale, points: Points, from: number, to: number): string {
  const inside = points
    .filter(([rate]) => rate > from && rate < to)
    .map(([rate, people]) => [rate, atLeast(people)] as const);
  const ends = [[from, between(points, from)], ...inside, [to, between(points, to)]] as const;
  return ends
    .map(
      ([rate, people], index) =>
        `${index ? "L" : "M"}${xOf(plot, scale, rate).toFixed(1)} ${yOf(plot, scale, people).toFixed(1)}`,
    )
    .join(" ");
}

export function between(points: Points, rate: number): number {
  let before: readonly [number, number] | undefined;
  for (const [at, people] of points) {
    const here = [at, atLeast(people)] as const;
    if (at === rate) return here[1];
    if (at > rate) return before ? before[1] + ((rate - before[0]) / (at - before[0])) * (here[1] - before[1]) : 0;
    before = here;
  }
  return before ? before[1] : 0;
}

// Three to five round rates for the axis.
export function ticks(scale: Scale): number[] {
  const span = scale.hi - scale.lo;
  const step = [500, 1000, 2000, 2500, 5000, 10_000, 20_000, 50_000, 100_000].find((size) => span / size <= 5) ?? span;
  const first = Math.ceil(scale.lo / step) * step;
  return Array.from({ length: Math.floor((scale.hi - first) / step) + 1 }, (_, index) => first + index * step);
}
