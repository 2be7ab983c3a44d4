// The open briefs as the signed-in talent stands before them, those that fit first, and above them the one change of
// their own that would open most. Filters, words and page stand in the address.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { get } from "../api/client";
import type { FitName, HelpfulChange, OpenBrief, OpenBriefs } from "../api/shapes";
import { Choices } from "../design/choices";
import { Bone, Empty, Trouble } from "../design/state";
import table from "../design/table.module.css";
import { useTyped } from "../design/typed";
import { Views } from "../design/views";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { useSession } from "../identity/session";
import { useKeys } from "../shell/keys";
import { usePageTitle } from "../shell/page_title";
import css from "./open_briefs.module.css";
import { useNamesIn, useSayDemand, useSayOwnChange } from "./say";

const shownChanges = 5;

export function OpenBriefList() {
  const words = useWords("open_briefs", "steps");
  usePageTitle(words.openBriefs.page);
  const search = useSearch({ from: "/open-briefs" });
  const talent = useSession()?.user?.talent;
  const session = useSession();
  const found = useQuery({
    queryKey: ["open-briefs", talent, search],
    enabled: Boolean(talent),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<OpenBriefs>(`/talents/${talent}/open-briefs`, { query: { ...search }, signal }),
  });
  const isFiltered = Boolean(search.fit || search.q);
  const isEmpty = found.data?.items.length === 0 && !found.isPlaceholderData;
  if (session && !talent)
    return (
      <div className="page">
        <Empty isPage title={words.openBriefs.noProfile.title} text={words.openBriefs.noProfile.text} />
      </div>
    );
  return (
    <div className="page">
      <div className="head">
        <h1>{words.openBriefs.title}</h1>
        {talent && (
          <Link to="/talents/$talent" params={{ talent }} className="small link">
            {words.openBriefs.profile}
          </Link>
        )}
      </div>
      {found.data?.active === false && <p className={css.idle}>{words.openBriefs.idle}</p>}
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {isEmpty && !isFiltered ? (
        <Empty title={words.openBriefs.empty.title} text={words.openBriefs.empty.text} />
      ) : (
        !found.error && (
          <>
            <Changes all={found.data?.changes} />
            <Views list="open_briefs" search={{ fit: search.fit, q: search.q }} />
            <Filters counts={found.data?.counts} />
            {isEmpty ? <p className="quiet">{words.openBriefs.none}</p> : <Rows rows={found.data?.items} />}
          </>
        )
      )}
      <nav className={table.pages} aria-label={words.openBriefs.more}>
        {search.cursor && (
          <Link to="/open-briefs" search={{ ...search, cursor: undefined }} className="link">
            {words.openBriefs.first}
          </Link>
        )}
        {found.data?.next && (
          <Link to="/open-briefs" search={{ ...search, cursor: found.data.next }} className="link">
            {words.openBriefs.more}
          </Link>
        )}
      </nav>
    </div>
  );
}

function Changes({ all }: { all: HelpfulChange[] | undefined }) {
  const words = useWords("open_briefs", "steps");
  const shown = (all ?? []).slice(0, shownChanges);
  const changes = shown.map(({ change }) => change);
  const say = useSayOwnChange(useNamesIn([], changes));
  const [first, ...others] = shown;
  return (
    <section className={css.changes} aria-labelledby="most" aria-busy={!all}>
      <h2 id="most" className="quiet">
        {words.openBriefs.most}
      </h2>
      {!all ? (
        <Bone width="20rem" height="3.5rem" />
      ) : first ? (
        <p className={css.most} data-testid="most">
          <strong>{say(first.change)}</strong> <span>{words.openBriefs.opensMost(first.opens.length)}</span>
        </p>
      ) : (
        <p>{words.openBriefs.nothing}</p>
      )}
      {others.length > 0 && (
        <ul className={css.others} aria-label={words.openBriefs.others}>
          {others.map(({ change, opens, closes }) => (
            <li key={JSON.stringify(change)}>
              {say(change)}{" "}
              <span className="quiet">
                {words.openBriefs.opens(opens.length)}
                {closes.length > 0 && `, ${words.openBriefs.closes(closes.length)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Filters({ counts }: { counts: OpenBriefs["counts"] | undefined }) {
  const words = useWords("open_briefs", "steps");
  const search = useSearch({ from: "/open-briefs" });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const go = (part: { fit?: string; q?: string }, replace = false) =>
    void navigate({
      to: "/open-briefs",
      search: { ...search, ...part, cursor: undefined },
      replace,
      resetScroll: false,
    });
  const [typed, setTyped] = useTyped(search.q ?? "", (q) => go({ q: q || undefined }, true));
  useKeys({ "/": () => field.current?.focus() });
  const { qualified = 0, near = 0, far = 0 } = counts ?? {};
  const fit = words.openBriefs.fit;
  return (
    <div className={css.filters}>
      <Choices<FitName | "">
        label={words.openBriefs.show}
        value={(search.fit as FitName | undefined) ?? ""}
        choices={[
          ["", words.openBriefs.all(qualified + near + far)],
          ["qualified", fit.qualified(qualified)],
          ["near", fit.near(near)],
          ["far", fit.far(far)],
        ]}
        onChange={(fit) => go({ fit: fit || undefined })}
      />
      <input
        ref={field}
        type="search"
        className={css.search}
        aria-label={words.openBriefs.search}
        placeholder={words.openBriefs.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}

function Rows({ rows }: { rows: OpenBrief[] | undefined }) {
  const words = useWords("open_briefs", "steps");
  const say = useSayDemand(useNamesIn(rows ?? []));
  return (
    <ul className={css.rows} data-testid="open-briefs" aria-busy={!rows}>
      {rows?.map((row) => {
        const unmet = row.demands.filter((demand) => !demand.met);
        const [first] = unmet;
        return (
          <li key={row.id}>
            <div className={css.name}>
              <Link to="/open-briefs/$brief" params={{ brief: row.id }}>
                {row.brief.title || words.common.untitled}
              </Link>
              <Terms open={row} />
            </div>
            <p className={css[row.fit]}>
              {row.fit === "qualified"
                ? words.openBriefs.fits
                : row.fit === "near" && first
                  ? say(row.brief, first).gap
                  : words.openBriefs.notMet(row.unmet)}
            </p>
          </li>
        );
      }) ??
        Array.from({ length: 10 }, (_, index) => (
          <li key={index}>
            <Bone width={`${22 - (index % 4) * 3}rem`} height="2.75rem" />
          </li>
        ))}
    </ul>
  );
}

// Kind, hours and limit, in one line below the title.
export function Terms({ open: { brief, demands } }: { open: OpenBrief }) {
  const words = useWords("open_briefs", "steps");
  const formats = useFormats();
  const hours = demands.find(({ constraint }) => constraint === "availability")?.asked;
  const terms = [
    brief.kind && words.kind[brief.kind],
    hours !== undefined && `${words.steps.hours(hours)}`,
    words.steps.weeks(brief.weeks ?? 4),
    brief.rate_max && words.openBriefs.want.rate(formats.money(brief.rate_max)),
    (brief.seats ?? 1) > 1 && words.openBriefs.seats(brief.seats ?? 1),
  ];
  return <small>{terms.filter(Boolean).join(" · ")}</small>;
}
