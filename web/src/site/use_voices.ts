// Voices: read once, written one by one; what was done last can be undone.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { get, newKey, write } from "../api/client";
import type { Logo, Voice, VoiceKind, VoiceList, VoiceText } from "../api/shapes";
import { useWords } from "../i18n/words";

interface Done {
  said: string;
  undo?: () => Promise<void>;
}
const key = ["voices"];

export function textOf(voice: Voice): VoiceText {
  const { id: _id, version: _version, place: _place, created: _created, updated: _updated, ...text } = voice;
  return text;
}

export function useVoices() {
  const words = useWords("site").site.voices;
  const queries = useQueryClient();
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState<unknown>();
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => get<VoiceList>("/voices", { signal }) });
  const all = found.data?.items ?? [];
  const put = (change: Partial<VoiceList>) =>
    queries.setQueryData<VoiceList>(key, (before) => ({ items: [], logos: [], ...before, ...change }));
  const current = () => queries.getQueryData<VoiceList>(key)?.items ?? [];
  const attempt = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    setProblem(undefined);
    try {
      return await run();
    } catch (refused) {
      setProblem(refused);
      await queries.invalidateQueries({ queryKey: key });
      return undefined;
    }
  };
  const undone = async (run: () => Promise<unknown>) => {
    if ((await attempt(async () => (await run(), true))) === true) setDone({ said: words.said.undone });
  };

  const save = async (voice: Voice, text: VoiceText) => {
    const saved = await write<Voice>("PUT", `/voices/${voice.id}`, { body: text, version: voice.version });
    put({ items: current().map((one) => (one.id === saved.id ? saved : one)) });
    return saved;
  };
  const add = async (text: VoiceText) => {
    const added = await write<Voice>("POST", "/voices", { body: text, key: newKey() });
    put({ items: [...current(), added] });
    return added;
  };
  const drop = async (id: string) => {
    await write<void>("DELETE", `/voices/${id}`);
    put({ items: current().filter((one) => one.id !== id) });
  };
  const order = async (kind: VoiceKind, ids: string[]) => {
    put(await write<VoiceList>("PUT", "/voices/order", { body: { kind, ids } }));
  };
  // A picture for a voice to name: nothing shows it before the voice is saved with it.
  const logos = found.data?.logos ?? [];
  const upload = async (file: File) => {
    const logo = await write<Logo>("POST", "/logos", { file });
    put({ logos: [...logos.filter((one) => one.logo !== logo.logo), logo] });
    return logo.logo;
  };
  const logoOf = (name: string | undefined) => logos.find((one) => one.logo === name);

  // Publishes or withdraws.
  const toggle = (voice: Voice) =>
    attempt(async () => {
      const saved = await save(voice, { ...textOf(voice), published: !voice.published });
      const said = saved.published ? words.said.published : words.said.withdrawn;
      setDone({ said: said(voice.source), undo: () => undone(() => save(saved, textOf(voice))) });
    });
  const remove = (voice: Voice) =>
    attempt(async () => {
      const ids = all.filter((one) => one.kind === voice.kind).map((one) => one.id);
      await drop(voice.id);
      const back = async () => {
        const again = await add(textOf(voice));
        await order(
          voice.kind,
          ids.map((id) => (id === voice.id ? again.id : id)),
        );
      };
      setDone({ said: words.said.removed(voice.source), undo: () => undone(back) });
    });
  const move = (voice: Voice, by: -1 | 1) =>
    attempt(async () => {
      const before = all.filter((one) => one.kind === voice.kind).map((one) => one.id);
      const at = before.indexOf(voice.id);
      const other = before[at + by];
      if (other === undefined) return;
      const after = before.map((id, nth) => (nth === at ? other : nth === at + by ? voice.id : id));
      await order(voice.kind, after);
      setDone({ said: words.said.moved, undo: () => undone(() => order(voice.kind, before)) });
    });
  // For the form, which shows what was refused at its fields.
  const keep = async (voice: Voice | undefined, text: VoiceText) => {
    const saved = voice ? await save(voice, text) : await add(text);
    const back = () => undone(() => (voice ? save(saved, textOf(voice)) : drop(saved.id)));
    setDone({ said: words.said.saved(saved.source), undo: back });
    return saved;
  };

  return { found, all, done, problem, toggle, remove, move, keep, upload, logoOf };
}
