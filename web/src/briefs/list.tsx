// The briefs of the caller: filtered by state and words, sorted, a page at a time, all of it in the address; beside
// each that is alive how many people fit it today, counted once the list stands.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { get } from "../api/client";
import type { BriefCount, BriefRow, BriefState, Page } from "../api/shapes";
import { Choices } from "../design/choices";
import { Bone, Empty, Trouble } from "../design/state";
import table from "../design/table.module.css";
import { useTyped } from "../design/typed";
import { Views } from "../design/views";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { isStaff, useSession } from "../identity/session";
import { useKeys } from "../shell/keys";
import { usePageTitle } from "../shell/page_title";
import css from "./list.module.css";

const states: BriefState[] = ["draft", "open", "on_hold", "filled", "cancelled"];
const alive: BriefState[] = ["draft", "open", "on_hold"];
const rowsKept = 8; // while nothing is known yet

interface BriefSearch {
  state?: string;
  q?: string;
  sort?: string;
  cursor?: string;
}

export function BriefList() {
  const words = useWords("brief", "brief_list");
  usePageTitle(words.briefs.page);
  const search = useSearch({ from: "/briefs" });
  const navigate = useNavigate();
  const go = (part: BriefSearch, replace = false) =>
    void navigate({ to: "/briefs", search: { ...search, cursor: undefined, ...part }, replace, resetScroll: false });
  const withClient = isStaff(useSession());
  const found = useQuery({
    queryKey: ["briefs", search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Page<BriefRow>>("/briefs", { query: { ...search, limit: 50 }, signal }),
  });
  const isEmpty = found.data?.items.length === 0;
  const isFiltered = Boolean(search.state || search.q);
  return (
    <div className="page">
      <div className="head">
        <h1>{words.briefs.title}</h1>
        <Link to="/brief" className="primary">
          {words.nav.newBrief}
        </Link>
      </div>
      {!(isEmpty && !isFiltered) && (
        <>
          <Views list="briefs" search={{ state: search.state, q: search.q, sort: search.sort }} />
          <Filters search={search} go={go} />
        </>
      )}
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {isEmpty ? (
        isFiltered ? (
          <p className="quiet">{words.briefs.none}</p>
        ) : (
          <Empty title={words.briefs.empty.title} text={words.briefs.empty.text}>
            <Link to="/brief" className="primary">
              {words.briefs.empty.go}
            </Link>
          </Empty>
        )
      ) : (
        !found.error && <Rows rows={found.data?.items} withClient={withClient} sort={search.sort} go={go} />
      )}
      <nav className={table.pages} aria-label={words.briefs.more}>
        {search.cursor && (
          <Link to="/briefs" search={{ ...search, cursor: undefined }} className="link">
            {words.briefs.first}
          </Link>
        )}
        {found.data?.next && (
          <Link to="/briefs" search={{ ...search, cursor: found.data.next }} className="link">
            {words.briefs.more}
          </Link>
        )}
      </nav>
    </div>
  );
}

function Filters({ search, go }: { search: BriefSearch; go: (part: BriefSearch, replace?: boolean) => void }) {
  const words = useWords("brief", "brief_list");
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(search.q ?? "", (q) => go({ q: q || undefined }, true));
  useKeys({ "/": () => field.current?.focus() });
  return (
    <search className={css.filters} aria-label={words.briefList.filters}>
      <Choices
        label={words.briefs.state}
        value={search.state ?? ""}
        choices={[["", words.briefs.all], ...states.map((state) => [state, words.brief.state[state]] as const)]}
        onChange={(state) => go({ state: state || undefined })}
      />
      <input
        ref={field}
        type="search"
        className={css.search}
        aria-label={words.briefList.search}
        placeholder={words.briefList.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </search>
  );
}

function Rows({
  rows,
  withClient,
  sort,
  go,
}: {
  rows: BriefRow[] | undefined;
  withClient: boolean;
  sort: string | undefined;
  go: (part: BriefSearch) => void;
}) {
  const words = useWords("brief", "brief_list");
  const formats = useFormats();
  const fits = useCounts(rows);
  const age = sort === "title" ? undefined : sort === "updated" ? "ascending" : "descending";
  return (
    <table className={table.table} aria-busy={!rows}>
      <thead>
        <tr>
          <th scope="col" aria-sort={sort === "title" ? "ascending" : undefined}>
            <button
              type="button"
              aria-label={words.common.sortBy(words.briefs.name)}
              onClick={() => go({ sort: "title" })}>
              {words.briefs.name}
              {sort === "title" && " ↑"}
            </button>
          </th>
          {withClient && (
            <th scope="col" className={css.client}>
              {words.briefs.client}
            </th>
          )}
          <th scope="col" className={css.state}>
            {words.briefs.state}
          </th>
          <th scope="col" className={`${table.right} ${css.fit}`}>
            {words.briefList.fit}
          </th>
          <th scope="col" className={`${table.right} ${css.changed}`} aria-sort={age}>
            <button
              type="button"
              aria-label={words.common.sortBy(words.briefs.updated)}
              onClick={() => go({ sort: age === "descending" ? "updated" : undefined })}>
              {words.briefs.updated}
              {age && (age === "ascending" ? " ↑" : " ↓")}
            </button>
          </th>
        </tr>
      </thead>
      <tbody data-testid="briefs">
        {rows?.map((row) => (
          <tr key={row.id}>
            <td className={table.main}>
              <Link to="/briefs/$brief" params={{ brief: row.id }}>
                {row.title || words.common.untitled}
              </Link>
            </td>
            {withClient && <td className={table.wide}>{row.client_name}</td>}
            <td>{words.brief.state[row.state]}</td>
            <td className={`${table.right} ${css.fit}`}>
              {alive.includes(row.state) && <Fit fits={fits} brief={row.id} />}
            </td>
            <td className={`${table.right} ${table.pale}`}>{formats.date(row.updated)}</td>
          </tr>
        )) ??
          Array.from({ length: rowsKept }, (_, index) => (
            <tr key={index}>
              <td colSpan={withClient ? 5 : 4}>
                <Bone width={`${18 - (index % 3) * 3}rem`} height="1.5rem" />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

type Fits = Map<string, number | undefined> | undefined;

function Fit({ fits, brief }: { fits: Fits; brief: string }) {
  const words = useWords("brief", "brief_list");
  if (!fits) return <Bone width="2rem" height="1rem" />;
  const count = fits.get(brief);
  if (count === undefined) return "–";
  return (
    <>
      {words.count(count)}
      <span className={css.told}> {words.briefList.fitWord}</span>
    </>
  );
}

// Asked when the rows are there, for those whose way is not over.
function useCounts(rows: BriefRow[] | undefined): Fits {
  const ids = (rows ?? []).filter((row) => alive.includes(row.state)).map((row) => row.id);
  const found = useQuery({
    queryKey: ["counts", ...ids],
    enabled: ids.length > 0,
    queryFn: ({ signal }) =>
      get<{ items: BriefCount[] }>("/matching/counts", { query: { briefs: ids.join(",") }, signal }),
  });
  return found.data
    ? new Map(found.data.items.map((one) => [one.brief, one.qualified]))
    : found.error
      ? new Map()
      : undefined;
}
