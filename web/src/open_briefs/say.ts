// What a brief demands of a talent, what they have, what is short and what they could change, in the reader's language.
import { useNamesOf } from "../api/reference";
import type { Brief, Demand, MustGroup, MustSkill, OpenBrief, OwnChange, TalentSkill } from "../api/shapes";
import { isGroup, constraintOf } from "../briefs/draft";
import { useSayFact } from "../briefs/say_fact";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";

export interface Said {
  name: string;
  asked: string;
  have: string;
  gap: string; // of one that is not met
}

export function skillsOf(briefs: OpenBrief[], changes: OwnChange[] = []): string[] {
  return [
    ...briefs.flatMap(({ brief }) => [
      ...(brief.must ?? []).flatMap((must) => (isGroup(must) ? must.any_of.map((one) => one.skill) : [must.skill])),
      ...(brief.nice ?? []).map((nice) => nice.skill),
    ]),
    ...changes.flatMap((change) => change.skill ?? []),
  ];
}

export function useSayDemand(nameOf: (skill: string) => string) {
  const words = useWords("open_briefs", "steps");
  const formats = useFormats();
  const fact = useSayFact(nameOf);
  const say = words.openBriefs;
  const skill = (one: TalentSkill) =>
    say.have.skill(nameOf(one.skill), one.level, one.years ?? 0, one.verified ?? false);

  const must = (brief: Brief, demand: Demand): Said => {
    const wanted = brief.must?.find((one) => constraintOf(one) === demand.constraint) as MustSkill | MustGroup;
    const name = demand.constraint.slice(5).split("|").map(nameOf).join(words.common.or);
    const asked = fact.said("must", { ...wanted, weight: undefined }); // what weighs more is the client's business
    const have = (demand.has.skills ?? []).map(skill).join("; ") || say.have.nothing;
    return { name, asked, have, gap: say.gap.must(name, asked, have) };
  };
  const availability = (brief: Brief, demand: Demand): Said => {
    const { earliest, latest } = brief.start ?? {};
    const hours = demand.asked ?? 0;
    const free = demand.has.hours ?? 0;
    const from = earliest ? formats.week(earliest) : words.steps.thisWeek;
    const short = say.gap.hours(hours, from, free);
    return {
      name: say.name.availability,
      asked: say.want.hours(hours, words.steps.weeks(brief.weeks ?? 4), fact.said("start", { earliest, latest })),
      have: say.have.hours(free),
      gap: demand.by ? `${short}; ${say.gap.late(demand.by)}` : short,
    };
  };
  const overlap = (brief: Brief, demand: Demand): Said => {
    const { minutes } = demand.has;
    const have = minutes === undefined ? say.have.nothing : words.common.minutes(minutes);
    return {
      name: say.name.overlap,
      asked: fact.said("overlap", brief.overlap),
      have,
      gap:
        minutes === undefined ? say.gap.noHours : say.gap.overlap(words.common.minutes(brief.overlap?.min ?? 0), have),
    };
  };
  const language = (brief: Brief, demand: Demand): Said => {
    const code = demand.constraint.slice(9);
    const level = brief.languages?.[code] ?? "A1";
    const name = formats.tongue(code);
    const have = demand.has.language;
    return {
      name,
      asked: level,
      have: have ?? say.have.nothing,
      gap: have ? say.gap.language(name, level, have) : say.gap.noLanguage(name, level),
    };
  };

  return (brief: Brief, demand: Demand): Said => {
    const [kind] = demand.constraint.split(":");
    const name = say.name[kind as "rate"] ?? demand.constraint;
    switch (kind) {
      case "must":
        return must(brief, demand);
      case "availability":
        return availability(brief, demand);
      case "overlap":
        return overlap(brief, demand);
      case "language":
        return language(brief, demand);
      case "rate": {
        const cap = brief.rate_max;
        const { rate } = demand.has;
        const over = cap && demand.by ? formats.money({ amount: demand.by, currency: cap.currency }) : "";
        return {
          name,
          asked: cap ? say.want.rate(formats.money(cap)) : "",
          have: rate ? say.have.rate(formats.money(rate)) : say.have.nothing,
          gap: rate ? say.gap.rate(over) : say.gap.noRate,
        };
      }
      case "seniority": {
        const asked = fact.said("seniority", brief.seniority);
        const have = demand.has.seniority ? words.seniority[demand.has.seniority] : say.have.nothing;
        return { name, asked, have, gap: say.gap.seniority(asked, have) };
      }
      case "kind": {
        const asked = brief.kind ? words.kind[brief.kind] : "";
        const taken = (demand.has.kinds ?? []).map((one) => words.kind[one]);
        return { name, asked, have: words.common.list(taken) || say.have.nothing, gap: say.gap.kind(asked) };
      }
      default: {
        const asked = words.common.list((brief.countries ?? []).map(formats.country));
        const have = demand.has.country ? formats.country(demand.has.country) : say.have.nothing;
        return { name, asked, have, gap: say.gap.country(asked) };
      }
    }
  };
}

export function useSayOwnChange(nameOf: (skill: string) => string): (change: OwnChange) => string {
  const words = useWords("open_briefs", "steps");
  const formats = useFormats();
  const say = words.openBriefs.lever;
  return (change) => {
    switch (change.lever) {
      case "rate": {
        const { rate = { amount: 0, currency: "USD" }, less } = change;
        const to = formats.money(rate);
        return less
          ? say.rate(to, formats.money({ amount: rate.amount + less.amount, currency: rate.currency }))
          : say.rateNew(to);
      }
      case "free_hours":
        return say.free_hours(change.hours ?? 0, change.from ? formats.weekLong(change.from) : "");
      case "working_hours": {
        const { shift = 0, working_hours: { start, end } = { start: "", end: "" } } = change;
        return say.working_hours(start, end, words.common.minutes(Math.abs(shift)), shift > 0);
      }
      case "kind":
        return say.kind(change.kind ? words.kind[change.kind] : "");
      case "language":
        return say.language(formats.tongue(change.language ?? ""), change.cefr ?? "");
      case "skill": {
        const name = nameOf(change.skill ?? "");
        return change.verified ? say.skillVerified(name, change.level ?? 1) : say.skill(name, change.level ?? 1);
      }
    }
  };
}

export function useNamesIn(briefs: OpenBrief[], changes: OwnChange[] = []) {
  return useNamesOf(skillsOf(briefs, changes));
}
