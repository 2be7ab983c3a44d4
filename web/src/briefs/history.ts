// The steps of a draft: undo and redo as pure functions. Edits of the same field in a row are one step.
import type { Brief } from "../api/shapes";

export interface History {
  now: Brief;
  past: Brief[];
  future: Brief[];
  touched?: string; // the field of the last edit
}

const kept = 50;

export function begun(now: Brief): History {
  return { now, past: [], future: [] };
}

export function stepped(history: History, now: Brief, field?: string): History {
  if (JSON.stringify(now) === JSON.stringify(history.now)) return history;
  if (field && field === history.touched) return { ...history, now, future: [] };
  return { now, past: [...history.past, history.now].slice(-kept), future: [], touched: field };
}

export function undone(history: History): History {
  const now = history.past.at(-1);
  return now ? { now, past: history.past.slice(0, -1), future: [history.now, ...history.future] } : history;
}

export function redone(history: History): History {
  const [now, ...future] = history.future;
  return now ? { now, past: [...history.past, history.now], future } : history;
}
