// Notes and passes of a shortlist that were begun and neither sent nor cancelled: they outlive the form, the screen and
// a reload, in this tab until it is closed.
import { useState } from "react";
import type { PassReason } from "../api/shapes";
import { isRecord } from "../briefs/readable";
import type { NoteVersion } from "./use_choices";

export type Editing = "pass" | "note" | undefined;
export interface PassBegun {
  reason: PassReason | undefined;
  text: string;
}
export interface NoteBegun {
  text: string;
  version: NoteVersion;
}
export interface Begun<T> {
  kept: T | undefined;
  keep: (what: T) => void;
}
type Kept = Record<string, { note?: NoteBegun; pass?: PassBegun }>; // by person

export function useBegun(shortlist: string) {
  const [all] = useState(() => read(shortlist));
  const put = (who: string, what: Kept[string]) => {
    all[who] = { ...all[who], ...what };
    write(shortlist, all);
  };
  return {
    note: (who: string): Begun<NoteBegun> => ({ kept: all[who]?.note, keep: (note) => put(who, { note }) }),
    pass: (who: string): Begun<PassBegun> => ({ kept: all[who]?.pass, keep: (pass) => put(who, { pass }) }),
    drop: (who: string, what: Editing) => {
      if (what) delete all[who]?.[what];
      write(shortlist, all);
    },
  };
}

const name = (shortlist: string) => `muster.begun.${shortlist}`;

function read(shortlist: string): Kept {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name(shortlist)) ?? "{}");
    return isRecord(kept) ? (kept as Kept) : {};
  } catch {
    return {};
  }
}

function write(shortlist: string, all: Kept): void {
  try {
    const begun = Object.entries(all).filter(([, of]) => of.note ?? of.pass);
    if (begun.length > 0) sessionStorage.setItem(name(shortlist), JSON.stringify(Object.fromEntries(begun)));
    else sessionStorage.removeItem(name(shortlist));
  } catch {
    // Storage is full or forbidden: what was begun stays while the screen does.
  }
}
