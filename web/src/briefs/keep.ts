// Where a draft lives until it is saved: in this browser's storage, and, while it is short, in the address after the
// "#", so that a reload, the back button and a shared link bring it back. After "#", because what stands there is sent
// to no server and no log, and because an address may be longer than a request line.
import { asked, emptyDraft, isBlank, isEmpty, type Draft } from "./draft";
import { sameBrief } from "./elements";
import { begun, stepped, type History } from "./history";
import { isReadable, isRecord } from "./readable";

const name = (of: string) => `muster.draft.${of}`;
const longestHash = 6000; // mail programs and chats break longer addresses
const mostKept = 1_500_000; // letters of all steps together: a browser keeps about five million

// "b=": a brief without words. "t=": words, and the brief beside them if it is not just what they say.
export function toHash(draft: Draft): string {
  if (isEmpty(draft)) return "";
  if (draft.text === "") return "b=" + packed(asked(draft.brief));
  const isCorrected = draft.understood ? !sameBrief(draft.understood, draft.brief) : !isBlank(draft.brief);
  const hash = "t=" + packed({ text: draft.text, ...(isCorrected && { brief: asked(draft.brief) }) });
  return hash.length > longestHash ? "" : hash;
}

export function fromHash(hash: string): Draft | undefined {
  const [, kind, text = ""] = hash.match(/^#?([bt])=([\w-]+)$/) ?? [];
  const found = kind && unpacked(text);
  if (!found) return undefined;
  if (kind === "b") return isReadable(found) ? { text: "", understood: {}, brief: found } : undefined;
  const { text: words, brief } = found;
  if (typeof words !== "string") return undefined;
  if (brief === undefined) return { text: words, understood: {}, brief: {} };
  return isReadable(brief) ? { text: words, brief } : undefined;
}

// A link that means to bring a brief and brings none: cut short in somebody's mail, or made by hand.
export function isBroken(hash: string): boolean {
  return /^#?[bt]=/.test(hash) && !fromHash(hash);
}

function packed(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) letters.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function unpacked(text: string): Record<string, unknown> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// A kept draft knows the address that it stood under, and the one before: a reload that overtakes the newer address
// brings the older, which is no link from elsewhere.
interface Kept extends History<Draft> {
  address: string;
  earlier?: string;
}

export function keep(of: string, history: History<Draft>, address: string, earlier?: string): void {
  try {
    const kept: Kept = {
      ...history,
      past: recent(history),
      future: [],
      address,
      ...(earlier !== undefined && { earlier }),
    };
    localStorage.setItem(name(of), JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the draft still lives in the address.
  }
}

// As many steps back as storage has room for.
function recent({ now, past }: History<Draft>): Draft[] {
  let letters = now.text.length;
  let from = past.length;
  while (from > 0 && past.length - from < 20 && letters + past[from - 1]!.text.length <= mostKept)
    letters += past[--from]!.text.length;
  return past.slice(from);
}

// Which version of a saved brief the draft began from; nothing: there is none.
export function baseOf(of: string): number | undefined {
  try {
    return Number(localStorage.getItem(name(of) + ".base")) || undefined;
  } catch {
    return undefined;
  }
}
export function keepBase(of: string, version: number | undefined): void {
  try {
    if (version === undefined) localStorage.removeItem(name(of) + ".base");
    else localStorage.setItem(name(of) + ".base", String(version));
  } catch {
    // Storage is full or forbidden: the draft is as old as what is saved.
  }
}

export function forget(of: string): void {
  onScreen.delete(of);
  try {
    localStorage.removeItem(name(of));
  } catch {
    // Storage is forbidden: nothing was kept.
  }
}

// An empty draft to begin from, and the one that stood there a step back.
export function startAnew(of: string): void {
  const kept = keptDraft(of);
  forget(of);
  if (kept) keep(of, stepped(kept, emptyDraft), "");
}

// Drafts on a screen: the next screen opens its own before this one is gone, and may be quicker than any keeping.
const onScreen = new Map<string, Kept>();

export function show(of: string, history: History<Draft>, address: string): void {
  if (isEmpty(history.now)) onScreen.delete(of);
  else onScreen.set(of, { ...history, address });
}

export function leave(of: string): void {
  onScreen.delete(of);
}

function keptDraft(of: string): Kept | undefined {
  const shown = onScreen.get(of);
  if (shown) return shown;
  try {
    const history = JSON.parse(localStorage.getItem(name(of)) ?? "null") as Kept | null;
    return history && Array.isArray(history.past) ? readable(history) : undefined;
  } catch {
    return undefined;
  }
}

// Steps that no screen can show are left out; when the last one is, the one before it stands.
function readable(kept: Kept): Kept | undefined {
  const steps = [...kept.past, kept.now].filter(isDraft);
  const now = steps.at(-1);
  return now && { ...begun(now), ...kept, now, past: steps.slice(0, -1) };
}

export function keptNow(of: string): Draft | undefined {
  return keptDraft(of)?.now;
}

function isDraft(draft: unknown): draft is Draft {
  if (!isRecord(draft) || typeof draft["text"] !== "string" || !isReadable(draft["brief"])) return false;
  return draft["understood"] === undefined || isReadable(draft["understood"]);
}

// What to open: the address wins over this browser's draft, which becomes a step to go back to. An address that asks
// the same as the draft, without its words, comes from a screen that was made of the draft.
export function opened(of: string, hash: string, otherwise: Draft): History<Draft> {
  const kept = keptDraft(of);
  const linked = kept?.address === hash || kept?.earlier === hash ? undefined : fromHash(hash);
  const here: History<Draft> = kept ?? begun(otherwise);
  if (!linked || (linked.text === "" && sameBrief(asked(linked.brief), asked(here.now.brief)))) return here;
  return stepped(here, linked);
}
