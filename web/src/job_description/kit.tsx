// The questions for every candidate of a brief, each with why, and others that may be asked in its place. The address
// holds the choice.
import { useEffect, useRef, useState } from "react";
import type { InterviewKit, KitQuestion } from "../api/shapes";
import { Bone, Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import { NoBrief } from "./description";
import css from "./papers.module.css";
import { PaperFrame, usePaperSearch, useSource } from "./papers";
import { usePaper } from "./source";

export function KitPage() {
  const words = useWords("job_description");
  const source = useSource();
  const { language, questions, change } = usePaperSearch();
  const wish = { language, questions };
  const found = usePaper<InterviewKit>("interview-kit", source, wish);
  const title = found.data?.title ?? words.job_description.kit;
  usePageTitle(words.job_description.kitPage(title));
  if (!source) return <NoBrief />;
  const kit = found.data;
  return (
    <PaperFrame paper="interview-kit" title={title} source={source} wish={wish}>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {kit ? (
        <Questions kit={kit} isOwn={questions !== undefined} choose={(ids) => change({ questions: ids?.join() })} />
      ) : (
        !found.error && <Bone width="100%" height="40rem" />
      )}
    </PaperFrame>
  );
}

interface QuestionsProps {
  kit: InterviewKit;
  isOwn: boolean;
  choose: (ids: string[] | undefined) => void;
}

function Questions({ kit, isOwn, choose }: QuestionsProps) {
  const words = useWords("job_description");
  const ids = kit.questions.map(({ id }) => id);
  return (
    <article className={css.kit} lang={kit.language} data-testid="interview-kit">
      <p className={css.company}>
        {words.job_description.chosen(kit.questions.length)}
        {isOwn && (
          <>
            {" · "}
            <button type="button" className="link no-print" onClick={() => choose(undefined)}>
              {words.job_description.original}
            </button>
          </>
        )}
      </p>
      {kit.uncovered.length > 0 && (
        <p className={css.company}>{words.job_description.uncovered(kit.uncovered.join(", "))}</p>
      )}
      <ol>
        {kit.questions.map((question, index) => (
          <Question
            key={index}
            question={question}
            number={index + 1}
            heads={kit.questions[index - 1]?.part !== question.part}
            swap={(id) => choose(ids.with(index, id))}
          />
        ))}
      </ol>
    </article>
  );
}

interface QuestionProps {
  question: KitQuestion;
  number: number;
  heads: boolean; // a part of the talk
  swap: (id: string) => void;
}

function Question({ question, number, heads, swap }: QuestionProps) {
  const words = useWords("job_description");
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  return (
    <li className={css.question}>
      {heads && <h2>{words.job_description.parts[question.part]}</h2>}
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{question.question}</h3>
        <dl className={css.answers}>
          <div>
            <dt>{words.job_description.good}</dt>
            <dd>{question.good}</dd>
          </div>
          <div>
            <dt>{words.job_description.warning}</dt>
            <dd>{question.warning}</dd>
          </div>
        </dl>
        <p className={css.why}>
          {question.why}{" "}
          <button
            ref={opener}
            type="button"
            className="link no-print"
            aria-expanded={isOpen}
            aria-label={words.job_description.swapFor(number)}
            onClick={() => (isOpen ? close() : setIsOpen(true))}>
            {words.job_description.swap}
          </button>
        </p>
        {isOpen && (
          <Others
            question={question}
            number={number}
            close={close}
            take={(id) => {
              swap(id);
              close();
            }}
          />
        )}
        <div className={css.notes} aria-hidden="true">
          <span>{words.job_description.notes}</span>
        </div>
      </div>
    </li>
  );
}

interface OthersProps {
  question: KitQuestion;
  number: number;
  close: () => void;
  take: (id: string) => void;
}

function Others({ question, number, close, take }: OthersProps) {
  const words = useWords("job_description");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  return (
    <div
      ref={list}
      className={`${css.others} no-print`}
      role="group"
      aria-label={words.job_description.swapFor(number)}
      onKeyDown={(event) => event.key === "Escape" && close()}>
      {question.instead.length === 0 && <p className="quiet">{words.job_description.none}</p>}
      {question.instead.map((other) => (
        <button key={other.id} type="button" onClick={() => take(other.id)}>
          {other.question}
        </button>
      ))}
      <button type="button" className="quiet" onClick={close}>
        {words.job_description.keep}
      </button>
    </div>
  );
}
