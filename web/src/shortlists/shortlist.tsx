// The best people for a brief, explained: why each, the gaps, the shared day, and the bar of eight components that
// opens to its arithmetic; pinned, passed, noted, compared, shared and taken along.
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { apiRoot } from "../api/client";
import { Problem } from "../api/problem";
import type { Shortlist } from "../api/shapes";
import { Bone, Empty, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useSpeech, useWords } from "../i18n/words";
import { mayChoose, useSession } from "../identity/session";
import { NotFound } from "../shell/not_found";
import { usePageTitle } from "../shell/page_title";
import { comparedIn, mostCompared, withOrWithout } from "./compared";
import { isOutdated, Outdated } from "./outdated";
import { People } from "./people";
import css from "./shortlist.module.css";
import { useBriefOf, useMaking, useShortlist } from "./use_shortlist";

const Sharing = lazy(() => import("./sharing"));

export interface ShortlistSearch {
  made?: string;
  open?: string;
  who?: string;
  share?: boolean;
}

export function ShortlistPage() {
  const words = useWords("shortlist");
  const { brief: id } = useParams({ from: "/briefs/$brief/shortlist" });
  const { made } = useSearch({ from: "/briefs/$brief/shortlist" });
  const brief = useBriefOf(id);
  const may = mayChoose(useSession());
  const shortlist = useShortlist(id, made);
  const make = useMaking(id);
  usePageTitle(words.shortlist.page);
  if ([brief.error, shortlist.error].some((error) => error instanceof Problem && error.status === 404))
    return <NotFound />;
  const isOld = brief.data && shortlist.data && isOutdated(shortlist.data, brief.data);
  const said = isOld ? shortlist.data?.asked : brief.data?.brief; // people stand under what they were chosen for
  return (
    <div className="page">
      <div className="head">
        <h1>{said ? said.title || words.common.untitled : <Bone width="20rem" height="2rem" />}</h1>
        <Tools
          brief={id}
          shortlist={shortlist.data ?? undefined}
          isMaking={make.isPending}
          make={() => make.mutate()}
        />
      </div>
      <Trouble problem={brief.error ?? shortlist.error ?? make.error} />
      {brief.data && shortlist.data && !shortlist.isFetching && (
        <Outdated shortlist={shortlist.data} record={brief.data} make={may ? () => make.mutate() : undefined} />
      )}
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

interface ToolsProps {
  brief: string;
  shortlist: Shortlist | undefined;
  isMaking: boolean;
  make: () => void;
}

function Tools({ brief, shortlist, isMaking, make }: ToolsProps) {
  const words = useWords("shortlist");
  const { language } = useSpeech();
  const may = mayChoose(useSession());
  const change = useSearchChange();
  const file = (format: string) =>
    `${apiRoot}/shortlists/${shortlist?.id}/export?format=${format}&language=${language}`;
  return (
    <span className={`${css.tools} no-print`}>
      <Link to="/briefs/$brief" params={{ brief }} className="link">
        {words.shortlist.back}
      </Link>
      <button type="button" className="link" disabled={isMaking} onClick={make}>
        {words.shortlist.again}
      </button>
      {shortlist && shortlist.answer.top.length > 0 && (
        <>
          {may && (
            <button type="button" className="link" onClick={() => change({ share: true })}>
              {words.sharing.open}
            </button>
          )}
          <button type="button" className="link" onClick={() => print()}>
            {words.shortlist.print}
          </button>
          <span role="group" aria-label={words.shortlist.download} className={css.files}>
            {(
              [
                ["pdf", words.shortlist.asPdf],
                ["csv", words.shortlist.asCsv],
                ["json", words.shortlist.asJson],
              ] as const
            ).map(([format, name]) => (
              <a key={format} href={file(format)} download className="link">
                {name}
              </a>
            ))}
          </span>
        </>
      )}
    </span>
  );
}

function useSearchChange() {
  const navigate = useNavigate();
  const { brief } = useParams({ from: "/briefs/$brief/shortlist" });
  return (change: ShortlistSearch) =>
    void navigate({
      to: "/briefs/$brief/shortlist",
      params: { brief },
      search: (before: ShortlistSearch) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
}

function Shown({ shortlist, brief }: { shortlist: Shortlist; brief: string }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  const { open, made, who, share } = useSearch({ from: "/briefs/$brief/shortlist" });
  const change = useSearchChange();
  const { top, qualified } = shortlist.answer;
  const compared = comparedIn(who).filter((id) => top.some((found) => found.id === id));
  if (top.length === 0)
    return (
      <Empty title={words.shortlist.none.title} text={words.shortlist.none.text}>
        <Link to="/briefs/$brief" params={{ brief }} className="primary">
          {words.shortlist.none.go}
        </Link>
      </Empty>
    );
  return (
    <>
      <p className={css.summary}>
        <b>{words.shortlist.of(top.length, words.count(qualified))}</b>{" "}
        <span className={css.made}>{words.shortlist.madeAt(formats.time(shortlist.made))}</span>
      </p>
      <People
        shortlist={shortlist}
        open={open}
        toggle={(id) => change({ open: open === id ? undefined : id })}
        compared={compared}
        compare={(id) => change({ who: withOrWithout(compared, id) })}
      />
      {compared.length > 0 && (
        <p className={`${css.compareBar} no-print`} role="status">
          {compared.length > 1 ? (
            <Link
              to="/briefs/$brief/compare"
              params={{ brief }}
              search={{ made: made ?? shortlist.id, who: compared.join(",") }}
              className="primary">
              {words.comparing.go(compared.length)}
            </Link>
          ) : (
            <span>{words.comparing.pick}</span>
          )}
          {compared.length >= mostCompared && <span>{words.comparing.full}</span>}
          <button type="button" className="link" onClick={() => change({ who: undefined })}>
            {words.comparing.clear}
          </button>
        </p>
      )}
      <p className={css.foot}>{words.shortlist.replay(shortlist.position, shortlist.as_of)}</p>
      {share && (
        <Suspense>
          <Sharing shortlist={shortlist.id} close={() => change({ share: undefined })} />
        </Suspense>
      )}
    </>
  );
}

function Waiting() {
  const words = useWords("shortlist");
  return (
    <div aria-busy="true" aria-label={words.shortlist.making}>
      <div className={css.summary}>
        <Bone width="22rem" height="1lh" />
      </div>
      <div className={css.people}>
        {[0, 1, 2, 3].map((row) => (
          <div className={css.person} key={row}>
            <span className={css.rank} />
            <Bone width="2.25rem" height="2.25rem" />
            <div className={css.about}>
              <header>
                <Bone width="14rem" height="1.5rem" />
              </header>
              <div className={css.sentence}>
                <Bone width="28rem" height="3rem" />
              </div>
              <div className={css.why}>
                <Bone width="100%" height="7rem" />
                <Bone width="100%" height="7rem" />
              </div>
            </div>
            <div className={css.score}>
              <strong>
                <Bone width="3rem" height="1.75rem" />
              </strong>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
