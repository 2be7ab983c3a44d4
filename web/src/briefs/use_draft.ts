// The draft on the screen: words and corrections, undo and redo, kept in this browser and in the address while it is
// not saved.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Brief } from "../api/shapes";
import { useKeys } from "../shell/keys";
import { emptyDraft, isEmpty, type Draft } from "./draft";
import { merged, sameBrief } from "./elements";
import { amended, begun, redone, stepped, undone, type History } from "./history";
import { forget, fromHash, isBroken, keep, leave, opened, show, toHash } from "./keep";

export interface Drafting extends Draft {
  edit: (brief: Brief, field?: string) => void;
  write: (text: string, stroke?: string) => void; // strokes of the same name are one step
  understand: (text: string, understood: Brief) => Brief; // gives the brief that holds now
  undo: () => void;
  redo: () => void;
  clear: () => void;
  restart: (draft: Draft) => void; // begin anew from what is saved; nothing to undo
  undoable: number;
  redoable: number;
  isLinkBroken: boolean; // what was followed here holds no brief; told until the draft is changed by hand
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return one.text === other.text && sameBrief(one.brief, other.brief);
}

// `link`: what was followed to a screen whose address has other things to say than the draft, which then leaves it.
export function useDraft(of: string, saved: Draft = emptyDraft, link?: string): Drafting {
  const [history, setHistory] = useState<History<Draft>>(() => opened(of, link ?? location.hash, saved));
  const [brokenLinks, setBrokenLinks] = useState(() => Number(isBroken(link ?? location.hash)));
  const current = useRef(history);
  current.current = history;
  const follow = useCallback((hash: string) => {
    const linked = fromHash(hash);
    if (linked) setHistory((before) => stepped(before, linked));
    setBrokenLinks((count) => (isBroken(hash) ? count + 1 : 0));
  }, []);
  useKeeping({ of, history, saved, isInAddress: link === undefined, brokenLinks }, follow);

  const change = useCallback((changed: (before: History<Draft>) => History<Draft>) => {
    setHistory(changed);
    setBrokenLinks(0);
  }, []);
  const step = useCallback(
    (next: (draft: Draft) => Draft, field?: string) => change((before) => stepped(before, next(before.now), field)),
    [change],
  );
  const acts = useMemo(
    () => ({
      edit: (brief: Brief, field?: string) => step((draft) => ({ ...draft, brief }), field),
      write: (text: string, stroke?: string) =>
        step((draft) => ({ ...draft, text }), stroke === undefined ? undefined : `text ${stroke}`),
      understand: (text: string, understood: Brief) => {
        setHistory((before) => read(before, text, understood));
        return read(current.current, text, understood).now.brief;
      },
      undo: () => change(undone),
      redo: () => change(redone),
      clear: () => step(() => emptyDraft),
      restart: (draft: Draft) => {
        forget(of);
        change(() => begun(draft));
      },
    }),
    [of, step, change],
  );
  useKeys({ "mod+z": acts.undo, "mod+shift+z": acts.redo });
  return {
    ...history.now,
    ...acts,
    undoable: history.past.length,
    redoable: history.future.length,
    isLinkBroken: brokenLinks > 0,
  };
}

// What the words mean joins the step in which they were written. An answer to other words than these is too late.
function read(history: History<Draft>, text: string, understood: Brief): History<Draft> {
  const { now } = history;
  if (now.text !== text || (now.understood && sameBrief(now.understood, understood))) return history;
  const brief = now.understood ? merged(now.understood, understood, now.brief) : now.brief;
  return amended(history, { text, understood, brief });
}

interface Keeping {
  of: string;
  history: History<Draft>;
  saved: Draft;
  isInAddress: boolean;
  brokenLinks: number; // followed since the last change; each one's address gives way to the draft's
}

function useKeeping(keeping: Keeping, followed: (hash: string) => void): void {
  const { of, history, saved, isInAddress, brokenLinks } = keeping;
  const current = useRef(history);
  current.current = history;
  const base = useRef(saved);
  base.current = saved;

  // What equals the saved brief is no draft: nothing of it is kept, so that a newer version of the server shows.
  const settle = useCallback(() => {
    const isSaved = sameDraft(current.current.now, base.current);
    if (isSaved) forget(of);
    return isSaved;
  }, [of]);

  // The next screen's address is there before this screen is gone: it is not the draft's to write, nor to remember.
  const [path] = useState(() => location.pathname);
  const hash = useRef(location.hash);
  const earlier = useRef<string>(undefined);
  const standing = useCallback(() => {
    if (location.pathname === path) hash.current = location.hash;
    return hash.current;
  }, [path]);

  useLayoutEffect(() => show(of, history, standing()), [of, history, standing]);

  useEffect(() => {
    const write = () => {
      const isSaved = settle();
      const wanted = isSaved || !isInAddress ? "" : toHash(history.now);
      const address = path + location.search + (wanted && "#" + wanted);
      const isHere = location.pathname === path;
      if (isHere && standing().replace(/^#/, "") !== wanted) {
        earlier.current = hash.current;
        window.history.replaceState(window.history.state, "", address);
      }
      if (!isSaved && !isEmpty(history.now)) keep(of, history, standing(), earlier.current);
    };
    const wait = setTimeout(write, history.now.text.length > 50_000 ? 1500 : 200);
    return () => clearTimeout(wait);
  }, [of, history, saved, isInAddress, brokenLinks, settle, path, standing]);

  useEffect(() => {
    const settled = () => settle() || keep(of, current.current, standing(), earlier.current);
    const follow = () => followed(location.hash);
    window.addEventListener("pagehide", settled);
    window.addEventListener("hashchange", follow);
    return () => {
      settled();
      leave(of);
      window.removeEventListener("pagehide", settled);
      window.removeEventListener("hashchange", follow);
    };
  }, [of, settle, followed, standing]);
}
