// The thread beside the page that asks what words mean and who fits (aside.ts starts it).
import { readSession } from "../api/client";
import { Problem } from "../api/problem";
import { heardOf, type Heard, type Question } from "./questions";
import type { Preview } from "../api/shapes";

export type ToAsker = { id: number; question: Question } | { id: number; isOver: true };
export type FromAsker =
  | { id: number; heard: Omit<Heard, "people">; people?: Preview }
  | { id: number; people: Preview }
  | { id: number; failed: Failure };
export type Failure = Pick<Problem, "status" | "title" | "detail" | "errors" | "allowed" | "type">;

const open = new Map<number, AbortController>();
const named = new Set<string>(); // skills whose names the page has from here
const togetherMillis = 15; // people who are known this soon after the meaning are told and drawn with it

readSession().catch(() => undefined); // so that the first question need not

self.addEventListener("message", ({ data }: MessageEvent<ToAsker>) => {
  if ("isOver" in data) open.get(data.id)?.abort();
  else void answer(data.id, data.question);
});

async function answer(id: number, question: Question): Promise<void> {
  const stop = new AbortController();
  open.set(id, stop);
  try {
    const { people, ...heard } = await heardOf(question, stop.signal, (skill) => named.has(skill));
    const atOnce = people instanceof Promise ? await Promise.race([people.catch(() => undefined), pause()]) : people;
    tell({ id, heard, people: atOnce });
    for (const { skill } of heard.names) named.add(skill);
    if (people && !atOnce) tell({ id, people: await people });
  } catch (problem) {
    tell({ id, failed: failureOf(problem) });
  } finally {
    open.delete(id);
  }
}

function pause(): Promise<undefined> {
  return new Promise((over) => setTimeout(() => over(undefined), togetherMillis));
}

function tell(what: FromAsker): void {
  self.postMessage(what);
}

// An error crosses to the page without what makes it a problem.
function failureOf(cause: unknown): Failure {
  const problem = cause instanceof Problem ? cause : new Problem(0, "offline", String(cause));
  const { status, title, detail, errors, allowed, type } = problem;
  return { status, title, detail, errors, allowed, type };
}
