// The cheapest changes as chips; when nobody fits, which demands collide and the cheapest way out.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { write } from "../api/client";
import type { Brief, Count, Preview } from "../api/shapes";
import { weekOf } from "../design/weeks";
import { useWords } from "../i18n/words";
import css from "./answer.module.css";
import { atLeast, changesOf } from "./changes";
import { collisionOf, type Way } from "./collision";
import { asked, isBlank } from "./draft";
import { useSayChange } from "./say_change";
import { useSayThing } from "./say_thing";

interface ListProps {
  brief: Brief;
  answer: Preview;
  isLate: boolean;
  edit: (brief: Brief) => void;
  undo: () => void;
}

// A change applied here stays in the list, crossed over into "undo", until the next edit by hand.
export function Changes({ brief, answer, isLate, edit, undo }: ListProps) {
  const words = useWords("brief", "builder");
  const say = useSayChange();
  const sayDemand = useSayDemand(brief);
  const [applied, setApplied] = useState<{ gain: Count; text: string; after: string }>();
  const isApplied = applied && applied.after === JSON.stringify(asked(brief));
  const nobody = atLeast(answer.qualified) === 0 && !isBlank(brief);
  const { collision, isLooking } = useCollision(brief, nobody && !isLate);
  const ways: Way[] = collision?.ways.some(isLong)
    ? collision.ways
    : changesOf(brief, answer.near_misses, weekOf(new Date()), isApplied ? 4 : 5).map((change) => ({ change }));
  const apply = ({ after, gain }: { after: Brief; gain: Count }, text: string) => {
    setApplied({ gain, text, after: JSON.stringify(asked(after)) });
    edit(after);
  };
  const sayWay = (way: Way) => {
    if ("without" in way) return words.builder.collision.without(way.without.map(sayDemand));
    const change = say(way.change.said);
    return way.dropped ? words.builder.collision.two(sayDemand(way.dropped), change) : change;
  };
  return (
    <section className={css.part}>
      <h2>
        <span>{nobody ? words.builder.collision.title : words.answer.more}</span>
      </h2>
      {nobody && (
        <p className={css.collide} role="status" data-testid="collision">
          {collision
            ? words.builder.collision.found(collision.demands.map(sayDemand))
            : isLooking && words.builder.collision.looking}{" "}
          {ways.some(isLong) &&
            (ways.some((way) => "without" in way)
              ? words.builder.collision.severalSteps
              : words.builder.collision.twoSteps)}
        </p>
      )}
      <div className={css.rows} data-testid="changes">
        {ways.map((way, index) => {
          const text = sayWay(way);
          const change = "without" in way ? way : way.change;
          return (
            <button
              type="button"
              className={css.chip}
              key={text}
              data-testid="change"
              disabled={isLate}
              onClick={() => apply(change, text)}>
              <span>{text}</span>
              <em>{index === 0 ? words.answer.gainPeople(change.gain) : words.answer.gain(change.gain)}</em>
            </button>
          );
        })}
        {isApplied && (
          <button type="button" className={`${css.chip} ${css.done}`} data-testid="undo-change" onClick={undo}>
            <span>{applied.text}</span>
            <em>
              {words.answer.applied}, {words.answer.gain(applied.gain)} · {words.answer.undo}
            </em>
          </button>
        )}
        {ways.length === 0 && !isApplied && !isLooking && (
          <p className={`${css.chip} ${css.done}`}>{nobody ? words.builder.collision.none : words.answer.moreNone}</p>
        )}
      </div>
    </section>
  );
}

// More than one change by itself.
function isLong(way: Way): boolean {
  return "without" in way || way.dropped !== undefined;
}

// Asked only when nobody fits, once per brief: one short question for each demand.
function useCollision(brief: Brief, isAsked: boolean) {
  const queries = useQueryClient();
  const body = asked(brief);
  const found = useQuery({
    queryKey: ["collision", body],
    enabled: isAsked,
    retry: false,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const ask = (less: Brief) =>
        queries.fetchQuery({
          queryKey: ["preview", 0, asked(less)],
          staleTime: 60_000,
          queryFn: () => write<Preview>("POST", "/matching/preview", { body: { brief: asked(less), top: 0 }, signal }),
        });
      return (await collisionOf(body, weekOf(new Date()), ask)) ?? null;
    },
  });
  return { collision: isAsked ? (found.data ?? undefined) : undefined, isLooking: found.isFetching };
}

function useSayDemand(brief: Brief): (demand: string) => string {
  const words = useWords("brief", "builder");
  const say = useSayThing(brief);
  return (demand) =>
    demand === "start" && !brief.start ? words.builder.collision.start : say(demand, brief) || demand;
}
