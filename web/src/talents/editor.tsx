// A talent's profile as its owner and the staff edit it. What is typed survives a reload; when somebody else saved
// meanwhile, nothing is lost on either side without a decision.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { get, newKey, write } from "../api/client";
import { elsewhere, faultsAt, Problem } from "../api/problem";
import type { Talent } from "../api/shapes";
import { Controls } from "../design/controls";
import { useFirstFault } from "../design/field";
import { Bone, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { isStaff, sessionQuery, useSession } from "../identity/session";
import { useKeys } from "../shell/keys";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import css from "./editor.module.css";
import { AvailabilityPart, ReachPart, SkillsPart, TermsPart } from "./editor_parts";
import { PersonPart } from "./person_part";
import { PortfolioPart } from "./portfolio_part";
import { editedOf, same, sent, type Edited } from "./record";

export function NewTalent() {
  const words = useWords("talents");
  usePageTitle(words.talent.newPage);
  return (
    <Controls>
      <Editor of="new" />
    </Controls>
  );
}

export function SavedTalent() {
  const { talent: id } = useParams({ from: "/talents/$talent" });
  const found = useQuery({
    queryKey: ["talent", id],
    queryFn: ({ signal }) => get<Talent>(`/talents/${id}`, { signal }),
  });
  const { isPending: isUnknownWho } = useQuery(sessionQuery); // staff have a way back above the name
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  if (found.error && !found.data)
    return (
      <div className="page">
        <Trouble problem={found.error} again={() => void found.refetch()} />
      </div>
    );
  if (!found.data || isUnknownWho)
    return (
      <div className={`page ${css.editor}`} aria-busy="true">
        <Bone width="16rem" height="2.5rem" />
      </div>
    );
  return (
    <Controls>
      <Editor key={id} of={id} talent={found.data} />
    </Controls>
  );
}

const draftName = (of: string) => `muster.talent.${of}`;

interface Draft {
  edited: Edited;
  base: number;
} // base: the version that the edits began from

function useEdited(of: string, talent?: Talent) {
  const [draft, setDraft] = useState<Draft>(
    () => keptDraft(of) ?? { edited: editedOf(talent), base: talent?.version ?? 0 },
  );
  const saved = editedOf(talent);
  const isChanged = !same(draft.edited, saved);
  useEffect(() => {
    if (isChanged) localStorage.setItem(draftName(of), JSON.stringify(draft));
    else localStorage.removeItem(draftName(of));
  }, [of, draft, isChanged]);
  const edit = (edited: Edited) => setDraft((before) => ({ ...before, edited }));
  const begin = (from: Talent) => setDraft({ edited: editedOf(from), base: from.version });
  const rebase = (version: number) => setDraft((before) => ({ ...before, base: version }));
  return { ...draft, isChanged, edit, begin, rebase };
}

function keptDraft(of: string): Draft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(draftName(of)) ?? "null") as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function Editor({ of, talent }: { of: string; talent?: Talent }) {
  const words = useWords("talents");
  const session = useSession();
  const draft = useEdited(of, talent);
  const saving = useSaving(draft, talent);
  usePageTitle(words.talent.newPage, talent?.name);
  const save = () => saving.mutate(undefined);
  useKeys({ "mod+s": save });
  const form = useFirstFault(saving.error);
  const isStale = talent !== undefined && draft.isChanged && draft.base !== talent.version;
  const faults = (pointer: string) => faultsAt(saving.error, pointer)[0]?.message;
  const parts = { edited: draft.edited, edit: draft.edit, faults };
  return (
    <div className={`page ${css.editor}`}>
      {isStaff(session) && (
        <Link to="/talents" className={css.back}>
          {words.nav.talents}
        </Link>
      )}
      <div className="head">
        <h1>{talent ? draft.edited.name || words.talent.name : words.talent.newPage}</h1>
        {talent && (
          <Link to="/talents/$talent/visibility" params={{ talent: talent.id }} className="small link">
            {words.talent.visibility}
          </Link>
        )}
      </div>
      {talent && <Facts talent={talent} />}
      {isStale && (
        <Conflict
          theirs={() => draft.begin(talent)}
          mine={() => {
            draft.rebase(talent.version);
            saving.mutate(talent.version);
          }}
        />
      )}
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        data-testid="talent-form"
        noValidate>
        <PersonPart {...parts} />
        <SkillsPart {...parts} mayVerify={isStaff(session)} />
        <PortfolioPart {...parts} forget={saving.reset} />
        <TermsPart {...parts} />
        <AvailabilityPart {...parts} />
        <ReachPart {...parts} />
        <div className={css.bar}>
          <button className="primary" disabled={!draft.isChanged || saving.isPending || isStale}>
            {saving.isPending ? words.talent.saving : talent ? words.talent.save : words.talent.create}
          </button>
          <span className="quiet" role="status" data-testid="save-state">
            {draft.isChanged ? words.talent.unsaved : talent ? words.talent.saved : ""}
          </span>
          {draft.isChanged && talent && (
            <button type="button" className="small link" onClick={() => draft.begin(talent)}>
              {words.talent.discard}
            </button>
          )}
          {!isConflict(saving.error) && <Trouble problem={elsewhere(saving.error, toldAtFields)} />}
        </div>
      </form>
    </div>
  );
}

const toldAtFields = ["/name", "/email", "/headline", "/about", "/profile/skills/", "/profile/portfolio/"];
const isConflict = (problem: unknown) => problem instanceof Problem && problem.status === 412;

function useSaving(draft: ReturnType<typeof useEdited>, talent?: Talent) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: (version: number | undefined) => {
      const body = sent(draft.edited);
      return talent
        ? write<Talent>("PUT", `/talents/${talent.id}`, { body, version: version ?? draft.base })
        : write<Talent>("POST", "/talents", { body, key: key.current });
    },
    onSuccess: (saved) => {
      queries.setQueryData(["talent", saved.id], saved);
      void queries.invalidateQueries({ queryKey: ["talents"] });
      draft.begin(saved);
      if (talent) return;
      localStorage.removeItem(draftName("new"));
      void navigate({ to: "/talents/$talent", params: { talent: saved.id } });
    },
    onError: (error) => {
      // A refused body may be mended and sent as a new one; an unanswered one is the same attempt.
      if (error instanceof Problem && error.status !== 0) key.current = newKey();
      if (isConflict(error) && talent) void queries.invalidateQueries({ queryKey: ["talent", talent.id] });
    },
  });
}

function Conflict({ theirs, mine }: { theirs: () => void; mine: () => void }) {
  const words = useWords("talents");
  return (
    <div className={css.conflict} role="alert" data-testid="conflict">
      <b>{words.talent.conflict.title}</b>
      <p className="small">{words.talent.conflict.text}</p>
      <div>
        <button type="button" className="link" onClick={theirs}>
          {words.talent.conflict.theirs}
        </button>
        <button type="button" className="link" onClick={mine}>
          {words.talent.conflict.mine}
        </button>
      </div>
    </div>
  );
}

function Facts({ talent }: { talent: Talent }) {
  const words = useWords("talents");
  const formats = useFormats();
  const { ratings, trials, exposure } = talent.facts ?? {};
  return (
    <p className={css.facts} style={{ marginBottom: "1.5rem" }}>
      <span>
        {ratings?.count
          ? words.talent.ratings(words.number(Math.round((10 * ratings.sum) / ratings.count) / 10), ratings.count)
          : words.talent.noRatings}
      </span>
      {trials && trials.taken > 0 && <span>{words.talent.trials(trials.passed, trials.taken)}</span>}
      {exposure ? <span>{words.talent.exposure(exposure)}</span> : null}
      {talent.source && <span>{words.talent.source(talent.source, talent.external_id ?? "")}</span>}
      <span>{words.talent.changed(formats.time(talent.updated))}</span>
    </p>
  );
}
