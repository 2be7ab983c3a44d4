// Where a draft lives until it is saved: in this browser's storage, and in the address after the "#", so that a
// reload, the back button and a shared link bring it back. After "#", because what stands there is sent to no
// server and no log, and because an address may be longer than a request line.
import type { Brief } from "../api/shapes";
import { asked } from "./draft";
import { begun, stepped, type History } from "./history";

const name = (of: string) => `muster.draft.${of}`;

export function toHash(brief: Brief): string {
  const said = asked(brief);
  if (Object.keys(said).length === 0) return "";
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return "b=" + text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function fromHash(hash: string): Brief | undefined {
  const text = hash.match(/^#?b=([\w-]+)$/)?.[1];
  if (!text) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    const brief: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof brief === "object" && brief !== null && !Array.isArray(brief) ? (brief as Brief) : undefined;
  } catch {
    return undefined; // a link cut short in somebody's mail: the draft of this browser stands
  }
}

// A kept draft knows the address that it stood under: an address that is older than the draft is no link from
// elsewhere.
interface Kept extends History {
  address: string;
}

export function keep(of: string, history: History, address: string): void {
  try {
    const kept: Kept = { ...history, past: history.past.slice(-20), future: [], address };
    localStorage.setItem(name(of), JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the draft still lives in the address.
  }
}

export function forget(of: string): void {
  localStorage.removeItem(name(of));
}

function keptDraft(of: string): Kept | undefined {
  try {
    const history = JSON.parse(localStorage.getItem(name(of)) ?? "null") as Kept | null;
    return history && typeof history.now === "object" && Array.isArray(history.past)
      ? { ...begun(history.now), ...history }
      : undefined;
  } catch {
    return undefined;
  }
}

// What to open: the address wins over this browser's draft, which becomes a step to go back to.
export function opened(of: string, hash: string, otherwise: Brief = {}): History {
  const kept = keptDraft(of);
  const linked = kept?.address === hash ? undefined : fromHash(hash);
  const here: History = kept ?? begun(otherwise);
  return linked ? stepped(here, linked) : here;
}
