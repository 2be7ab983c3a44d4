// One open brief against the talent's own profile: every demand, what was asked and what they have, and the one change
// that would do.
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { get } from "../api/client";
import { Problem } from "../api/problem";
import type { OpenBrief } from "../api/shapes";
import { useSayFact } from "../briefs/say_fact";
import { Bone, Empty, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { useSession } from "../identity/session";
import { usePageTitle } from "../shell/page_title";
import { Terms } from "./list";
import css from "./open_briefs.module.css";
import { useNamesIn, useSayDemand, useSayOwnChange } from "./say";

export function OpenBriefPage() {
  const words = useWords("open_briefs");
  const { brief } = useParams({ from: "/open-briefs/$brief" });
  const talent = useSession()?.user?.talent;
  const found = useQuery({
    queryKey: ["open-brief", talent, brief],
    enabled: Boolean(talent),
    queryFn: ({ signal }) => get<OpenBrief>(`/talents/${talent}/open-briefs/${brief}`, { signal }),
  });
  const open = found.data;
  usePageTitle(words.openBriefs.page, open?.brief.title);
  if (found.error instanceof Problem && found.error.status === 404)
    return (
      <div className="page">
        <Empty isPage title={words.openBriefs.missing.title} text={words.openBriefs.missing.text}>
          <Link to="/open-briefs" className="plain">
            {words.openBriefs.missing.back}
          </Link>
        </Empty>
      </div>
    );
  return (
    <div className={`page ${css.one}`}>
      <p className="small">
        <Link to="/open-briefs" className="link">
          {words.openBriefs.missing.back}
        </Link>
      </p>
      <Trouble problem={found.error} again={() => void found.refetch()} />
      {open && talent ? <Shown open={open} talent={talent} /> : !found.error && <Bone width="100%" height="24rem" />}
    </div>
  );
}

function Shown({ open, talent }: { open: OpenBrief; talent: string }) {
  const words = useWords("open_briefs");
  const formats = useFormats();
  return (
    <>
      <h1>{open.brief.title || words.common.untitled}</h1>
      <p className={css.terms}>
        <Terms open={open} />
        <small>{words.openBriefs.since(formats.date(open.updated))}</small>
      </p>
      <Verdict open={open} talent={talent} />
      <Demands open={open} />
      <Welcome open={open} />
    </>
  );
}

function Verdict({ open, talent }: { open: OpenBrief; talent: string }) {
  const words = useWords("open_briefs");
  const say = useSayOwnChange(useNamesIn([], open.change ? [open.change] : []));
  const text = words.openBriefs;
  return (
    <section className={`${css.changes} ${css.verdict}`} data-testid="verdict">
      <p className={css.most}>
        <strong>{open.fit === "qualified" ? text.fits : text.notMet(open.unmet)}</strong>
      </p>
      {open.fit !== "qualified" && (
        <p>
          {open.change ? (
            <>
              {text.enough}: <b>{say(open.change)}</b>.{" "}
              <Link to="/talents/$talent" params={{ talent }} className="small link">
                {text.profile}
              </Link>
            </>
          ) : open.fit === "near" ? (
            text.noChange
          ) : (
            text.twoOrMore
          )}
        </p>
      )}
    </section>
  );
}

function Demands({ open }: { open: OpenBrief }) {
  const words = useWords("open_briefs");
  const say = useSayDemand(useNamesIn([open]));
  const text = words.openBriefs;
  const rows = [...open.demands].sort((a, b) => Number(a.met) - Number(b.met));
  return (
    <table className={css.demands}>
      <caption className="hidden">{text.demands}</caption>
      <thead>
        <tr>
          <th scope="col">{text.demand}</th>
          <th scope="col">{text.asked}</th>
          <th scope="col">{text.you}</th>
        </tr>
      </thead>
      <tbody data-testid="demands">
        {rows.map((demand) => {
          const { name, asked, have } = say(open.brief, demand);
          return (
            <tr key={demand.constraint} className={demand.met ? undefined : css.unmet}>
              <th scope="row">
                {name} <span className={css.mark}>{demand.met ? text.met : text.unmet}</span>
              </th>
              <td>
                <span className={css.label}>{text.asked}</span> {asked}
              </td>
              <td>
                <span className={css.label}>{text.you}</span> {have}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Welcome({ open }: { open: OpenBrief }) {
  const words = useWords("open_briefs");
  const nameOf = useNamesIn([open]);
  const fact = useSayFact(nameOf);
  const { nice = [], industries = [] } = open.brief;
  const all = [
    ...nice.map((one) => `${nameOf(one.skill)}, ${fact.said("nice", { ...one, weight: undefined })}`),
    ...industries.map((one) => fact.said("industries", one)),
  ];
  if (all.length === 0) return null;
  return (
    <section className={css.welcome}>
      <h2>{words.openBriefs.welcome}</h2>
      <ul>
        {all.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
