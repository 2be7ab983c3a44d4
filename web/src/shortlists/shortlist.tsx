// The best people for a brief, explained: why each, the gaps, and the bar of eight components that opens to its
// arithmetic.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { get, newKey, write } from "../api/client";
import { Problem } from "../api/problem";
import type { BriefRecord, Page, Shortlist } from "../api/shapes";
import { Bone, Empty, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { PersonRow } from "./person_row";
import css from "./shortlist.module.css";
import { weightsOf } from "./weights";

export function ShortlistPage() {
  const words = useWords();
  const { brief: id } = useParams({ from: "/briefs/$brief/shortlist" });
  const { made } = useSearch({ from: "/briefs/$brief/shortlist" });
  const brief = useQuery({
    queryKey: ["brief", id],
    queryFn: ({ signal }) => get<BriefRecord>(`/briefs/${id}`, { signal }),
  });
  const shortlist = useShortlist(id, made);
  const make = useMaking(id);
  usePageTitle(words.shortlist.page);
  if (brief.error instanceof Problem && brief.error.status === 404) return <NotFound />;
  return (
    <div className="page">
      <div className="head">
        <h1>{brief.data ? brief.data.brief.title || words.brief.untitled : <Bone width="20rem" height="2rem" />}</h1>
        <span className={css.tools}>
          <Link to="/briefs/$brief" params={{ brief: id }} className="link">
            {words.shortlist.back}
          </Link>
          <button type="button" className="link no-print" disabled={make.isPending} onClick={() => make.mutate()}>
            {words.shortlist.again}
          </button>
          <button type="button" className="link no-print" onClick={() => print()}>
            {words.shortlist.print}
          </button>
        </span>
      </div>
      <Trouble problem={brief.error ?? shortlist.error ?? make.error} />
      {shortlist.data === undefined ? (
        !shortlist.error && <Waiting />
      ) : shortlist.data === null ? (
        <Empty title={words.shortlist.missing.title} text={words.shortlist.missing.text}>
          <button type="button" className="primary" disabled={make.isPending} onClick={() => make.mutate()}>
            {words.shortlist.missing.go}
          </button>
        </Empty>
      ) : (
        <Shown shortlist={shortlist.data} brief={id} />
      )}
    </div>
  );
}

// The one that the address names, or else the latest; null where there is none yet.
function useShortlist(brief: string, made: string | undefined) {
  return useQuery({
    queryKey: ["shortlist", brief, made ?? "latest"],
    queryFn: async ({ signal }): Promise<Shortlist | null> => {
      const id = made ?? (await get<Page<{ id: string }>>(`/briefs/${brief}/shortlists`, { signal })).items[0]?.id;
      return id ? get<Shortlist>(`/shortlists/${id}`, { signal }) : null;
    },
  });
}

function useMaking(brief: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => write<Shortlist>("POST", `/briefs/${brief}/shortlists`, { body: {}, key: newKey() }),
    onSuccess: (shortlist) => {
      queries.setQueryData(["shortlist", brief, "latest"], shortlist);
      void navigate({ to: "/briefs/$brief/shortlist", params: { brief }, search: {} });
    },
  });
}

function Shown({ shortlist, brief }: { shortlist: Shortlist; brief: string }) {
  const words = useWords();
  const formats = useFormats();
  const { open } = useSearch({ from: "/briefs/$brief/shortlist" });
  const navigate = useNavigate();
  const { top, qualified } = shortlist.answer;
  if (top.length === 0)
    return (
      <Empty title={words.shortlist.none.title} text={words.shortlist.none.text}>
        <Link to="/briefs/$brief" params={{ brief }} className="primary">
          {words.shortlist.none.go}
        </Link>
      </Empty>
    );
  const toggle = (id: string | undefined) =>
    void navigate({
      to: "/briefs/$brief/shortlist",
      params: { brief },
      search: (before: { made?: string; open?: string }) => ({ ...before, open: before.open === id ? undefined : id }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <p style={{ marginBottom: "1rem" }}>
        <b>{words.shortlist.of(top.length, words.count(qualified))}</b>{" "}
        <span className={css.made}>{words.shortlist.madeAt(formats.time(shortlist.made))}</span>
      </p>
      <div className={css.people} data-testid="shortlist">
        {top.map((found, index) => (
          <PersonRow
            key={found.id}
            rank={index + 1}
            found={found}
            weights={weightsOf(shortlist.weights)}
            isOpen={open === found.id}
            toggle={() => toggle(found.id)}
          />
        ))}
      </div>
      <p className={css.foot}>{words.shortlist.replay(shortlist.position, shortlist.as_of)}</p>
    </>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <div className={css.people} aria-busy="true" aria-label={words.shortlist.making}>
      {[0, 1, 2, 3].map((row) => (
        <div className={css.person} key={row}>
          <span />
          <Bone width="2.25rem" height="2.25rem" />
          <div>
            <Bone width="14rem" height="1.5rem" />
            <br />
            <Bone width="28rem" height="1.25rem" />
          </div>
          <Bone width="9rem" height="2rem" />
        </div>
      ))}
    </div>
  );
}
