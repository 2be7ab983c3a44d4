// The steps of a draft: undo and redo as pure functions over whole states. Edits of the same field in a row are one
// step.
export interface History<State> {
  now: State;
  past: State[];
  future: State[];
  touched?: string; // the field of the last edit
}

const kept = 50;

export function begun<State>(now: State): History<State> {
  return { now, past: [], future: [] };
}

export function stepped<State extends object>(history: History<State>, now: State, field?: string): History<State> {
  if (isSame(now, history.now)) return history;
  if (field && field === history.touched) return { ...history, now, future: [] };
  return { now, past: [...history.past, history.now].slice(-kept), future: [], touched: field };
}

// Member by member, so that a long text is compared as the string that it is.
function isSame<State extends object>(one: State, other: State): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof State>;
  return [...names].every((name) => {
    const [a, b] = [one[name], other[name]];
    return a === b || (typeof a !== "string" && JSON.stringify(a) === JSON.stringify(b));
  });
}

// The same step, better known: no new one to walk back.
export function amended<State>(history: History<State>, now: State): History<State> {
  return { ...history, now };
}

export function undone<State>(history: History<State>): History<State> {
  const now = history.past.at(-1);
  return now ? { now, past: history.past.slice(0, -1), future: [history.now, ...history.future] } : history;
}

export function redone<State>(history: History<State>): History<State> {
  const [now, ...future] = history.future;
  return now ? { now, past: [...history.past, history.now], future } : history;
}
