// What public pages show of a talent: they choose, and see beside it what a stranger would see. Nothing is public
// before it is saved, and saving can be taken back.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { get, write } from "../api/client";
import { Problem } from "../api/problem";
import type { PublicLook, TalentVisibility, Visibility } from "../api/shapes";
import { Check } from "../design/check";
import { Choices } from "../design/choices";
import { Bone, Trouble } from "../design/state";
import { useSpeech, useWords } from "../i18n/words";
import { NotFound } from "../shell/not_found";
import { useKeys } from "../shell/keys";
import { usePageTitle } from "../shell/page_title";
import css from "./visibility.module.css";

const fields = [
  "headline",
  "about",
  "portfolio",
  "country",
  "rate",
  "availability",
  "languages",
  "industries",
  "ratings",
] as const;

export function VisibilityPage() {
  const { talent } = useParams({ from: "/talents/$talent/visibility" });
  const words = useWords("site").site.visibility;
  usePageTitle(words.page);
  const found = useQuery({
    queryKey: ["visibility", talent],
    queryFn: ({ signal }) => get<TalentVisibility>(`/talents/${talent}/visibility`, { signal }),
  });
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  return (
    <div className={`page ${css.page}`}>
      <Link to="/talents/$talent" params={{ talent }} className={css.back}>
        {words.profile}
      </Link>
      <div className="head">
        <h1>{words.title}</h1>
      </div>
      <p className={css.intro}>{words.intro}</p>
      <Trouble problem={found.data ? undefined : found.error} again={() => void found.refetch()} />
      {found.data ? (
        <Choosing key={talent} talent={talent} saved={found.data} />
      ) : (
        !found.error && <Bone width="100%" height="24rem" />
      )}
    </div>
  );
}

function choiceOf(saved: TalentVisibility): Visibility {
  const { talent: _talent, page: _page, ...choice } = saved;
  return choice;
}

function Choosing({ talent, saved }: { talent: string; saved: TalentVisibility }) {
  const words = useWords("site").site.visibility;
  const queries = useQueryClient();
  const before = choiceOf(saved);
  const [choice, setChoice] = useState(before);
  const [undoTo, setUndoTo] = useState<Visibility>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const isChanged = JSON.stringify(choice) !== JSON.stringify(before);
  const set = (change: Partial<Visibility>) => setChoice({ ...choice, ...change });
  const save = async (wanted: Visibility, undo: Visibility | undefined) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const now = await write<TalentVisibility>("PUT", `/talents/${talent}/visibility`, { body: wanted });
      queries.setQueryData(["visibility", talent], now);
      setChoice(choiceOf(now));
      setUndoTo(undo);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  useKeys({ "mod+s": () => void save(choice, before) });
  return (
    <div className={css.columns}>
      <form
        data-testid="visibility-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(choice, before);
        }}>
        <div className={css.part}>
          <Check label={words.listed} checked={choice.listed} onChange={(listed) => set({ listed })} />
          <p className="quiet">{words.listedHint}</p>
        </div>
        <fieldset disabled={!choice.listed}>
          <legend className="hidden">{words.fieldsLabel}</legend>
          <div className={css.part}>
            <span className={css.label}>{words.name}</span>
            <Choices
              label={words.name}
              value={choice.name}
              choices={(["full", "first_initial", "initials"] as const).map((one) => [one, words.names[one]] as const)}
              onChange={(name) => set({ name })}
            />
          </div>
          <ul className={css.fields}>
            {fields.map((field) => (
              <li key={field}>
                <Check
                  label={words.fields[field]}
                  checked={choice[field]}
                  onChange={(shown) => set({ [field]: shown })}
                />
              </li>
            ))}
          </ul>
          <p className="quiet">{words.always}</p>
        </fieldset>
        <div className={css.bar}>
          <button className="primary" disabled={!isChanged || isBusy}>
            {words.save}
          </button>
          {isChanged && (
            <button type="button" className="small link" onClick={() => setChoice(before)}>
              {words.discard}
            </button>
          )}
          <span className="quiet" role="status" data-testid="visibility-state">
            {isChanged ? words.unsaved : undoTo ? words.saved : words.asIs}{" "}
            {!isChanged && undoTo && (
              <button type="button" className="link" onClick={() => void save(undoTo, undefined)}>
                {words.undo}
              </button>
            )}
          </span>
        </div>
        <Trouble problem={problem} />
      </form>
      <Look talent={talent} choice={choice} page={isChanged ? "" : saved.page} />
    </div>
  );
}

function Look({ talent, choice, page }: { talent: string; choice: Visibility; page: string }) {
  const { language } = useSpeech();
  const words = useWords("site").site.visibility;
  const found = useQuery({
    queryKey: ["look", talent, language, choice],
    placeholderData: keepPreviousData,
    queryFn: () => write<PublicLook>("POST", `/talents/${talent}/look`, { query: { language }, body: choice }),
  });
  const look = found.data;
  return (
    <section className={css.look} aria-labelledby="look" aria-busy={found.isFetching} data-testid="look">
      <h2 id="look">{words.look}</h2>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {!look && !found.error && <Bone width="100%" height="14rem" />}
      {look && !look.listed && <p>{choice.listed ? words.noPageInactive : words.noPage}</p>}
      {look?.listed && (
        <>
          <div className={css.card}>
            <span className={css.face} aria-hidden="true">
              {look.initials}
            </span>
            <div>
              <h3>{look.name}</h3>
              {look.what && <p>{look.what}</p>}
              <p className={css.facts}>
                {look.verified && <b>{look.verified}</b>}
                {look.facts.map((fact) => (
                  <span key={fact}>{fact}</span>
                ))}
              </p>
              {look.about && <p className={css.about}>{look.about}</p>}
              {look.skills && <p className="quiet">{look.skills}</p>}
            </div>
          </div>
          {look.portfolio.length > 0 && (
            <div className={css.works}>
              <h4>{words.works}</h4>
              <ul>
                {look.portfolio.map(({ title, year }, at) => (
                  <li key={at}>
                    {title} <span className="quiet">{year}</span>
                  </li>
                ))}
              </ul>
              {choice.name !== "full" && look.portfolio.some(({ url }) => url) && (
                <p className="quiet">{words.addresses}</p>
              )}
            </div>
          )}
          <dl className={css.sheet}>
            {look.sheet.map((row) => (
              <div key={row.name}>
                <dt>{row.name}</dt>
                {row.values.map((value) => (
                  <dd key={value}>{value}</dd>
                ))}
              </div>
            ))}
          </dl>
          {page && (
            <a className="small link" href={language === "de" ? `/de${page}` : page}>
              {words.toPage}
            </a>
          )}
        </>
      )}
    </section>
  );
}
