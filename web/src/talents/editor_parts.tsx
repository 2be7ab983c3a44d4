// The parts of a profile: the skills, the terms, the free weeks, and where they can be reached.
import type { ReactNode } from "react";
import { useReference, useReferenceSearch, useSkillName, useSkillSearch } from "../api/reference";
import type { Cefr, KindName, Profile, SeniorityName, TalentSkill } from "../api/shapes";
import { cefr, grades } from "../briefs/changes";
import { networkCurrency } from "../briefs/terms";
import { BlankNumber, BlankSelect, BlankTime } from "../design/blank";
import { Check } from "../design/check";
import { Choices } from "../design/choices";
import { Picker } from "../design/picker";
import { weekOf, weeksFrom } from "../design/weeks";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import css from "./editor.module.css";
import { hoursByWeek, nextStep, withSkill, type Edited } from "./record";

export interface Part {
  edited: Edited;
  edit: (edited: Edited) => void;
  faults: (pointer: string) => string | undefined;
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      <div className={css.fields}>{children}</div>
    </section>
  );
}

const inProfile =
  ({ edited, edit }: Part) =>
  (change: Partial<Profile>) =>
    edit({ ...edited, profile: { ...edited.profile, ...change } });

function Drop({ name, drop }: { name: string; drop: () => void }) {
  const words = useWords("brief", "talents");
  return (
    <button type="button" className={css.drop} aria-label={words.talent.drop(name)} onClick={drop}>
      ×
    </button>
  );
}

export function SkillsPart({ mayVerify, ...part }: Part & { mayVerify: boolean }) {
  const words = useWords("brief", "talents");
  const search = useSkillSearch();
  const { profile } = part.edited;
  const skills = profile.skills ?? [];
  const showsVerified = mayVerify || skills.some((skill) => skill.verified);
  const set = (at: number, skill: TalentSkill | undefined) =>
    part.edit({ ...part.edited, profile: withSkill(profile, at, skill) });
  return (
    <Section title={words.talent.skills}>
      {skills.length > 0 && (
        <table className={css.skills} data-testid="skills">
          <thead>
            <tr>
              <th scope="col">{words.talents.skill}</th>
              <th scope="col">{words.talent.level}</th>
              <th scope="col">{words.talent.years}</th>
              <th scope="col">{words.talent.lastUsed}</th>
              {showsVerified && <th scope="col">{words.talent.verified}</th>}
              <td />
            </tr>
          </thead>
          <tbody>
            {skills.map((skill, at) => (
              <SkillRow
                key={skill.skill}
                skill={skill}
                set={(next) => set(at, next)}
                mayVerify={mayVerify}
                showsVerified={showsVerified}
                fault={part.faults(`/profile/skills/${at}`)}
              />
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Picker
          name="skills"
          testId="add-skill"
          label={words.talent.addSkill}
          search={search}
          onPick={({ value }) =>
            skills.some((one) => one.skill === value) || set(skills.length, { skill: value, level: 3, years: 1 })
          }
        />
      </div>
    </Section>
  );
}

function SkillRow({
  skill,
  set,
  mayVerify,
  showsVerified,
  fault,
}: {
  skill: TalentSkill;
  set: (skill: TalentSkill | undefined) => void;
  mayVerify: boolean;
  showsVerified: boolean;
  fault: string | undefined;
}) {
  const words = useWords("brief", "talents");
  const name = useSkillName(skill.skill);
  const thisYear = new Date().getFullYear();
  return (
    <tr>
      <td>
        {name}
        {fault && <p className="small">{fault}</p>}
      </td>
      <td>
        <BlankSelect
          label={`${name}: ${words.talent.level}`}
          value={String(skill.level)}
          onChange={(level) => set({ ...skill, level: Number(level) })}>
          {[1, 2, 3, 4, 5].map((level) => (
            <option key={level}>{level}</option>
          ))}
        </BlankSelect>
      </td>
      <td>
        <BlankNumber
          label={`${name}: ${words.talent.years}`}
          value={skill.years ?? 0}
          max={50}
          onChange={(years) => years !== undefined && set({ ...skill, years })}
        />
      </td>
      <td>
        <BlankNumber
          label={`${name}: ${words.talent.lastUsed}`}
          value={skill.last_used}
          min={1950}
          max={2200}
          placeholder={String(thisYear)}
          onChange={(last_used) => set({ ...skill, last_used })}
        />
      </td>
      {showsVerified && (
        <td>
          {mayVerify ? (
            <Check
              label=""
              name={`${name}: ${words.talent.verified}`}
              checked={skill.verified ?? false}
              onChange={(verified) => set({ ...skill, verified })}
            />
          ) : skill.verified ? (
            "✓"
          ) : (
            ""
          )}
        </td>
      )}
      <td>
        <Drop name={name} drop={() => set(undefined)} />
      </td>
    </tr>
  );
}

// `asksActive`: of somebody who is in the network.
export function TermsPart({ asksActive = true, ...part }: Part & { asksActive?: boolean }) {
  const words = useWords("brief", "talents");
  const formats = useFormats();
  const set = inProfile(part);
  const { profile } = part.edited;
  const currency = profile.rate?.currency ?? networkCurrency;
  const sign = formats.signs(currency);
  const kinds = profile.kinds ?? [];
  const toggle = (kind: KindName, on: boolean) =>
    set({ kinds: on ? [...kinds, kind] : kinds.filter((one) => one !== kind) });
  return (
    <Section title={words.talent.terms}>
      <div>
        <Choices
          label={words.talent.seniority}
          value={profile.seniority ?? "mid"}
          choices={grades.map((grade) => [grade, words.seniority[grade]] as const)}
          onChange={(seniority: SeniorityName) => set({ seniority })}
        />
      </div>
      <div className={css.say}>
        <span>
          {words.talent.rate}: {sign.before}
        </span>
        <BlankNumber
          label={words.talent.rate}
          value={profile.rate && Math.round(profile.rate.amount / 100)}
          max={10_000}
          tone="limit"
          placeholder={words.common.none}
          onChange={(rate) => set({ rate: rate === undefined ? undefined : { amount: rate * 100, currency } })}
        />
        {sign.after && <span>{sign.after}</span>}
      </div>
      <div className={css.tags} role="group" aria-label={words.talent.kinds}>
        {(["hourly", "part_time", "full_time"] as const).map((kind) => (
          <Check
            key={kind}
            label={words.kind[kind]}
            checked={kinds.includes(kind)}
            onChange={(on) => toggle(kind, on)}
          />
        ))}
      </div>
      {asksActive && (
        <div>
          <Check label={words.talent.active} checked={profile.active ?? true} onChange={(active) => set({ active })} />
        </div>
      )}
    </Section>
  );
}

export function AvailabilityPart(part: Part) {
  const words = useWords("brief", "talents");
  const formats = useFormats();
  const set = inProfile(part);
  const free = part.edited.profile.free ?? [];
  const now = weekOf(new Date());
  const weeks = weeksFrom(now, 52);
  const hours = hoursByWeek(free, now, 52);
  const change = (at: number, step: { week: string; hours: number }) =>
    set({ free: free.map((one, index) => (index === at ? step : one)) });
  const options = (own: string) =>
    (weeks.includes(own) ? weeks : [own, ...weeks]).map((week) => (
      <option key={week} value={week}>
        {formats.week(week)}
      </option>
    ));
  return (
    <Section title={words.talent.free}>
      <p className="quiet">{free.length > 0 ? words.talent.freeText : words.talent.always}</p>
      <div>
        <div className={css.weeks} role="img" aria-label={words.talent.chart}>
          {weeks.map((week, index) => (
            <i
              key={week}
              data-none={hours[index] ? undefined : ""}
              style={{ height: `${Math.min(100, ((hours[index] ?? 0) / 40) * 100)}%` }}
              title={words.talent.weekHours(formats.week(week), hours[index] ?? 0)}
            />
          ))}
        </div>
        <div className={css.scale}>
          {[0, 17, 34, 51].map((index) => (
            <span key={index}>{formats.week(weeks[index] ?? now)}</span>
          ))}
        </div>
      </div>
      <ul className={css.steps}>
        {free.map((step, at) => (
          <li key={at}>
            <span>{words.talent.fromWeek}</span>
            <BlankSelect
              label={words.talent.fromWeek}
              value={step.week}
              onChange={(week) => change(at, { ...step, week })}>
              {options(step.week)}
            </BlankSelect>
            <BlankNumber
              label={words.talent.aWeek}
              value={step.hours}
              max={168}
              onChange={(next) => next !== undefined && change(at, { ...step, hours: next })}
            />
            <span>{words.talent.aWeek}</span>
            <Drop name={formats.week(step.week)} drop={() => set({ free: free.filter((_, index) => index !== at) })} />
          </li>
        ))}
      </ul>
      <div>
        <button type="button" className="small link" onClick={() => set({ free: [...free, nextStep(free, now)] })}>
          {words.talent.addStep}
        </button>
      </div>
    </Section>
  );
}

export function ReachPart(part: Part) {
  const words = useWords("brief", "talents");
  const formats = useFormats();
  const set = inProfile(part);
  const { profile } = part.edited;
  const industries = useReference("industries");
  const [countrySearch, zoneSearch, languageSearch, industrySearch] = [
    useReferenceSearch("countries"),
    useReferenceSearch("zones"),
    useReferenceSearch("languages"),
    useReferenceSearch("industries"),
  ];
  const hours = profile.hours ?? { start: "09:00", end: "17:00" };
  const without = <T,>(from: Record<string, T> | undefined, name: string) =>
    Object.fromEntries(Object.entries(from ?? {}).filter(([one]) => one !== name));
  const industry = (value: string) => industries.find((option) => option.value === value)?.label ?? value;
  return (
    <>
      <Section title={words.talent.where}>
        <div className={css.tags}>
          <Picker
            name="countries"
            label={words.talent.country}
            placeholder={profile.country ? formats.country(profile.country) : words.talent.country}
            isSaid={Boolean(profile.country)}
            search={countrySearch}
            onPick={({ value }) => set({ country: value })}
          />
          <Picker
            name="zones"
            label={words.talent.zone}
            placeholder={profile.zone?.replaceAll("_", " ") ?? words.talent.zone}
            isSaid={Boolean(profile.zone)}
            search={zoneSearch}
            onPick={({ value }) => set({ zone: value })}
          />
          <span className={css.say}>
            {words.talent.hours}{" "}
            <BlankTime
              label={`${words.talent.hours}: ${words.brief.from}`}
              value={hours.start}
              onChange={(start) => set({ hours: { ...hours, start } })}
            />{" "}
            {words.talent.hoursTo}{" "}
            <BlankTime
              label={`${words.talent.hours}: ${words.brief.upTo}`}
              value={hours.end}
              onChange={(end) => set({ hours: { ...hours, end } })}
            />
          </span>
        </div>
      </Section>
      <Section title={words.talent.languages}>
        <div className={css.tags}>
          {Object.entries(profile.languages ?? {}).map(([language, level]) => (
            <span key={language}>
              {formats.tongue(language)}{" "}
              <BlankSelect
                label={`${formats.tongue(language)}: ${words.brief.level}`}
                value={level}
                onChange={(value) => set({ languages: { ...profile.languages, [language]: value as Cefr } })}>
                {cefr.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </BlankSelect>
              <Drop
                name={formats.tongue(language)}
                drop={() => set({ languages: without(profile.languages, language) })}
              />
            </span>
          ))}
          <Picker
            name="languages"
            label={words.talent.addLanguage}
            search={languageSearch}
            onPick={({ value }) => set({ languages: { ...profile.languages, [value]: "B2" } })}
          />
        </div>
      </Section>
      <Section title={words.talent.industries}>
        <div className={css.tags}>
          {Object.entries(profile.industries ?? {}).map(([name, years]) => (
            <span key={name}>
              {industry(name)}{" "}
              <BlankNumber
                label={words.talent.yearsIn(industry(name))}
                value={years}
                max={50}
                onChange={(next) => next !== undefined && set({ industries: { ...profile.industries, [name]: next } })}
              />{" "}
              {words.brief.yearsWord}
              <Drop name={industry(name)} drop={() => set({ industries: without(profile.industries, name) })} />
            </span>
          ))}
          <Picker
            name="industries"
            label={words.talent.addIndustry}
            search={industrySearch}
            onPick={({ value }) => set({ industries: { ...profile.industries, [value]: 1 } })}
          />
        </div>
      </Section>
    </>
  );
}
