// What whoever has a link sees: the shortlist to read, without names but the first. Nothing here leads to anybody.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { get } from "../api/client";
import { Problem } from "../api/problem";
import type { SharedShortlist } from "../api/shapes";
import { Bone, Empty, Trouble } from "../design/state";
import { useFormats } from "../i18n/formats";
import { useSpeech, useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import { PersonRow } from "./person_row";
import css from "./shortlist.module.css";

export function SharedPage() {
  const words = useWords("shortlist");
  const { language } = useSpeech();
  const { secret } = useParams({ from: "/shared/$secret" });
  const found = useQuery({
    queryKey: ["shared", secret, language],
    queryFn: ({ signal }) =>
      get<SharedShortlist>(`/shared/${encodeURIComponent(secret)}`, { query: { language }, signal }),
    retry: false,
    staleTime: 60_000,
  });
  usePageTitle(words.shared.page);
  useUnindexed();
  const { error } = found;
  if (error instanceof Problem && (error.status === 410 || error.status === 404))
    return (
      <div className="page">
        <Empty isPage {...(error.status === 410 ? words.shared.gone : words.shared.missing)} />
      </div>
    );
  return (
    <div className="page">
      <div className="head">
        <h1>{found.data ? found.data.asked.title || words.common.untitled : <Bone width="20rem" height="2rem" />}</h1>
        {found.data && (
          <button type="button" className="link small no-print" onClick={() => print()}>
            {words.shortlist.print}
          </button>
        )}
      </div>
      <Trouble problem={error} again={() => void found.refetch()} />
      {found.data && <Shown shared={found.data} />}
    </div>
  );
}

function Shown({ shared }: { shared: SharedShortlist }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  const [open, setOpen] = useState<number>();
  const shown = words.shortlist.of(shared.people.length, words.count(shared.qualified));
  return (
    <>
      <p className={css.summary}>
        {words.shared.line(shown, formats.time(shared.expires))}
        {shared.passed > 0 && ` ${words.shared.passed(words.people(shared.passed))}`}
      </p>
      <div className={css.people} data-testid="shortlist">
        {shared.people.map((person) => (
          <PersonRow
            key={person.rank}
            rank={person.rank}
            found={person}
            isOpen={open === person.rank}
            toggle={() => setOpen(open === person.rank ? undefined : person.rank)}
            isReadOnly>
            {person.pinned && <p className={css.pinned}>{words.shared.pinned}</p>}
            {person.note && (
              <blockquote className={css.note}>
                <p>{person.note}</p>
              </blockquote>
            )}
          </PersonRow>
        ))}
      </div>
    </>
  );
}

// The server says it in the answer's head, too.
function useUnindexed() {
  useEffect(() => {
    const robots = document.createElement("meta");
    robots.name = "robots";
    robots.content = "noindex, nofollow";
    document.head.append(robots);
    return () => robots.remove();
  }, []);
}
