// Asks what words mean and who fits in a thread beside the page. After each key a browser keeps answers from the page
// until the next frame; a page that asks for people only then has them a frame later than it could.
import { Problem } from "../api/problem";
import type { Preview } from "../api/shapes";
import type { Failure, FromAsker, ToAsker } from "./asker";
import { heardOf, type Heard, type Question } from "./questions";

interface Waiting<T> {
  kept: (what: T) => void;
  failed: (problem: Error) => void;
}
const forMeaning = new Map<number, Waiting<Heard>>();
const forPeople = new Map<number, Waiting<Preview>>();

let asker: Worker | undefined;
let isBroken = false; // its file did not come: the page asks by itself
let last = 0;

export function startAside(): void {
  if (asker || isBroken) return;
  asker = new Worker(new URL("./asker.ts", import.meta.url), { type: "module" });
  asker.addEventListener("message", ({ data }: MessageEvent<FromAsker>) => hear(data));
  asker.addEventListener("error", giveUp);
}

export function heardAside(question: Question, signal: AbortSignal): Promise<Heard> {
  startAside();
  if (isBroken) return heardOf(question, signal, () => false);
  const id = ++last;
  tell({ id, question });
  signal.addEventListener("abort", () => {
    if (forMeaning.delete(id)) tell({ id, isOver: true });
  });
  return new Promise((kept, failed) => forMeaning.set(id, { kept, failed }));
}

function tell(what: ToAsker): void {
  asker?.postMessage(what);
}

function hear(said: FromAsker): void {
  const { id } = said;
  if ("heard" in said) {
    const { heard } = said;
    const people = said.people ?? (heard.asks && later(id));
    taken(forMeaning, id)?.kept({ ...heard, people });
  } else if ("people" in said) taken(forPeople, id)?.kept(said.people);
  else fail(id, problemFrom(said.failed));
}

function later(id: number): Promise<Preview> {
  return new Promise((kept, failed) => forPeople.set(id, { kept, failed }));
}

function taken<T>(all: Map<number, T>, id: number): T | undefined {
  const one = all.get(id);
  all.delete(id);
  return one;
}

function fail(id: number, problem: Problem): void {
  taken(forMeaning, id)?.failed(problem);
  taken(forPeople, id)?.failed(problem);
}

function problemFrom({ status, title, detail, errors, allowed, type }: Failure): Problem {
  return new Problem(status, title, detail, errors, allowed, type);
}

function giveUp(): void {
  asker?.terminate();
  isBroken = true;
  for (const id of [...forMeaning.keys(), ...forPeople.keys()]) fail(id, new Problem(0, "offline", ""));
}
