// Where one is on the way, and the way back: steps that were reached are links.
import { useWords } from "../i18n/words";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import css from "./joining.module.css";

const exactly = { exact: true, includeSearch: true, explicitUndefined: true };

export function Steps({
  to,
  names,
  at,
  reached,
}: {
  to: "/hire" | "/apply";
  names: string[];
  at: number;
  reached: number;
}) {
  const words = useWords("joining");
  return (
    <nav aria-label={words.joining.steps} className={css.steps}>
      <ol>
        {names.map((name, index) => {
          const step = index + 1;
          const isHere = step === at;
          return (
            <li key={name} aria-current={isHere ? "step" : undefined}>
              {isHere || step > reached ? (
                <span>
                  <i>{step}</i> <b>{name}</b>
                </span>
              ) : (
                <Link to={to} search={step === 1 ? {} : { step }} activeOptions={exactly}>
                  <i>{step}</i> <b>{name}</b>
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

// The heading of a step takes the focus when one comes to it, so that keyboard and screen reader begin at its top.
export function StepTitle({ step, children, intro }: { step: number; children: ReactNode; intro?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(step);
  useEffect(() => {
    if (first.current === step) return;
    first.current = 0;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);
  return (
    <div className={css.title}>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {intro && <p>{intro}</p>}
    </div>
  );
}
