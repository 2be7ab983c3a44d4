// What was understood, one by one under the kinds of underline that the text has: the legend, and the way by keyboard
// to each correction.
import { useRef, useState, type ReactNode } from "react";
import type { Brief } from "../api/shapes";
import { useWords } from "../i18n/words";
import { useSayThing } from "./say_thing";
import css from "./readback.module.css";
import { isSame, thingsOf, type Place, type Thing } from "./things";
import type { Understanding } from "./understanding";

const places: Place[] = ["must", "nice", "limit", "terms", "dropped"];
const mostLost = 6;

interface ReadbackProps {
  brief: Brief;
  found: Understanding;
  text: string;
  opened: string | undefined;
  open: (thing: string) => void;
  asks: ReactNode; // what must still be said about the limit
  card: (thing: string) => ReactNode; // of what has no words in the text to open at
}

export function Readback({ brief, found, text, opened, open, asks, card }: ReadbackProps) {
  const words = useWords("builder");
  const say = useSayThing(brief);
  const [all, setAll] = useState(false);
  const things = thingsOf(brief, found.brief);
  const lost = all ? found.not_understood : found.not_understood.slice(0, mostLost);
  const more = found.not_understood.length - lost.length;
  const holder = useHolder(things, opened);
  return (
    <section className={css.readback} aria-label={words.builder.understood} data-testid="understood">
      {places.map((place) => {
        const here = things.filter((one) => one.place === place);
        if (here.length === 0 && holder !== place) return null;
        return (
          <Row key={place} place={place} label={words.builder.place[place]}>
            {here.map(({ thing }) => {
              const text = say(thing, place === "dropped" ? found.brief : brief);
              return (
                <button
                  type="button"
                  key={thing}
                  className={css[place]}
                  aria-expanded={isSame(thing, opened)}
                  title={words.builder.correct(text)}
                  onClick={() => open(thing)}>
                  {text}
                </button>
              );
            })}
            {place === "limit" && asks}
            {holder === place && opened && <div>{card(opened)}</div>}
          </Row>
        );
      })}
      {lost.length > 0 && (
        <Row place="lost" label={words.builder.place.lost}>
          {lost.map(({ start, end, why }) => (
            <span key={start} className={css.why}>
              <button
                type="button"
                className={css.lost}
                aria-expanded={opened === `lost|${start}`}
                onClick={() => open(`lost|${start}`)}>
                {shortened(text.slice(start, end))}
              </button>{" "}
              {words.builder.why(why)}
              {opened === `lost|${start}` && card(`lost|${start}`)}
            </span>
          ))}
          {more > 0 && (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {words.builder.moreLost(more)}
            </button>
          )}
        </Row>
      )}
      {things.length === 0 && <p className={css.none}>{words.builder.nothingYet}</p>}
    </section>
  );
}

// The row in which the opened thing stood: its card stays there, whatever becomes of the thing while one corrects it.
function useHolder(things: Thing[], opened: string | undefined): Place | undefined {
  const held = useRef<{ opened?: string; place?: Place }>({});
  if (held.current.opened !== opened)
    held.current = { opened, place: things.find(({ thing }) => isSame(thing, opened))?.place };
  return held.current.place;
}

function Row({ place, label, children }: { place: Place | "lost"; label: string; children: ReactNode }) {
  return (
    <div className={css.row} role="group" aria-label={label}>
      <span aria-hidden="true">
        <i className={css[place]}>{label}</i>
      </span>
      <div className={css.things}>{children}</div>
    </div>
  );
}

export function shortened(words: string, most = 60): string {
  const letters = Array.from(words.replace(/\s+/g, " ").trim());
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : letters.join("");
}
