// The briefs of the caller, newest first; the state chosen and the page stand in the address.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { get } from "../api/client";
import type { BriefRow, BriefState, Page } from "../api/shapes";
import { Choices } from "../design/choices";
import { Bone, Empty, Trouble } from "../design/state";
import table from "../design/table.module.css";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { isStaff, useSession } from "../identity/session";
import { usePageTitle } from "../shell/page_title";

const states: BriefState[] = ["draft", "open", "on_hold", "filled", "cancelled"];

export function BriefList() {
  const words = useWords();
  usePageTitle(words.briefs.page);
  const search = useSearch({ from: "/briefs" });
  const navigate = useNavigate();
  const withClient = isStaff(useSession());
  const found = useQuery({
    queryKey: ["briefs", search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Page<BriefRow>>("/briefs", { query: { ...search, limit: 50 }, signal }),
  });
  const isEmpty = found.data?.items.length === 0;
  return (
    <div className="page">
      <div className="head">
        <h1>{words.briefs.title}</h1>
        <Link to="/brief" className="primary">
          {words.nav.newBrief}
        </Link>
      </div>
      {!(isEmpty && !search.state) && (
        <p style={{ marginBottom: "1.25rem" }}>
          <Choices
            label={words.briefs.state}
            value={search.state ?? ""}
            choices={[["", words.briefs.all], ...states.map((state) => [state, words.brief.state[state]] as const)]}
            onChange={(state) => void navigate({ to: "/briefs", search: { state: state || undefined } })}
          />
        </p>
      )}
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {isEmpty ? (
        search.state ? (
          <p className="quiet">{words.briefs.none}</p>
        ) : (
          <Empty title={words.briefs.empty.title} text={words.briefs.empty.text}>
            <Link to="/brief" className="primary">
              {words.briefs.empty.go}
            </Link>
          </Empty>
        )
      ) : (
        !found.error && <Rows rows={found.data?.items} withClient={withClient} />
      )}
      <nav className={table.pages} aria-label={words.briefs.more}>
        {search.cursor && (
          <Link to="/briefs" search={{ state: search.state }} className="link">
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

function Rows({ rows, withClient }: { rows: BriefRow[] | undefined; withClient: boolean }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <table className={table.table} aria-busy={!rows}>
      <thead>
        <tr>
          <th scope="col">{words.briefs.name}</th>
          {withClient && <th scope="col">{words.briefs.client}</th>}
          <th scope="col">{words.briefs.state}</th>
          <th scope="col" className={table.right}>
            {words.briefs.updated}
          </th>
        </tr>
      </thead>
      <tbody data-testid="briefs">
        {rows?.map((row) => (
          <tr key={row.id}>
            <td className={table.main}>
              <Link to="/briefs/$brief" params={{ brief: row.id }}>
                {row.title || words.brief.untitled}
              </Link>
            </td>
            {withClient && <td className={table.wide}>{row.client_name}</td>}
            <td>{words.brief.state[row.state]}</td>
            <td className={`${table.right} ${table.pale}`}>{formats.date(row.updated)}</td>
          </tr>
        )) ??
          Array.from({ length: 8 }, (_, index) => (
            <tr key={index}>
              <td colSpan={withClient ? 4 : 3}>
                <Bone width={`${18 - (index % 3) * 3}rem`} height="1.5rem" />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
