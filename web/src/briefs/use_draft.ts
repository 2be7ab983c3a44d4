// The draft on the screen: edits, undo and redo, kept in this browser and in the address while it is not saved.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Brief } from "../api/shapes";
import { useKeys } from "../shell/keys";
import { begun, redone, stepped, undone, type History } from "./history";
import { forget, fromHash, keep, opened, toHash } from "./keep";

export interface Drafting {
  brief: Brief;
  edit: (brief: Brief, field?: string) => void;
  undo: () => void;
  redo: () => void;
  restart: (brief: Brief) => void; // begin anew from what is saved; nothing to undo
  undoable: number;
  redoable: number;
}

export function useDraft(of: string, saved: Brief = {}): Drafting {
  const [history, setHistory] = useState<History>(() => opened(of, location.hash, saved));
  const current = useRef(history);
  current.current = history;

  useEffect(() => {
    const wait = setTimeout(() => {
      keep(of, history);
      const hash = toHash(history.now);
      if (location.hash.replace(/^#/, "") !== hash)
        window.history.replaceState(
          window.history.state,
          "",
          location.pathname + location.search + (hash && "#" + hash),
        );
    }, 200);
    return () => clearTimeout(wait);
  }, [of, history]);

  useEffect(() => {
    const leave = () => keep(of, current.current);
    const follow = () => {
      const linked = fromHash(location.hash);
      if (linked) setHistory((before) => stepped(before, linked));
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("hashchange", follow);
    return () => {
      keep(of, current.current);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("hashchange", follow);
    };
  }, [of]);

  const edit = useCallback((brief: Brief, field?: string) => setHistory((before) => stepped(before, brief, field)), []);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  const restart = useCallback(
    (brief: Brief) => {
      forget(of);
      setHistory(begun(brief));
    },
    [of],
  );
  useKeys({ "mod+z": undo, "mod+shift+z": redo });
  return {
    brief: history.now,
    edit,
    undo,
    redo,
    restart,
    undoable: history.past.length,
    redoable: history.future.length,
  };
}
