// A portfolio while it is edited: small edits as pure functions.
import type { PieceOfWork } from "../api/shapes";

export const mostPieces = 12;

// A piece with some of it changed; what is blank is absent.
export function changed(piece: PieceOfWork, some: Partial<PieceOfWork>): PieceOfWork {
  const { title, ...others } = { ...piece, ...some };
  const kept = Object.entries(others).filter(([, value]) => value !== undefined && value !== "");
  return { title, ...Object.fromEntries(kept) };
}

// The piece stands at `to` afterwards, the others in the order that they had.
export function moved<T>(list: T[], from: number, to: number): T[] {
  const others = list.filter((_, at) => at !== from);
  return [...others.slice(0, to), list[from]!, ...others.slice(to)];
}

// A year as it is typed: four digits at most, nothing else.
export function yearOf(typed: string): number | undefined {
  const digits = typed.replace(/\D/g, "").slice(0, 4);
  return digits === "" ? undefined : Number(digits);
}

// An address as the browser would write it: with https:// where nothing else is said, and other letters encoded. What
// can't be one stays as it was typed, so that the fault is told of what was typed.
export function tidied(typed: string): string {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === "" || !URL.canParse(whole)) return text;
  const { href, pathname, search, hash, host, username } = new URL(whole);
  if (!host.includes(".") || username !== "") return text;
  return pathname === "/" && search === "" && hash === "" && !text.endsWith("/") ? href.replace(/\/$/, "") : href;
}

// What is sent of it: addresses are tidied, also those that nobody left yet.
export const sentPortfolio = (portfolio: PieceOfWork[] = []): PieceOfWork[] =>
  portfolio.map((piece) => (piece.url ? { ...piece, url: tidied(piece.url) } : piece));

export const hostOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).host : "");
