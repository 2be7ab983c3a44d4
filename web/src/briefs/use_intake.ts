// Reads the words of the draft at each keystroke, and tells what they mean as soon as it is known. Only the answer to
// the newest text is told; an older question is called off. Until it is there, the marks of the last answer follow the
// edit. What is understood is drawn when its skills' names are there, too (`named`): no key is seen to turn into one.
import { useEffect, useMemo, useRef, useState } from "react";
import { lost, onReached, reached } from "../api/connection";
import { isPassing, Problem } from "../api/problem";
import type { Brief } from "../api/shapes";
import { startAside } from "./aside";
import type { Heard } from "./questions";
import { nothingUnderstood, shifted, type Understanding } from "./understanding";

export interface Reading {
  found: Understanding; // in places of the newest text
  answered: string; // the text that was read last
  isLate: boolean;
  problem: Error | undefined;
  again: () => void;
}

interface Told {
  ask: (text: string, signal: AbortSignal) => Promise<Heard>;
  onRead: (text: string, meaning: Brief, heard?: Heard) => void;
  named: (meaning: Brief) => Promise<unknown> | undefined; // nothing to wait for
}

export function useIntake(text: string, told: Told): Reading {
  const tell = useRef(told);
  tell.current = told;
  const [known, setKnown] = useState(() => ({ text: "", found: nothingUnderstood }));
  const [trouble, setTrouble] = useState<{ text: string; problem: Error }>();
  const [attempt, setAttempt] = useState({ text, count: 0, turn: 0 }); // each turn begins with short waits again
  const tries = attempt.text === text ? attempt.count : 0;
  const again = () => setAttempt(({ turn }) => ({ text, count: 0, turn: turn + 1 }));
  const afresh = useRef(again);
  afresh.current = again;

  useEffect(startAside, []);
  useEffect(() => {
    const draw = (found: Understanding) => {
      setKnown({ text, found });
      setTrouble(undefined);
    };
    const remembered = text.trim() === "" ? nothingUnderstood : answers.get(text);
    if (remembered) {
      tell.current.onRead(text, remembered.brief);
      return draw(remembered);
    }
    const stop = new AbortController();
    let later: ReturnType<typeof setTimeout> | undefined;
    const failed = (problem: Error) => {
      if (stop.signal.aborted) return;
      setTrouble({ text, problem });
      if (!isPassing(problem)) return;
      if (problem instanceof Problem && problem.status === 0) lost();
      const next = () => setAttempt(({ turn }) => ({ text, count: tries + 1, turn }));
      later = setTimeout(next, 1000 * 2 ** Math.min(tries, 4));
    };
    const heard = async (heard: Heard) => {
      const { found } = heard;
      reached();
      remember(text, found);
      if (stop.signal.aborted) return;
      tell.current.onRead(text, found.brief, heard);
      const names = tell.current.named(found.brief);
      if (names) await names;
      if (!stop.signal.aborted) draw(found);
    };
    const ask = () => void tell.current.ask(text, stop.signal).then(heard, failed);
    const wait = restOf(text.length);
    if (wait === 0) ask();
    else later = setTimeout(ask, wait);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [text, tries, attempt.turn]);

  const found = useMemo(() => shifted(known.found, known.text, text), [known, text]);
  const problem = trouble?.text === text ? trouble.problem : undefined;
  useEffect(() => (isPassing(problem) ? onReached(() => afresh.current()) : undefined), [problem]);
  return { found, answered: known.text, isLate: known.text !== text && !problem, problem, again };
}

// A page of text is asked about at every keystroke; a book only when the hands rest.
function restOf(length: number): number {
  return length < 8_000 ? 0 : length < 50_000 ? 120 : 500;
}

// What was read lately, for undo and redo: up to half a million letters, the oldest goes first.
const answers = new Map<string, Understanding>();
const mostLetters = 500_000;

function remember(text: string, found: Understanding): void {
  answers.set(text, found);
  let letters = [...answers.keys()].reduce((sum, one) => sum + one.length, 0);
  for (const oldest of answers.keys()) {
    if (letters <= mostLetters) return;
    letters -= oldest.length;
    answers.delete(oldest);
  }
}
