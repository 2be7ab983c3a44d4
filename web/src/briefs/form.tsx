// The brief as a page to fill in, row by row. Each row edits one part of the brief; nothing waits for a button.
import type { ReactNode } from "react";
import { useReference, useReferenceSearch } from "../api/reference";
import type { Brief, Cefr, SeniorityName } from "../api/shapes";
import type { Fault } from "../api/problem";
import { BlankNumber, BlankSelect } from "../design/blank";
import { Picker } from "../design/picker";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import { cefr, grades } from "./changes";
import css from "./form.module.css";
import { MustRows, NiceRows } from "./skills";
import { RateRow, StartRow, TogetherRow, WorkRow } from "./terms";

export interface Editing {
  brief: Brief;
  edit: (brief: Brief, field?: string) => void;
  faults: (field: string) => Fault[];
}

export function BriefForm(editing: Editing) {
  const words = useWords("brief");
  return (
    <form
      className={css.form}
      onSubmit={(event) => event.preventDefault()}
      aria-label={words.brief.ask}
      data-testid="brief-form">
      <TitleLine {...editing} />
      <MustRows {...editing} />
      <NiceRows {...editing} />
      <SeniorityRow {...editing} />
      <RateRow {...editing} />
      <WorkRow {...editing} />
      <StartRow {...editing} />
      <TogetherRow {...editing} />
      <LanguagesRow {...editing} />
      <CountriesRow {...editing} />
      <IndustriesRow {...editing} />
      <SeatsRow {...editing} />
    </form>
  );
}

export function TitleLine({ brief, edit }: Editing) {
  const words = useWords("brief");
  return (
    <textarea
      className={css.title}
      rows={1}
      aria-label={words.brief.titleLabel}
      placeholder={words.brief.titleHint}
      value={brief.title ?? ""}
      maxLength={200}
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      onChange={(event) => edit({ ...brief, title: event.target.value.replaceAll("\n", " ") || undefined }, "title")}
    />
  );
}

export function SeatsRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  return (
    <Row label={words.brief.seats} faults={faults("seats")}>
      <BlankNumber
        label={words.brief.seats}
        value={brief.seats}
        min={1}
        max={100}
        placeholder="1"
        onChange={(seats) => edit({ ...brief, seats }, "seats")}
      />
      <span>{words.brief.seatsWord(brief.seats ?? 1)}</span>
    </Row>
  );
}

export function CountriesRow(editing: Editing) {
  const words = useWords("brief");
  return <SetRow {...editing} field="countries" label={words.brief.countries} add={words.brief.addCountry} />;
}

export function IndustriesRow(editing: Editing) {
  const words = useWords("brief");
  return <SetRow {...editing} field="industries" label={words.brief.industries} add={words.brief.addIndustry} />;
}

export function Row({ label, faults = [], children }: { label: string; faults?: Fault[]; children: ReactNode }) {
  return (
    <div className={css.row} role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <div>
        <div className={css.say}>{children}</div>
        {faults.map((fault) => (
          <p className={css.fault} key={fault.pointer + fault.message}>
            {fault.message}
          </p>
        ))}
      </div>
    </div>
  );
}

export function SeniorityRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  const { lo, hi } = { lo: "junior" as SeniorityName, hi: "principal" as SeniorityName, ...brief.seniority };
  const said = brief.seniority ? "said" : "open";
  const set = (from: SeniorityName, to: SeniorityName) =>
    edit({ ...brief, seniority: from === "junior" && to === "principal" ? undefined : { lo: from, hi: to } });
  const options = grades.map((grade) => (
    <option key={grade} value={grade}>
      {words.seniority[grade]}
    </option>
  ));
  // Moving one end past the other takes it along: a range can't be upside down.
  const rank = (grade: SeniorityName) => grades.indexOf(grade);
  return (
    <Row label={words.brief.seniority} faults={faults("seniority")}>
      <span>{words.brief.from}</span>
      <BlankSelect
        label={`${words.brief.seniority}: ${words.brief.from}`}
        value={lo}
        tone={said}
        onChange={(value) =>
          set(value as SeniorityName, rank(value as SeniorityName) > rank(hi) ? (value as SeniorityName) : hi)
        }>
        {options}
      </BlankSelect>
      <span>{words.brief.upTo}</span>
      <BlankSelect
        label={`${words.brief.seniority}: ${words.brief.upTo}`}
        value={hi}
        tone={said}
        onChange={(value) =>
          set(rank(value as SeniorityName) < rank(lo) ? (value as SeniorityName) : lo, value as SeniorityName)
        }>
        {options}
      </BlankSelect>
    </Row>
  );
}

export function LanguagesRow({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
  const formats = useFormats();
  const search = useReferenceSearch("languages");
  const spoken = Object.entries(brief.languages ?? {});
  const set = (language: string, level: Cefr | undefined) => {
    const { [language]: _, ...others } = brief.languages ?? {};
    edit({ ...brief, languages: level ? { ...brief.languages, [language]: level } : others });
  };
  return (
    <Row label={words.brief.languages} faults={faults("languages")}>
      {spoken.map(([language, level]) => (
        <span className={css.tag} key={language}>
          <b>{formats.tongue(language)}</b>
          <BlankSelect
            label={`${formats.tongue(language)}: ${words.brief.level}`}
            value={level}
            onChange={(value) => set(language, value as Cefr)}>
            {cefr.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </BlankSelect>
          <button
            type="button"
            onClick={() => set(language, undefined)}
            aria-label={words.brief.dropSkill(formats.tongue(language))}>
            ×
          </button>
        </span>
      ))}
      <Picker
        name="languages"
        label={words.brief.addLanguage}
        search={search}
        leftOut={(value) => value in (brief.languages ?? {})}
        onPick={(option) => set(option.value, "B2")}
      />
    </Row>
  );
}

function SetRow({
  brief,
  edit,
  faults,
  field,
  label,
  add,
}: Editing & { field: "countries" | "industries"; label: string; add: string }) {
  const words = useWords("brief");
  const formats = useFormats();
  const options = useReference(field);
  const search = useReferenceSearch(field);
  const chosen = brief[field] ?? [];
  const name = (value: string) =>
    field === "countries" ? formats.country(value) : (options.find((option) => option.value === value)?.label ?? value);
  return (
    <Row label={label} faults={faults(field)}>
      {chosen.map((value) => (
        <span className={`${css.tag} ${field === "industries" ? css.pale : ""}`} key={value}>
          <b>{name(value)}</b>
          <button
            type="button"
            aria-label={words.brief.dropSkill(name(value))}
            onClick={() => edit({ ...brief, [field]: chosen.filter((one) => one !== value) })}>
            ×
          </button>
        </span>
      ))}
      <Picker
        name={field}
        label={add}
        placeholder={field === "countries" && chosen.length === 0 ? words.brief.anywhere : add}
        search={search}
        leftOut={(value) => chosen.includes(value)}
        onPick={(option) => edit({ ...brief, [field]: [...chosen, option.value] })}
      />
    </Row>
  );
}
