// The one place that speaks HTTP: JSON in and out, the session's token on every write, problems as exceptions.
import { lost, reached } from "./connection";
import { Problem, problemOf } from "./problem";
import type { Session } from "./shapes";

export const apiRoot = "/api/v1";
let token: string | undefined; // of the session; "" for a visitor, undefined until it was read
let reading: Promise<Session> | undefined;

export function keepToken(csrf: string | undefined): void {
  token = csrf ?? "";
}

// Who is here. Asked once at a time, by the screens and by the first write alike.
export function readSession(): Promise<Session> {
  reading ??= send<Session>("GET", "/session", {})
    .then((session) => {
      keepToken(session.csrf);
      return session;
    })
    .finally(() => (reading = undefined));
  return reading;
}

export interface Ask {
  body?: unknown;
  file?: Blob;
  query?: Record<string, string | number | boolean | undefined>;
  version?: number | "none"; // If-Match, or If-None-Match: refused when somebody else wrote meanwhile
  key?: string; // Idempotency-Key: the same key never does the thing twice
  signal?: AbortSignal;
}

export function get<T>(path: string, ask: Ask = {}): Promise<T> {
  return send<T>("GET", path, ask);
}

export async function write<T>(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, ask: Ask = {}): Promise<T> {
  if (token === undefined) await readSession();
  const before = token;
  try {
    return await send<T>(method, path, ask);
  } catch (problem) {
    // Somebody signed in or out in another tab: this one learns of it, and asks once more.
    if (!(problem instanceof Problem && problem.status === 403)) throw problem;
    await readSession();
    if (token === before) throw problem;
    return send<T>(method, path, ask);
  }
}

// A name for one intended effect, made when the person decides and kept while the same write is tried again.
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send<T>(method: string, path: string, ask: Ask): Promise<T> {
  const headers = new Headers({ Accept: "application/json" });
  if (ask.body !== undefined) headers.set("Content-Type", "application/json");
  if (ask.file) headers.set("Content-Type", ask.file.type || "application/octet-stream");
  if (ask.version === "none") headers.set("If-None-Match", "*");
  else if (ask.version !== undefined) headers.set("If-Match", `"${ask.version}"`);
  if (ask.key) headers.set("Idempotency-Key", ask.key);
  if (method !== "GET" && token) headers.set("X-Muster-CSRF", token);
  const answer = await reach(apiRoot + path + queryText(ask.query), {
    method,
    headers,
    body: ask.file ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body)),
    signal: ask.signal,
    credentials: "same-origin",
  });
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function reach(url: string, how: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(url, how);
    reached();
    return answer;
  } catch (cause) {
    if (how.signal?.aborted) throw cause;
    lost();
    throw new Problem(0, "offline", "");
  }
}

export function queryText(query: Ask["query"]): string {
  const said = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  return said.length ? "?" + new URLSearchParams(said.map(([name, value]) => [name, String(value)])) : "";
}
