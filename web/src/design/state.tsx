// What a screen shows when it has nothing, something went wrong, or the answer is on its way (in the answer's own
// size).
import type { ReactNode } from "react";
import { isSilence, Problem } from "../api/problem";
import { useWords, type WordsOf } from "../i18n/words";
import css from "./state.module.css";

export function Empty({
  title,
  text,
  children,
  isPage,
}: {
  title: string;
  text: string;
  children?: ReactNode;
  isPage?: boolean;
}) {
  return (
    <div className={css.empty}>
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p>{text}</p>
      {children}
    </div>
  );
}

export function Trouble({
  problem,
  again,
  withFaults = true,
  isAskedAgain = false,
}: {
  problem: unknown;
  again?: () => void;
  withFaults?: boolean;
  isAskedAgain?: boolean; // by itself, once the server is there
}) {
  const words = useWords();
  if (!problem) return null;
  const faults = withFaults && problem instanceof Problem ? problem.errors : [];
  return (
    <div className={css.trouble} role="alert">
      <p>{isAskedAgain && isSilence(problem) ? words.problem.offlineAsked : sayProblem(problem, words.problem)}</p>
      {again && (
        <button type="button" className="link" onClick={again}>
          {words.problem.again}
        </button>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.pointer + fault.message}>
              <b>{fault.pointer}</b> {fault.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function sayProblem(problem: unknown, words: WordsOf<"everywhere">["problem"]): string {
  if (!(problem instanceof Problem)) return words.unexpected;
  if (problem.status === 0) return words.offline;
  if (problem.status === 429) return words.tooMany;
  if (problem.status === 403) return words.forbidden;
  return problem.status >= 500 ? words.unexpected : problem.detail || problem.title;
}

// Sized by attributes: a page that was drawn in the build may have no style of an element's own.
export function Bone({ width, height }: { width: string; height: string }) {
  return <svg className={css.bone} width={width} height={height} aria-hidden="true" />;
}
