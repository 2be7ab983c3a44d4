// What follows from a brief for people: its job description and its interview kit. What frames both: where to, which of
// the two, in which language, and the ways to take it along.
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useRouterState, useSearch } from "@tanstack/react-router";
import { useMemo, useState, type ReactNode } from "react";
import { fromHash, opened } from "../briefs/keep";
import { asked, emptyDraft, isBlank } from "../briefs/draft";
import { Trouble } from "../design/state";
import { languages, useSpeech, useWords, type Language } from "../i18n/words";
import css from "./papers.module.css";
import { fileOf, save, type Paper, type Source, type Wish } from "./source";

export interface PaperSearch {
  language?: Language;
  pay?: boolean;
  objective?: string;
  questions?: string;
}

// The brief of the address: saved, after the "#", or the draft of this browser.
export function useSource(): Source | undefined {
  const { brief: id } = useParams({ strict: false });
  const hash = useRouterState({ select: (state) => state.location.hash });
  return useMemo(() => {
    if (id) return { id };
    const brief = (fromHash(hash) ?? opened("new", "", emptyDraft).now).brief;
    return isBlank(brief) ? undefined : { brief: asked(brief) };
  }, [id, hash]);
}

export function usePaperSearch() {
  const { language } = useSpeech();
  const search = useSearch({ strict: false }) as PaperSearch;
  const navigate = useNavigate();
  const change = (wanted: PaperSearch) =>
    void navigate({
      to: ".",
      search: (before: object) => ({ ...before, ...wanted }) as never,
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return { ...search, language: search.language ?? language, change };
}

const addressOf = (paper: Paper, source: Source | undefined) =>
  source && "id" in source ? `/briefs/${source.id}/${paper}` : `/${paper}`;

interface FrameProps {
  paper: Paper;
  title: string;
  source: Source | undefined;
  wish: Wish;
  children: ReactNode;
}

export function PaperFrame({ paper, title, source, wish, children }: FrameProps) {
  const words = useWords("job_description");
  const { language, pay, objective, questions, change } = usePaperSearch();
  const back = source && "id" in source ? `/briefs/${source.id}` : "/brief";
  return (
    <div className={`page ${css.page}`}>
      <div className={`${css.tools} no-print`}>
        <nav aria-label={words.job_description.which} className={css.which}>
          {(["job-description", "interview-kit"] as const).map((one) => (
            <Link
              key={one}
              to={addressOf(one, source)}
              search={{ language, pay, objective, questions } as never}
              hash
              aria-current={one === paper ? "page" : undefined}>
              {one === "job-description" ? words.job_description.description : words.job_description.kit}
            </Link>
          ))}
        </nav>
        <label className={css.language}>
          <span className="hidden">{words.job_description.language}</span>
          <select value={language} onChange={(event) => change({ language: event.target.value as Language })}>
            {Object.entries(languages).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {source && <Taking paper={paper} source={source} wish={wish} />}
        <Link to={back} hash className="link">
          {words.job_description.back}
        </Link>
      </div>
      <h1 className={css.title}>{title}</h1>
      {children}
    </div>
  );
}

function Taking({ paper, source, wish }: { paper: Paper; source: Source; wish: Wish }) {
  const words = useWords("job_description");
  const [isCopied, setIsCopied] = useState(false);
  const take = useMutation({
    mutationFn: async (format: "md" | "pdf") => save(await fileOf(paper, source, wish, format), `${paper}.${format}`),
  });
  const copy = useMutation({
    mutationFn: async () => navigator.clipboard.writeText(await (await fileOf(paper, source, wish, "md")).text()),
    onSuccess: () => setIsCopied(true),
  });
  return (
    <>
      <span role="group" aria-label={words.job_description.download} className={css.files}>
        <button type="button" className="link" disabled={take.isPending} onClick={() => take.mutate("pdf")}>
          {words.job_description.asPdf}
        </button>
        <button type="button" className="link" disabled={take.isPending} onClick={() => take.mutate("md")}>
          {words.job_description.asMarkdown}
        </button>
        <button type="button" className="link" onClick={() => copy.mutate()} aria-live="polite">
          {isCopied ? words.job_description.copied : words.job_description.copy}
        </button>
        <button type="button" className="link" onClick={() => print()}>
          {words.job_description.print}
        </button>
      </span>
      <Trouble problem={take.error ?? copy.error} />
    </>
  );
}
