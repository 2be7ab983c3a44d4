// The client's working day and the person's on one line of 24 hours, with both clocks; what they share in ink. The
// offsets are those that the decision was made with. Told in words, too.
import type { Facts, SharedDay } from "../api/shapes";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import css from "./shared_day.module.css";

const wide = 352;
const high = 50;
const left = 0;
const xOf = (minutes: number) => left + ((wide - left) * minutes) / 1440;

export function clock(minutes: number): string {
  const local = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(local / 60)).padStart(2, "0")}:${String(local % 60).padStart(2, "0")}`;
}

// What passes midnight is one interval again: [0, 60] and [1380, 1440] are 23:00 to 01:00.
export function joined(spans: [number, number][]): [number, number][] {
  const first = spans[0];
  const last = spans.at(-1);
  if (spans.length < 2 || !first || !last || first[0] !== 0 || last[1] !== 1440) return spans;
  return [...spans.slice(1, -1), [last[0], first[1]]];
}

export function DayOf({ facts }: { facts: Facts | undefined }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  if (facts?.day) return <Drawn day={facts.day} minutes={facts.overlap_minutes ?? 0} />;
  if (!facts) return null;
  const { zone, hours } = facts;
  return (
    <p className={css.known}>
      {zone && hours
        ? words.shortlist.day.works(hours.start, hours.end, formats.place(zone))
        : zone
          ? words.shortlist.day.unknown
          : words.shortlist.day.noZone}
    </p>
  );
}

function Drawn({ day, minutes }: { day: SharedDay; minutes: number }) {
  const words = useWords("shortlist");
  const formats = useFormats();
  const text = words.shortlist.day;
  const here = formats.place(day.client_zone);
  const there = formats.place(day.zone);
  const shared = joined(day.shared as [number, number][]);
  const span = ([from, to]: [number, number], shift: number) => `${clock(from + shift)}–${clock(to + shift)}`;
  const shown =
    minutes === 0
      ? text.none
      : text.shared(
          words.common.minutes(minutes),
          shared.map((one) => text.at(span(one, 0), here, span(one, day.ahead), there)).join("; "),
        );
  const difference = words.common.minutes(Math.abs(day.ahead));
  const said = `${shown} ${
    day.ahead === 0 ? text.same(there, here) : (day.ahead > 0 ? text.ahead : text.behind)(difference, there, here)
  }`;
  return (
    <figure className={css.day}>
      <svg viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={`${text.title}: ${said}`}>
        <Hours y={9} shift={0} />
        <Row y={14} spans={day.client} shared={day.shared} />
        <Row y={26} spans={day.person} shared={day.shared} />
        <Hours y={48} shift={day.ahead} />
      </svg>
      <div className={css.names} aria-hidden="true">
        <span>{text.client(here)}</span>
        <span>{there}</span>
      </div>
      <figcaption>{shown}</figcaption>
    </figure>
  );
}

function Hours({ y, shift }: { y: number; shift: number }) {
  return (
    <g className={css.hours}>
      {[0, 360, 720, 1080, 1440].map((at) => (
        <text key={at} x={xOf(at)} y={y} textAnchor={at === 0 ? "start" : at === 1440 ? "end" : "middle"}>
          {clock(at + shift)}
        </text>
      ))}
    </g>
  );
}

function Row({ y, spans, shared }: { y: number; spans: SharedDay["client"]; shared: SharedDay["shared"] }) {
  return (
    <g>
      <line className={css.axis} x1={0} x2={wide} y1={y + 4} y2={y + 4} />
      {spans.map(([from, to]) => (
        <rect key={from} className={css.span} x={xOf(from)} y={y} width={xOf(to) - xOf(from)} height={8} rx={1} />
      ))}
      {shared.map(([from, to]) => (
        <rect key={from} className={css.shared} x={xOf(from)} y={y} width={xOf(to) - xOf(from)} height={8} rx={1} />
      ))}
    </g>
  );
}
