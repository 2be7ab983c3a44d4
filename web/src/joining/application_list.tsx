// All applications for those who screen, the newest first; whoever applied is led to their own.
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useNavigate, useSearch } from "@tanstack/react-router";
import { get } from "../api/client";
import { useRoleName } from "../api/reference";
import type { ApplicationRow, Page } from "../api/shapes";
import { Choices } from "../design/choices";
import { Empty, Trouble } from "../design/state";
import table from "../design/table.module.css";
import { useWords } from "../i18n/words";
import { useFormats } from "../i18n/formats";
import { isStaff, useSession } from "../identity/session";
import { usePageTitle } from "../shell/page_title";

export function ApplicationList() {
  const words = useWords("applications").applications;
  const session = useSession();
  const staff = !session || isStaff(session); // until it is known who asks, nobody is led anywhere
  const { state, cursor } = useSearch({ from: "/applications" });
  const navigate = useNavigate();
  usePageTitle(words.title);
  const found = useQuery({
    queryKey: ["applications", state, cursor],
    queryFn: ({ signal }) => get<Page<ApplicationRow>>("/applications", { query: { state, cursor }, signal }),
  });
  const roleName = useRoleName();
  const own = staff ? undefined : found.data?.items[0];
  if (own) return <Navigate to="/applications/$application" params={{ application: own.id }} replace />;
  const nothing = staff ? words.empty : words.none;
  return (
    <div className="page">
      <div className="head">
        <h1>{staff ? words.title : words.mine}</h1>
        {staff && (
          <Choices
            label={words.filter}
            value={state ?? ""}
            choices={[
              ["", words.all],
              ["submitted", words.state.submitted],
              ["withdrawn", words.state.withdrawn],
            ]}
            onChange={(next) => void navigate({ to: "/applications", search: next ? { state: next } : {} })}
          />
        )}
      </div>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {found.data?.items.length === 0 && (
        <Empty title={nothing.title} text={nothing.text}>
          {!staff && (
            <Link to="/apply" className="primary">
              {words.none.go}
            </Link>
          )}
        </Empty>
      )}
      {found.data && found.data.items.length > 0 && roleName && (
        <Rows page={found.data} state={state} cursor={cursor} roleName={roleName} />
      )}
    </div>
  );
}

function Rows({
  page,
  state,
  cursor,
  roleName,
}: {
  page: Page<ApplicationRow>;
  state?: string;
  cursor?: string;
  roleName: (role: string) => string;
}) {
  const words = useWords("applications").applications;
  const formats = useFormats();
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.country}</th>
            <th scope="col">{words.filter}</th>
            <th scope="col" className={table.right}>
              {words.since}
            </th>
          </tr>
        </thead>
        <tbody data-testid="applications">
          {page.items.map((one) => (
            <tr key={one.id}>
              <td className={table.main}>
                <Link to="/applications/$application" params={{ application: one.id }}>
                  {one.name}
                </Link>
                <small>{one.headline}</small>
              </td>
              <td>{roleName(one.role)}</td>
              <td className={table.wide}>{one.country && formats.country(one.country)}</td>
              <td>{words.state[one.state]}</td>
              <td className={`${table.right} ${table.pale}`}>{formats.date(one.submitted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <nav className={table.pages} aria-label={words.next}>
        {cursor && (
          <Link to="/applications" search={{ state }} className="link">
            {words.first}
          </Link>
        )}
        {page.next && (
          <Link to="/applications" search={{ state, cursor: page.next }} className="link">
            {words.next}
          </Link>
        )}
      </nav>
    </>
  );
}
