// A brief as people read it, beside what may still be said: its objective, and whether the pay is named.
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { JobDescription } from "../api/shapes";
import { Check } from "../design/check";
import { Bone, Empty, Trouble } from "../design/state";
import { useTyped } from "../design/typed";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import css from "./papers.module.css";
import { PaperFrame, usePaperSearch, useSource } from "./papers";
import { usePaper } from "./source";

export function DescriptionPage() {
  const words = useWords("job_description");
  const source = useSource();
  const { language, pay, objective, change } = usePaperSearch();
  const wish = { language, pay: pay ? "shown" : undefined, objective };
  const found = usePaper<JobDescription>("job-description", source, wish);
  const title = found.data?.title ?? words.job_description.description;
  usePageTitle(words.job_description.page(title));
  if (!source) return <NoBrief />;
  return (
    <PaperFrame paper="job-description" title={title} source={source} wish={wish}>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      <div className={css.halves}>
        <Wishes pay={pay ?? false} objective={objective ?? ""} change={change} open={found.data?.open} />
        {found.data ? <Sheet told={found.data} /> : !found.error && <Bone width="100%" height="28rem" />}
      </div>
    </PaperFrame>
  );
}

function Sheet({ told }: { told: JobDescription }) {
  return (
    <article className={css.sheet} lang={told.language} data-testid="job-description">
      {told.company && <p className={css.company}>{told.company}</p>}
      {told.sections.map((section) => (
        <section key={section.part}>
          <h2>{section.title}</h2>
          <div>
            {section.paragraphs.map((line) => (
              <p key={line} dir="auto">
                {line}
              </p>
            ))}
            {section.items.length > 0 && (
              <ul>
                {section.items.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
        </section>
      ))}
    </article>
  );
}

interface WishesProps {
  pay: boolean;
  objective: string;
  change: ReturnType<typeof usePaperSearch>["change"];
  open: string[] | undefined;
}

function Wishes({ pay, objective, change, open }: WishesProps) {
  const words = useWords("job_description");
  const id = useId();
  const [typed, setTyped] = useTyped(objective, (text) => change({ objective: text || undefined }));
  return (
    <div className={`${css.wishes} no-print`}>
      <label htmlFor={id}>{words.job_description.objective}</label>
      <textarea
        id={id}
        rows={4}
        maxLength={1000}
        dir="auto"
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} className="quiet">
        {words.job_description.objectiveHint}
      </p>
      <Check
        label={words.job_description.pay}
        checked={pay}
        onChange={(shown) => change({ pay: shown || undefined })}
      />
      {open && open.length > 0 && (
        <p className={css.open} data-testid="open">
          {words.job_description.open(open.join(", "))}
        </p>
      )}
    </div>
  );
}

export function NoBrief() {
  const words = useWords("job_description");
  return (
    <div className="page">
      <Empty title={words.job_description.empty.title} text={words.job_description.empty.text} isPage>
        <Link to="/brief" className="primary">
          {words.job_description.empty.go}
        </Link>
      </Empty>
    </div>
  );
}
