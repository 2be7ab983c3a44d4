// The prose of one role in one language: Markdown on the left, on the right what the page would make of it. What is
// typed survives a reload; saving and reverting can be taken back.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { get, write } from "../api/client";
import { Problem } from "../api/problem";
import { useRoles } from "../api/reference";
import type { PageLanguage, RoleText, RoleTextLook } from "../api/shapes";
import { Bone, Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { useKeys } from "../shell/keys";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import css from "./texts.module.css";

export function TextEditorPage() {
  const { role, language } = useParams({ from: "/site/texts/$role/$language" });
  const words = useWords("site").site;
  const roles = useRoles() ?? [];
  const known = roles.find((one) => one.role === role);
  usePageTitle(words.texts.page);
  const found = useQuery({
    queryKey: ["role-text", role, language],
    queryFn: ({ signal }) => get<RoleText>(`/role-texts/${role}/${language}`, { signal }),
  });
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  const address = known && `${language === "de" ? "/de" : ""}/${known.vertical}/${role}`;
  return (
    <div className="page">
      <Link to="/site/texts" className={css.back}>
        {words.texts.title}
      </Link>
      <div className="head">
        <h1>{known?.plural ?? role}</h1>
        <span className="quiet">
          {words.voices.languages[language as PageLanguage]}
          {found.data && ` · ${words.texts.sources[found.data.source]}`}
        </span>
        {address && (
          <a className="small link" href={address}>
            {words.texts.toPage}
          </a>
        )}
      </div>
      <Trouble problem={found.data ? undefined : found.error} again={() => void found.refetch()} />
      {found.data ? (
        <Editor key={`${role} ${language}`} saved={found.data} />
      ) : (
        !found.error && <Bone width="100%" height="30rem" />
      )}
    </div>
  );
}

function Editor({ saved }: { saved: RoleText }) {
  const words = useWords("site").site.texts;
  const queries = useQueryClient();
  const { role, language } = saved;
  const kept = `muster.role-text.${role}.${language}`;
  const path = `/role-texts/${role}/${language}`;
  const [text, setText] = useState(() => localStorage.getItem(kept) ?? saved.text);
  const [done, setDone] = useState<{ said: string; undo?: () => Promise<void> }>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const isChanged = text !== saved.text;
  useEffect(() => {
    if (isChanged) localStorage.setItem(kept, text);
    else localStorage.removeItem(kept);
  }, [kept, text, isChanged]);

  const attempt = async (run: () => Promise<RoleText>, said: string, undo?: (now: RoleText) => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const now = await run();
      queries.setQueryData(["role-text", role, language], now);
      void queries.invalidateQueries({ queryKey: ["role-texts"] });
      setText(now.text);
      setDone({ said, undo: undo && (() => undo(now)) });
    } catch (refused) {
      setProblem(refused);
      if (refused instanceof Problem && refused.status === 412)
        void queries.invalidateQueries({ queryKey: ["role-text", role, language] });
    } finally {
      setBusy(false);
    }
  };
  const put = (markdown: string, version: number) =>
    write<RoleText>("PUT", path, { body: { text: markdown }, version });
  const drop = () => write<RoleText>("DELETE", path);
  // Back to what held before: what had been written in the app, or what is below it.
  const back = (now: RoleText) =>
    attempt(() => (saved.source === "app" ? put(saved.text, now.version) : drop()), words.undone);
  const save = () => attempt(() => put(text, saved.version), words.saved, back);
  const revert = () => attempt(drop, words.reverted, back);
  useKeys({ "mod+s": () => void save() });
  return (
    <form
      className={css.editor}
      data-testid="text-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}>
      <div className={css.columns}>
        <div>
          <label htmlFor="markdown">{words.markdown}</label>
          <textarea
            id="markdown"
            spellCheck
            lang={language}
            value={text}
            aria-invalid={problem === undefined ? undefined : true}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="quiet">{words.hint}</p>
        </div>
        <Look path={path} text={text} language={language} />
      </div>
      <div className={css.bar}>
        <button className="primary" disabled={!isChanged || isBusy}>
          {words.save}
        </button>
        {isChanged && (
          <button type="button" className="small link" onClick={() => setText(saved.text)}>
            {words.discard}
          </button>
        )}
        {!isChanged && saved.source === "app" && (
          <button type="button" className="small link" disabled={isBusy} onClick={() => void revert()}>
            {words.revert}
          </button>
        )}
        <span className="quiet" role="status" data-testid="text-state">
          {isChanged ? words.unsaved : done?.said}{" "}
          {!isChanged && done?.undo && (
            <button type="button" className="link" onClick={() => void done.undo?.()}>
              {words.undo}
            </button>
          )}
        </span>
      </div>
      <Trouble problem={problem} />
    </form>
  );
}

// The server makes the HTML, and lets nothing through that runs.
function Look({ path, text, language }: { path: string; text: string; language: PageLanguage }) {
  const words = useWords("site").site.texts;
  const shown = useDeferredValue(text);
  const found = useQuery({
    queryKey: ["role-text-look", path, shown],
    enabled: shown.trim() !== "",
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 10_000,
    queryFn: ({ signal }) => write<RoleTextLook>("POST", `${path}/look`, { body: { text: shown }, signal }),
  });
  return (
    <section className={css.look} aria-labelledby="text-look" data-testid="text-look">
      <h2 id="text-look">{words.look}</h2>
      {shown.trim() === "" && <p className="quiet">{words.empty}</p>}
      <Trouble problem={found.error} />
      <div className={css.prose} lang={language} tabIndex={0} role="group" aria-labelledby="text-look">
        {found.data?.parts.map((part, nth) => (
          <article key={nth}>
            {part.title && <h3>{part.title}</h3>}
            <div
              dangerouslySetInnerHTML={{ __html: part.html.replaceAll("<h3>", "<h4>").replaceAll("</h3>", "</h4>") }}
            />
          </article>
        ))}
      </div>
    </section>
  );
}
