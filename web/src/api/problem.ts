// What went wrong, in one shape: an answer of application/problem+json, or a network that did not answer (status 0).
export interface Fault {
  pointer: string;
  message: string;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: Fault[] = [],
    readonly allowed: string[] = [],
    readonly type = "",
  ) {
    super(detail || title);
  }
}

// Silence and overload pass by themselves; a refusal stays one.
export function isPassing(problem: unknown): boolean {
  return problem instanceof Problem && [0, 429, 503].includes(problem.status);
}

export async function problemOf(answer: Response): Promise<Problem> {
  try {
    const { title, detail, errors, allowed, type } = (await answer.json()) as Partial<Problem>;
    return new Problem(
      answer.status,
      title ?? answer.statusText,
      detail ?? "",
      errors ?? [],
      allowed ?? [],
      type ?? "",
    );
  } catch {
    return new Problem(answer.status, answer.statusText, "");
  }
}

// A refusal of nothing but this part of what was sent.
export function isOnlyAt(problem: unknown, pointer: string): boolean {
  if (!(problem instanceof Problem) || problem.errors.length === 0) return false;
  return faultsAt(problem, pointer).length === problem.errors.length;
}

// The faults at a field or below it: "/brief/must" has those of "/brief/must/0/skill".
export function faultsAt(problem: unknown, pointer: string): Fault[] {
  if (!(problem instanceof Problem)) return [];
  return problem.errors.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(pointer + "/"));
}

// What is left of a problem when the faults below these pointers are told at their fields.
export function elsewhere(problem: unknown, told: string[]): unknown {
  if (!(problem instanceof Problem) || problem.errors.length === 0) return problem;
  const others = problem.errors.filter(({ pointer }) => !told.some((field) => pointer.startsWith(field)));
  return others.length > 0 ? new Problem(problem.status, problem.title, "", others) : undefined;
}

// No answer at all: the server, or the way to it, is not there.
export const isSilence = (problem: unknown): boolean => problem instanceof Problem && problem.status === 0;
