// Pinning, passing and noting: shown at once, sent, and taken back where the server refuses. What was done last can be
// undone.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { write } from "../api/client";
import { Problem } from "../api/problem";
import type { Choice, Found, PassReason, Shortlist } from "../api/shapes";
import { useSession } from "../identity/session";
import { useWords } from "../i18n/words";

export interface Mark {
  mark: "pinned" | "passed";
  reason?: PassReason;
  words?: string;
}
export interface Done {
  said: string;
  undo?: () => Promise<unknown>;
}

// Of the note that the writer saw, if they saw one; undefined: written over whatever is there.
export type NoteVersion = number | "none" | undefined;

export function useChoices(shortlist: Shortlist) {
  const queries = useQueryClient();
  const words = useWords("shortlist");
  const session = useSession();
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<unknown>();
  const by = { by: session?.user?.id ?? "", by_name: session?.user?.name ?? "", at: new Date().toISOString() };
  const said = words.shortlist.said;

  const choiceOf = (talent: string): Choice => shortlist.choices.find((one) => one.talent === talent) ?? { talent };
  const nameOf = (found: Found) => found.person?.name ?? found.id;
  // Every language's copy of this shortlist learns of it.
  const put = (choice: Choice) =>
    queries.setQueriesData<Shortlist | null>({ queryKey: ["shortlist", shortlist.brief] }, (old) =>
      old ? { ...old, choices: [...old.choices.filter((one) => one.talent !== choice.talent), choice] } : old,
    );
  const path = (talent: string, what: "mark" | "note") => `/shortlists/${shortlist.id}/choices/${talent}/${what}`;

  const attempt = async (now: Choice, before: Choice, send: () => Promise<Choice | undefined>) => {
    setProblem(undefined);
    put(now);
    try {
      const made = (await send()) ?? now;
      put(made);
      return made;
    } catch (refused) {
      put(before);
      setProblem(refused);
      if (refused instanceof Problem && refused.status === 412)
        void queries.invalidateQueries({ queryKey: ["shortlist", shortlist.brief] }); // what the other one wrote
      throw refused;
    }
  };
  const writeMark = async (talent: string, mark: Mark | undefined) => {
    const before = choiceOf(talent);
    await attempt({ ...before, mark: mark && { ...mark, ...by } }, before, () =>
      mark
        ? write<Choice>("PUT", path(talent, "mark"), { body: mark })
        : write<undefined>("DELETE", path(talent, "mark")),
    );
  };
  const writeNote = (talent: string, note: string | undefined, version: NoteVersion) => {
    const before = choiceOf(talent);
    return attempt({ ...before, note: note ? { note, version: 0, ...by } : undefined }, before, () =>
      note
        ? write<Choice>("PUT", path(talent, "note"), { body: { note }, version })
        : write<undefined>("DELETE", path(talent, "note")),
    );
  };
  const again = (mark: Choice["mark"]): Mark | undefined =>
    mark && { mark: mark.mark, reason: mark.reason, words: mark.words };
  const quietly = (work: Promise<unknown>) => work.catch(() => undefined); // the problem is shown

  return {
    choiceOf,
    done,
    problem,
    dismiss: () => setDone(undefined),
    undo: () => {
      const undo = done?.undo;
      setDone(undefined);
      if (undo) void quietly(undo());
    },
    mark: (found: Found, mark: Mark | undefined) => {
      const before = choiceOf(found.id).mark;
      const what = mark ? said[mark.mark] : before?.mark === "passed" ? said.takenBack : said.unpinned;
      setDone({ said: what(nameOf(found)), undo: () => writeMark(found.id, again(before)) });
      return quietly(writeMark(found.id, mark).catch((refused) => (setDone(undefined), Promise.reject(refused))));
    },
    // Refusals of what follows are the form's to show: what was written stays there until the server has it.
    pass: async (found: Found, mark: Mark) => {
      const before = choiceOf(found.id).mark;
      setProblem(undefined);
      put(await write<Choice>("PUT", path(found.id, "mark"), { body: mark }));
      setDone({ said: said.passed(nameOf(found)), undo: () => writeMark(found.id, again(before)) });
    },
    note: async (found: Found, note: string | undefined, version: NoteVersion) => {
      const before = choiceOf(found.id).note;
      const made = await writeNote(found.id, note, version).catch((refused) => {
        if (note) setProblem(undefined); // the form shows it
        throw refused;
      });
      setProblem(undefined);
      setDone({
        said: (note ? said.noted : said.noteRemoved)(nameOf(found)),
        undo: () => writeNote(found.id, before?.note, made.note?.version ?? "none"),
      });
    },
  };
}

export type Choosing = ReturnType<typeof useChoices>;
