// The people of the network: searched, filtered, sorted, a page at a time. All of it stands in the address, so
// that back, reload and a link bring the same list; views kept by name are such addresses.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { apiRoot, get, queryText } from "../api/client";
import { useAllSkillNames, useReferenceSearch, useSkillName, useSkillSearch } from "../api/reference";
import type { Count, KindName, Page, SeniorityName, TalentRow } from "../api/shapes";
import { BlankSelect } from "../design/blank";
import { Picker } from "../design/picker";
import { Bone, Empty, Trouble } from "../design/state";
import table from "../design/table.module.css";
import { useTyped } from "../design/typed";
import { Views } from "../design/views";
import { useFormats } from "../i18n/formats";
import { isScreening, mayImport, useSession } from "../identity/session";
import { useWords } from "../i18n/words";
import { useKeys } from "../shell/keys";
import { usePageTitle } from "../shell/page_title";
import css from "./list.module.css";

export type TalentSearch = Partial<
  Record<"q" | "skill" | "country" | "seniority" | "kind" | "active" | "sort" | "cursor", string>
>;
type Sort = "name" | "rate" | "-updated";

export function TalentList() {
  const words = useWords("talents");
  usePageTitle(words.talents.page);
  const search = useSearch({ from: "/talents" });
  const navigate = useNavigate();
  const go = (next: TalentSearch, replace = false) =>
    void navigate({ to: "/talents", search: next, replace, resetScroll: false });
  const { cursor, sort, ...filters } = search;
  const found = useQuery({
    queryKey: ["talents", search],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Page<TalentRow>>("/talents", { query: { ...search, limit: 50 }, signal }),
  });
  const imports = mayImport(useSession());
  const isFiltered = Object.values(filters).some(Boolean);
  const isEmpty = found.data?.items.length === 0 && !found.isPlaceholderData;
  return (
    <div className="page">
      <div className="head">
        <h1>{words.talents.title}</h1>
        <Tools />
      </div>
      <Views list="talents" search={{ ...filters, sort }} />
      <Filters
        search={search}
        change={(part, replace) => go({ ...filters, sort, ...part, cursor: undefined }, replace)}
        clear={() => go({ sort })}
        total={found.data?.total}
        isFiltered={isFiltered}
      />
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {isEmpty ? (
        isFiltered ? (
          <Empty title={words.talents.none.title} text={words.talents.none.text}>
            <button type="button" className="plain" onClick={() => go({ sort })}>
              {words.talents.clear}
            </button>
          </Empty>
        ) : (
          <Empty title={words.talents.empty.title} text={words.talents.empty.text}>
            {imports && (
              <Link to="/talents/import" className="primary">
                {words.talents.empty.go}
              </Link>
            )}
          </Empty>
        )
      ) : (
        !found.error && (
          <Rows
            rows={found.data?.items}
            isLate={found.isPlaceholderData}
            sort={(sort as Sort | undefined) ?? "name"}
            sortBy={(next) => go({ ...filters, sort: next === "name" ? undefined : next })}
          />
        )
      )}
      <nav className={table.pages} aria-label={words.talents.next}>
        {cursor && (
          <Link to="/talents" search={{ ...filters, sort }} className="link">
            {words.talents.first}
          </Link>
        )}
        {found.data?.next && (
          <Link to="/talents" search={{ ...search, cursor: found.data.next }} className="link" data-testid="next-page">
            {words.talents.next}
          </Link>
        )}
      </nav>
    </div>
  );
}

// Each sees what they may do; a talent, who finds just themself here, nothing. Until it is known who it is, their room.
function Tools() {
  const words = useWords("talents");
  const session = useSession();
  return (
    <span className={css.tools} style={session ? undefined : { visibility: "hidden" }}>
      {(!session || mayImport(session)) && (
        <>
          <a className="small link" href={`${apiRoot}/talents/export${queryText({ format: "csv" })}`} download>
            {words.talents.export}
          </a>
          <Link to="/talents/import" className="small link">
            {words.talents.import}
          </Link>
        </>
      )}
      {(!session || isScreening(session)) && (
        <Link to="/talents/new" className="primary">
          {words.nav.addTalent}
        </Link>
      )}
    </span>
  );
}

function Filters({
  search,
  change,
  clear,
  total,
  isFiltered,
}: {
  search: TalentSearch;
  change: (part: TalentSearch, replace?: boolean) => void;
  clear: () => void;
  total: Count | undefined;
  isFiltered: boolean;
}) {
  const words = useWords("talents");
  const formats = useFormats();
  const countrySearch = useReferenceSearch("countries");
  const skillSearch = useSkillSearch();
  const skill = useSkillName(search.skill ?? "");
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(search.q ?? "", (q) => change({ q: q || undefined }, true));
  useKeys({ "/": () => field.current?.focus() });
  const any = <option value="">{words.talents.any}</option>;
  return (
    <search className={css.filters} aria-label={words.talents.filters}>
      <input
        ref={field}
        type="search"
        className={css.search}
        aria-label={words.talents.search}
        placeholder={words.talents.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span>
        <Picker
          name="skills"
          label={words.talents.skill}
          placeholder={search.skill ? skill : words.talents.skill}
          isSaid={Boolean(search.skill)}
          search={skillSearch}
          onPick={({ value }) => change({ skill: value })}
        />
      </span>
      <span>
        <Picker
          name="countries"
          label={words.talents.country}
          placeholder={search.country ? formats.country(search.country) : words.talents.country}
          isSaid={Boolean(search.country)}
          search={countrySearch}
          onPick={({ value }) => change({ country: value })}
        />
      </span>
      <span className="quiet">
        {words.talents.seniority}{" "}
        <BlankSelect
          label={words.talents.seniority}
          value={search.seniority ?? ""}
          onChange={(seniority) => change({ seniority: seniority || undefined })}>
          {any}
          {(["junior", "mid", "senior", "principal"] as SeniorityName[]).map((one) => (
            <option key={one} value={one}>
              {words.seniority[one]}
            </option>
          ))}
        </BlankSelect>
      </span>
      <span className="quiet">
        {words.talents.kind}{" "}
        <BlankSelect
          label={words.talents.kind}
          value={search.kind ?? ""}
          onChange={(kind) => change({ kind: kind || undefined })}>
          {any}
          {(["hourly", "part_time", "full_time"] as KindName[]).map((one) => (
            <option key={one} value={one}>
              {words.kind[one]}
            </option>
          ))}
        </BlankSelect>
      </span>
      <span className="quiet">
        {words.talents.active}{" "}
        <BlankSelect
          label={words.talents.active}
          value={search.active ?? ""}
          onChange={(active) => change({ active: active || undefined })}>
          {any}
          <option value="true">{words.talents.activeOnly}</option>
          <option value="false">{words.talents.inactiveOnly}</option>
        </BlankSelect>
      </span>
      {isFiltered && (
        <button type="button" className="small link" onClick={clear}>
          {words.talents.clear}
        </button>
      )}
      <span className={css.total} aria-live="polite">
        {total !== undefined && words.talents.total(total)}
      </span>
    </search>
  );
}

function Rows({
  rows,
  isLate,
  sort,
  sortBy,
}: {
  rows: TalentRow[] | undefined;
  isLate: boolean;
  sort: Sort;
  sortBy: (sort: Sort) => void;
}) {
  const nameOf = useAllSkillNames();
  const words = useWords("talents");
  const formats = useFormats();
  const head = (name: string, by: Sort, className?: string) => (
    <th
      scope="col"
      className={className}
      aria-sort={sort === by ? (by === "-updated" ? "descending" : "ascending") : undefined}>
      <button type="button" onClick={() => sortBy(by)} aria-label={words.common.sortBy(name)}>
        {name}
        {sort === by && (by === "-updated" ? " ↓" : " ↑")}
      </button>
    </th>
  );
  return (
    <table className={`${table.table} ${css.people}`} aria-busy={!rows || isLate}>
      <thead>
        <tr>
          {head(words.talents.name, "name")}
          <th scope="col">{words.talents.skills}</th>
          <th scope="col">{words.talents.seniority}</th>
          <th scope="col">{words.talents.place}</th>
          {head(words.talents.rate, "rate", table.right)}
          {head(words.talents.updated, "-updated", table.right)}
        </tr>
      </thead>
      <tbody data-testid="talents">
        {rows?.map((row) => (
          <tr key={row.id}>
            <td className={table.main}>
              <Link to="/talents/$talent" params={{ talent: row.id }}>
                {row.name}
              </Link>
              <small>{row.headline}</small>
            </td>
            <td className={`${table.wide} small`}>
              {nameOf
                ? row.skills.map(nameOf).join(", ")
                : row.skills.length > 0 && <Bone width="14rem" height="1rem" />}
            </td>
            <td>
              {row.active ? (
                row.seniority && words.seniority[row.seniority]
              ) : (
                <span className="quiet">{words.talents.inactive}</span>
              )}
            </td>
            <td className={table.extra}>{formats.where(row.zone, row.country, "short")}</td>
            <td className={table.right}>{row.rate && formats.money(row.rate)}</td>
            <td className={`${table.right} ${table.pale} ${table.extra}`}>{formats.date(row.updated)}</td>
          </tr>
        )) ??
          Array.from({ length: 12 }, (_, index) => (
            <tr key={index}>
              <td colSpan={6}>
                <Bone width={`${22 - (index % 4) * 3}rem`} height="2.75rem" />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
