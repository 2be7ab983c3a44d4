// Up to four people side by side. Rows in which they differ are marked, equal ones are quiet, and the best value of a
// row says so. The address holds who.
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Problem } from "../api/problem";
import type { Found } from "../api/shapes";
import { Bar } from "../design/bar";
import { Check } from "../design/check";
import { Bone, Empty, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { comparedIn, withOrWithout } from "./compared";
import css from "./compare.module.css";
import { isSame, rowsOf, type CompareGroup, type CompareRow } from "./compare_rows";
import { Outdated } from "./outdated";
import { useBriefOf, useShortlist } from "./use_shortlist";

export interface CompareSearch {
  made?: string;
  who?: string;
  only?: boolean;
}

export function ComparePage() {
  const words = useWords("score", "shortlist");
  const formats = useFormats();
  const { brief } = useParams({ from: "/briefs/$brief/compare" });
  const { made, who, only } = useSearch({ from: "/briefs/$brief/compare" });
  const navigate = useNavigate();
  const shortlist = useShortlist(brief, made);
  const record = useBriefOf(brief).data;
  usePageTitle(words.comparing.page);
  const ids = comparedIn(who);
  const people = ids
    .map((id) => shortlist.data?.answer.top.find((found) => found.id === id))
    .filter((found) => found !== undefined);
  const change = (search: CompareSearch) =>
    void navigate({
      to: "/briefs/$brief/compare",
      params: { brief },
      search: (before: CompareSearch) => ({ ...before, ...search }),
      replace: true,
      resetScroll: false,
    });
  if (shortlist.error instanceof Problem && shortlist.error.status === 404) return <NotFound />;
  return (
    <div className="page">
      <div className="head">
        <h1 id="compared" tabIndex={-1}>
          {people.length > 0 ? words.comparing.title(people.length) : words.comparing.page}
        </h1>
        <span className={`${css.tools} no-print`}>
          {people.length > 1 && (
            <Check
              checked={only ?? false}
              label={words.comparing.only}
              onChange={(isOn) => change({ only: isOn || undefined })}
            />
          )}
          <Link to="/briefs/$brief/shortlist" params={{ brief }} search={{ made, who }} className="link">
            {words.comparing.back}
          </Link>
        </span>
      </div>
      <Trouble problem={shortlist.error} />
      {record && shortlist.data && !shortlist.isFetching && <Outdated shortlist={shortlist.data} record={record} />}
      {shortlist.data === undefined ? (
        !shortlist.error && <Bone width="100%" height="30rem" />
      ) : people.length === 0 ? (
        <Empty title={words.comparing.none.title} text={words.comparing.none.text}>
          <Link to="/briefs/$brief/shortlist" params={{ brief }} search={{ made }} className="primary">
            {words.comparing.back}
          </Link>
        </Empty>
      ) : (
        <Table
          people={people}
          groups={rowsOf(people, words, formats)}
          only={(only ?? false) && people.length > 1}
          drop={(id) => {
            const at = people.findIndex((found) => found.id === id);
            const next = (people[at + 1] ?? people[at - 1])?.id;
            document.getElementById(next ? `drop-${next}` : "compared")?.focus();
            change({ who: withOrWithout(ids, id) });
          }}
        />
      )}
    </div>
  );
}

interface TableProps {
  people: Found[];
  groups: CompareGroup[];
  only: boolean;
  drop: (id: string) => void;
}

function Table({ people, groups, only, drop }: TableProps) {
  const words = useWords("score", "shortlist");
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={words.comparing.table}>
      <table className={css.table} data-testid="compare" style={{ minWidth: `${6.5 + people.length * 10.5}rem` }}>
        <thead>
          <tr>
            <td />
            {people.map((found) => (
              <th scope="col" key={found.id}>
                <span className={css.name}>{found.person?.name ?? found.id}</span>
                <Bar components={found.components} className={css.bar} />
                <button type="button" id={`drop-${found.id}`} className="link no-print" onClick={() => drop(found.id)}>
                  <span className="hidden">{words.comparing.drop(found.person?.name ?? found.id)}</span>
                  <span aria-hidden="true">{words.shortlist.remove}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.title} group={group} only={only} count={people.length} />
        ))}
      </table>
    </div>
  );
}

function Group({ group, only, count }: { group: CompareGroup; only: boolean; count: number }) {
  const rows = only ? group.rows.filter((row) => !isSame(row)) : group.rows;
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className={css.group}>
        <th scope="rowgroup" colSpan={count + 1}>
          {group.title}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.name} row={row} isAlone={count === 1} />
      ))}
    </tbody>
  );
}

function Row({ row, isAlone }: { row: CompareRow; isAlone: boolean }) {
  const words = useWords("score", "shortlist");
  const same = isSame(row);
  return (
    <tr className={same ? css.same : css.differs}>
      <th scope="row">
        {row.name}
        {!isAlone && <span className="hidden">{same ? words.comparing.same : words.comparing.differs}</span>}
      </th>
      {row.cells.map((cell, index) => (
        <td key={index}>
          {cell}
          {!same && row.best.includes(index) && <em>{words.comparing.best}</em>}
        </td>
      ))}
    </tr>
  );
}
