// The draft on the screen: edits, undo and redo, kept in this browser and in the address while it is not saved.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Brief } from "../api/shapes";
import { useKeys } from "../shell/keys";
import { asked } from "./draft";
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

const nothing: Brief = {};

export function useDraft(of: string, saved: Brief = nothing): Drafting {
  const [history, setHistory] = useState<History>(() => opened(of, location.hash, saved));
  const current = useRef(history);
  current.current = history;
  const base = useRef(saved);
  base.current = saved;

  // What equals the saved brief is no draft: nothing of it is kept, so that a newer version of the server shows.
  const settle = useCallback(() => {
    const { now } = current.current;
    const isSaved = JSON.stringify(asked(now)) === JSON.stringify(asked(base.current));
    if (isSaved) forget(of);
    return isSaved;
  }, [of]);

  useEffect(() => {
    const wait = setTimeout(() => {
      const hash = settle() ? "" : toHash(history.now);
      const address = location.pathname + location.search + (hash && "#" + hash);
      if (location.hash.replace(/^#/, "") !== hash) window.history.replaceState(window.history.state, "", address);
      if (hash) keep(of, history, location.hash);
    }, 200);
    return () => clearTimeout(wait);
  }, [of, history, saved, settle]);

  useEffect(() => {
    const leave = () => settle() || keep(of, current.current, location.hash);
    const follow = () => {
      const linked = fromHash(location.hash);
      if (linked) setHistory((before) => stepped(before, linked));
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("hashchange", follow);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("hashchange", follow);
    };
  }, [of, settle]);

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
