// The terms of a brief as sentences with blanks: rate, kind and hours, start, shared hours.
import { useCurrency, useReferenceSearch } from "../api/reference";
import type { Brief, KindName } from "../api/shapes";
import { BlankNumber, BlankSelect, BlankTime } from "../design/blank";
import { Picker } from "../design/picker";
import { laterBy, weekOf, weeksFrom } from "../design/weeks";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { hoursOf } from "./changes";
import { Row, type Editing } from "./form";
import css from "./form.module.css";

export const networkCurrency = "USD";
const kinds: KindName[] = ["hourly", "part_time", "full_time"];
const clock = () => weekOf(new Date());

export function RateRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  const formats = useFormats();
  const known = useCurrency() ?? networkCurrency;
  const currency = brief.rate_max?.currency ?? known;
  const sign = formats.signs(currency);
  return (
    <Row label={words.brief.rate} faults={faults("rate_max")}>
      <span>
        {words.brief.atMost} {sign.before}
      </span>
      <BlankNumber
        label={words.answer.capLabel}
        value={brief.rate_max && Math.round(brief.rate_max.amount / 100)}
        max={10_000}
        placeholder={words.brief.noCap}
        tone={brief.rate_max ? "limit" : "open"}
        onChange={(rate) =>
          edit({ ...brief, rate_max: rate === undefined ? undefined : { amount: rate * 100, currency } }, "rate_max")
        }
      />
      <span>
        {sign.after} {words.brief.anHour}
      </span>
    </Row>
  );
}

export function WorkRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  return (
    <Row label={words.brief.work} faults={[...faults("kind"), ...faults("weekly_hours"), ...faults("weeks")]}>
      <BlankSelect
        label={words.brief.work}
        value={brief.kind ?? ""}
        onChange={(kind) => edit({ ...brief, kind: (kind || undefined) as KindName | undefined })}>
        <option value="">{words.brief.anyKind}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kind[kind]}
          </option>
        ))}
      </BlankSelect>
      <BlankNumber
        label={words.brief.hoursAWeek}
        value={brief.weekly_hours}
        min={1}
        max={80}
        placeholder={String(hoursOf({ ...brief, weekly_hours: undefined }))}
        onChange={(weekly_hours) => edit({ ...brief, weekly_hours }, "weekly_hours")}
      />
      <span>
        {words.brief.hoursAWeek} {words.brief.forWeeks}
      </span>
      <span className={css.pair}>
        <BlankNumber
          label={words.brief.weeks}
          value={brief.weeks}
          min={1}
          max={52}
          placeholder="4"
          onChange={(weeks) => edit({ ...brief, weeks }, "weeks")}
        />
        {words.brief.weeks}
      </span>
    </Row>
  );
}

export function StartRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  const formats = useFormats();
  const now = clock();
  const earliest = brief.start?.earliest ?? now;
  const latest = brief.start?.latest ?? laterBy(earliest, 3);
  const option = (week: string) => (
    <option key={week} value={week}>
      {week === now ? words.brief.thisWeek : formats.week(week)}
    </option>
  );
  const known = (weeks: string[], week: string) => (weeks.includes(week) ? weeks : [...weeks, week].sort());
  const set = (start: Brief["start"]) => edit({ ...brief, start });
  return (
    <Row label={words.brief.start} faults={faults("start")}>
      <span>{words.brief.between}</span>
      <BlankSelect
        label={`${words.brief.start}: ${words.brief.from}`}
        value={earliest}
        tone={brief.start?.earliest ? "said" : "open"}
        onChange={(week) =>
          set({ ...brief.start, earliest: week === now ? undefined : week, ...(latest < week ? { latest: week } : {}) })
        }>
        {known(weeksFrom(now, 52), earliest).map(option)}
      </BlankSelect>
      <span>{words.brief.and}</span>
      <BlankSelect
        label={`${words.brief.start}: ${words.brief.upTo}`}
        value={latest}
        tone={brief.start?.latest ? "said" : "open"}
        onChange={(week) => set({ ...brief.start, latest: week })}>
        {known(weeksFrom(earliest, 52), latest).map(option)}
      </BlankSelect>
    </Row>
  );
}

export function TogetherRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  const zoneSearch = useReferenceSearch("zones");
  const { overlap } = brief;
  if (!overlap) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const begin = () => edit({ ...brief, overlap: { zone, hours: { start: "09:00", end: "17:00" }, min: 240 } });
    return (
      <Row label={words.brief.together} faults={faults("overlap")}>
        <span className={css.note}>{words.brief.noOverlap}</span>
        <button type="button" className="small link" onClick={begin}>
          {words.brief.addOverlap}
        </button>
      </Row>
    );
  }
  const set = (change: Partial<NonNullable<Brief["overlap"]>>, field?: string) =>
    edit({ ...brief, overlap: { ...overlap, ...change } }, field);
  const steps = Array.from({ length: 17 }, (_, index) => index * 30);
  const minutes = steps.includes(overlap.min ?? 0) ? steps : [...steps, overlap.min ?? 0].sort((a, b) => a - b);
  return (
    <Row label={words.brief.together} faults={faults("overlap")}>
      <BlankSelect
        label={words.brief.together}
        value={String(overlap.min ?? 0)}
        onChange={(min) => set({ min: Number(min) })}>
        {minutes.map((one) => (
          <option key={one} value={one}>
            {words.common.minutes(one)}
          </option>
        ))}
      </BlankSelect>
      <span>{words.brief.togetherADay}</span>
      <BlankTime
        label={`${words.brief.together}: ${words.brief.from}`}
        value={overlap.hours.start}
        onChange={(start) => set({ hours: { ...overlap.hours, start } }, "overlap-start")}
      />
      <span>{words.brief.to}</span>
      <BlankTime
        label={`${words.brief.together}: ${words.brief.upTo}`}
        value={overlap.hours.end}
        onChange={(end) => set({ hours: { ...overlap.hours, end } }, "overlap-end")}
      />
      <span>{words.brief.inZone}</span>
      <Picker
        name="zones"
        label={words.brief.zone}
        isSaid
        placeholder={overlap.zone.replaceAll("_", " ")}
        search={zoneSearch}
        onPick={({ value }) => set({ zone: value })}
      />
      <button
        type="button"
        className={css.drop}
        onClick={() => edit({ ...brief, overlap: undefined })}
        aria-label={words.brief.dropSkill(words.brief.together)}>
        ×
      </button>
    </Row>
  );
}
