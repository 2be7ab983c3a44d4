// The history of a brief: its steps in words, one of them beside what the brief is now, and the way back to it. Going
// back saves the old version anew, so that it is a step like any other, and can be undone.
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { get, write } from "../api/client";
import { Problem } from "../api/problem";
import { useNamesOf, useRoleName } from "../api/reference";
import type { BriefDifference, BriefRecord, BriefStep, BriefVersion, Page } from "../api/shapes";
import { Bone, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { hasBriefs, useSession } from "../identity/session";
import { useKeys } from "../shell/keys";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { factsOf, paired, skillsIn, type Fact } from "./facts";
import { useSayFact } from "./say_fact";
import css from "./steps.module.css";
import { wordsChanged } from "./words_changed";

const shownChanges = 6;

export function BriefSteps() {
  const words = useWords("steps");
  const { brief: id } = useParams({ from: "/briefs/$brief/history" });
  const { version } = useSearch({ from: "/briefs/$brief/history" });
  const now = useQuery({
    queryKey: ["brief", id],
    queryFn: ({ signal }) => get<BriefRecord>(`/briefs/${id}`, { signal }),
  });
  usePageTitle(words.steps.page);
  if (now.error instanceof Problem && now.error.status === 404) return <NotFound />;
  return (
    <div className="page">
      <div className="head">
        <h1>{words.steps.title}</h1>
        <span className="quiet">{now.data && (now.data.brief.title || words.common.untitled)}</span>
        <Link to="/briefs/$brief" params={{ brief: id }} className="small link">
          {words.steps.back}
        </Link>
      </div>
      <Trouble problem={now.error} again={() => void now.refetch()} />
      <div className={css.halves}>
        <Steps id={id} chosen={version} />
        <section className={css.beside} id="beside" aria-live="polite">
          {version && now.data ? (
            <Beside now={now.data} version={version} />
          ) : (
            <p className={`quiet ${css.hint}`}>{words.steps.choose}</p>
          )}
        </section>
      </div>
    </div>
  );
}

function Steps({ id, chosen }: { id: string; chosen: number | undefined }) {
  const words = useWords("steps");
  const found = useInfiniteQuery({
    queryKey: ["steps", id],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<Page<BriefStep>>(`/briefs/${id}/history`, { query: { cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next,
  });
  const steps = found.data?.pages.flatMap((page) => page.items);
  return (
    <div>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      <ol className={css.steps} data-testid="steps" aria-busy={!steps}>
        {steps?.map((step) => <StepRow key={step.version} id={id} step={step} isChosen={step.version === chosen} />) ??
          Array.from({ length: 4 }, (_, index) => (
            <li key={index}>
              <Bone width="100%" height="3.5rem" />
            </li>
          ))}
      </ol>
      {found.hasNextPage && (
        <button
          type="button"
          className="small link"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}>
          {words.steps.older}
        </button>
      )}
    </div>
  );
}

// On a phone the two stand one above the other: what was chosen comes into sight.
function showBeside() {
  requestAnimationFrame(() => document.getElementById("beside")?.scrollIntoView({ block: "nearest" }));
}

function StepRow({ id, step, isChosen }: { id: string; step: BriefStep; isChosen: boolean }) {
  const words = useWords("steps");
  const formats = useFormats();
  const name =
    step.by.name ??
    { client: words.steps.somebody, network: words.steps.network, system: words.steps.system }[step.by.side];
  return (
    <li className={isChosen ? css.chosen : undefined}>
      <div className={css.what}>
        <Link
          to="/briefs/$brief/history"
          params={{ brief: id }}
          search={{ version: step.version }}
          replace
          resetScroll={false}
          onClick={showBeside}
          aria-current={isChosen ? "step" : undefined}>
          {step.version === 1 ? words.steps.began : words.steps.done[step.step]}
        </Link>
        <span className="quiet">{words.steps.number(step.version)}</span>
      </div>
      <p className="quiet">{words.steps.by(name, formats.time(step.at))}</p>
      <Differences all={step.differences} />
    </li>
  );
}

function Differences({ all }: { all: BriefDifference[] }) {
  const words = useWords("steps");
  const shown = all.slice(0, shownChanges);
  const say = useSayFact(useNamesOf(skillsIn(shown)), useRoleName());
  const side = (each: BriefDifference, value: unknown) =>
    say.named(each.field, each.subject, say.said(each.field, value));
  if (all.length === 0) return null;
  return (
    <ul className={css.changes}>
      {shown.map((each) => (
        <li key={each.field + (each.subject ?? "")}>
          {say.about(each)}: {each.from !== undefined && <del>{side(each, each.from)}</del>}
          {each.from !== undefined && each.to !== undefined && " → "}
          {each.to !== undefined && <ins>{side(each, each.to)}</ins>}
        </li>
      ))}
      {all.length > shown.length && <li>{words.steps.more(all.length - shown.length)}</li>}
    </ul>
  );
}

function Beside({ now, version }: { now: BriefRecord; version: number }) {
  const words = useWords("steps");
  const found = useQuery({
    queryKey: ["version", now.id, version],
    queryFn: ({ signal }) => get<BriefVersion>(`/briefs/${now.id}/versions/${version}`, { signal }),
    staleTime: Infinity,
  });
  const then = found.data;
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  if (!then)
    return found.error ? (
      <Trouble problem={found.error} again={() => void found.refetch()} />
    ) : (
      <Bone width="100%" height="16rem" />
    );
  return (
    <>
      <Sides then={then} now={now} />
      <Take then={then} now={now} />
      {(then.text ?? now.text) !== undefined && (
        <details className={css.text}>
          <summary>{words.steps.fields["text"]}</summary>
          <TextChanged then={then.text ?? ""} now={now.text ?? ""} />
        </details>
      )}
    </>
  );
}

function TextChanged({ then, now }: { then: string; now: string }) {
  const pieces = useMemo(() => wordsChanged(then, now), [then, now]);
  return (
    <p dir="auto" data-testid="text-changed">
      {pieces.map(({ is, text }, index) =>
        is === "same" ? text : is === "gone" ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
      )}
    </p>
  );
}

function Sides({ then, now }: { then: BriefVersion; now: BriefRecord }) {
  const words = useWords("steps");
  const [before, after] = [factsOf(then.brief, then.text), factsOf(now.brief, now.text)];
  const say = useSayFact(useNamesOf(skillsIn([...before, ...after])), useRoleName());
  const rows = paired(before, after, then.text !== now.text).filter(({ fact }) => fact.field !== "client");
  const side = ({ field, subject }: Omit<Fact, "value">, value: unknown) =>
    value === undefined ? "–" : say.named(field, subject, say.said(field, value));
  return (
    <table className={css.sides} data-testid="sides">
      <thead>
        <tr>
          <th scope="col">{words.steps.field}</th>
          <th scope="col">{words.steps.then(then.version)}</th>
          <th scope="col">{words.steps.now(now.version)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ fact, then: was, now: is, isChanged }) => (
          <tr key={`${fact.field}:${fact.subject ?? ""}`} className={isChanged ? css.changed : undefined}>
            <th scope="row">
              {say.about(fact)}
              {isChanged && <span className="hidden"> ({words.steps.changed})</span>}
            </th>
            <td>{isChanged && was !== undefined ? <del>{side(fact, was)}</del> : side(fact, was)}</td>
            <td>{isChanged && is !== undefined ? <ins>{side(fact, is)}</ins> : side(fact, is)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// Taking an old version, and undoing that: both save what was, over the version that is on the screen.
function Take({ then, now }: { then: BriefVersion; now: BriefRecord }) {
  const words = useWords("steps");
  const session = useSession();
  const queries = useQueryClient();
  const [taken, setTaken] = useState<{ from: number; before: BriefRecord; version: number }>();
  const [isUndone, setUndone] = useState(false);
  const save = useMutation({
    mutationFn: ({ was }: { was: Pick<BriefRecord, "brief" | "text"> }) =>
      write<BriefRecord>("PUT", `/briefs/${now.id}`, {
        body: { brief: was.brief, text: was.text ?? "" },
        version: now.version,
      }),
    onSuccess: (saved) => {
      queries.setQueryData(["brief", saved.id], saved);
      void queries.invalidateQueries({ queryKey: ["briefs"] });
      void queries.invalidateQueries({ queryKey: ["steps", saved.id] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ["brief", now.id] }),
  });
  const take = () =>
    save.mutate(
      { was: then },
      {
        onSuccess: (saved) => {
          setTaken({ from: then.version, before: now, version: saved.version });
          setUndone(false);
        },
      },
    );
  const undo = () =>
    taken &&
    save.mutate(
      { was: taken.before },
      {
        onSuccess: () => {
          setTaken(undefined);
          setUndone(true);
        },
      },
    );
  useKeys({ "mod+z": undo });
  const isSame = JSON.stringify(then.brief) === JSON.stringify(now.brief) && then.text === now.text;
  const isStale = save.error instanceof Problem && save.error.status === 412;
  const mayWrite = hasBriefs(session) && now.allowed.length > 0;
  return (
    <div className={css.take}>
      {isSame && !taken && <span className="quiet">{words.steps.same}</span>}
      {!isSame && mayWrite && (
        <button type="button" className="primary" disabled={save.isPending} onClick={take}>
          {words.steps.take}
        </button>
      )}
      <span role="status" className="quiet">
        {taken ? words.steps.taken(taken.from, taken.version) : isUndone && words.steps.undone}
      </span>
      {taken && (
        <button type="button" className="small link" disabled={save.isPending} onClick={undo}>
          {words.steps.undo}
        </button>
      )}
      {isStale ? <p role="alert">{words.steps.conflict}</p> : <Trouble problem={save.error} />}
    </div>
  );
}
