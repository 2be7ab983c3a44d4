// What lies over the screen: the commands or the keys. Each time it is asked for it is a new one, so that a key pressed
// while the last one closes opens it again. The commands may still be on their way: what is typed meanwhile is theirs.
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { placeHere } from "./place";

// Keys pressed before the commands were there: letters, steps down the list, and whether one was chosen.
export interface Ahead {
  typed: string;
  steps: number;
  isChosen: boolean;
}
export type Kind = "palette" | "shortcuts";
export interface Overlay {
  kind: Kind;
  turn: number;
  takeAhead: () => Ahead;
  close: () => void;
}

// bring fetches what is shown; what can't be fetched now is asked for again the next time.
export function useOverlay(bring: Record<Kind, () => Promise<unknown>>) {
  const [overlay, setOverlay] = useState<Overlay>();
  const turn = useRef(0);
  const stop = useRef<() => Ahead>(undefined);
  const back = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    if (!overlay) back.current?.();
  }, [overlay]);
  const open = (kind: Kind) => {
    if (document.querySelector("dialog[open][data-overlay]")) return;
    stop.current?.();
    const own = ++turn.current;
    const close = () => {
      if (turn.current === own) ++turn.current; // also of one that is not here yet
      setOverlay((shown) => (shown?.turn === own ? undefined : shown));
    };
    const takeAhead = kind === "palette" ? listenAhead(close) : () => nothing;
    stop.current = takeAhead;
    bring[kind]().then(
      () => {
        if (turn.current !== own) return;
        back.current = placeHere();
        setOverlay({ kind, turn: own, takeAhead, close });
      },
      () => void takeAhead(),
    );
  };
  useEffect(() => () => void stop.current?.(), []);
  return [overlay, open] as const;
}

export const nothing: Ahead = { typed: "", steps: 0, isChosen: false };
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

// Takes the keys to itself until somebody asks for them, or Escape says never mind.
function listenAhead(close: () => void): () => Ahead {
  const ahead = { ...nothing };
  const stop = () => {
    window.removeEventListener("keydown", listen, true);
    return ahead;
  };
  const listen = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || ahead.isChosen) return;
    if (key === "Escape") {
      stop();
      close();
    } else if (key === "Enter") ahead.isChosen = true;
    else if (key === "Backspace") ahead.typed = ahead.typed.slice(0, -1);
    else if (key.length === 1) [ahead.typed, ahead.steps] = [ahead.typed + key, 0];
    else if (steps[key]) ahead.steps = Math.max(0, ahead.steps + steps[key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", listen, true);
  return stop;
}
