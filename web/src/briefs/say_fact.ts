// A fact of a brief in the reader's language: what it is about, and what it says.
import type { Hours, KindName, Money, MustGroup, MustSkill, NiceSkill, SeniorityName } from "../api/shapes";
import { useReference } from "../api/reference";
import { useFormats } from "../i18n/formats";
import { useWords, type WordsOf } from "../i18n/words";
import type { Fact } from "./facts";

type Words = WordsOf<"steps">;
type Formats = ReturnType<typeof useFormats>;

export function useSayFact(nameOf: (skill: string) => string, roleName?: (role: string) => string) {
  const words = useWords("steps");
  const formats = useFormats();
  const industries = useReference("industries");
  const industry = (key: string) => industries.find((one) => one.value === key)?.label ?? key;
  const fields = words.steps.fields;
  return {
    about: ({ field, subject = "" }: Omit<Fact, "value">): string => {
      if (field === "must" || field === "nice")
        return words.steps.skill(subject.split("|").map(nameOf).join(words.common.or), fields[field] ?? field);
      return fields[field] ?? field;
    },
    said: (field: string, value: unknown): string => {
      if (value === undefined) return "";
      if (field === "must" || field === "nice") {
        const skill = value as Partial<MustGroup & MustSkill & NiceSkill>;
        const each = (skill.any_of ?? [skill]).map((one) => saidSkill(one, words));
        return [...new Set(each)].join(words.common.or);
      }
      if (field === "countries") return formats.country(String(value));
      if (field === "industries") return industry(String(value));
      if (field === "role") return roleName?.(String(value)) ?? String(value);
      return saidValue(field, value, words, formats);
    },
    named: (field: string, subject: string | undefined, said: string): string =>
      field === "languages" && subject ? `${formats.tongue(subject)} ${said}` : said,
  };
}

function saidSkill(skill: Partial<MustSkill & NiceSkill>, words: Words): string {
  const say = words.steps;
  const isNice = skill.want_level !== undefined;
  const usual = isNice ? 2 : 3;
  return [
    isNice ? say.wanted(skill.want_level ?? 3) : skill.min_level !== undefined && say.level(skill.min_level),
    (skill.min_years ?? 0) > 0 && say.years(skill.min_years ?? 0),
    skill.verified_only && say.verified,
    skill.weight !== undefined && skill.weight !== usual && say.weight(skill.weight),
  ]
    .filter(Boolean)
    .join(", ");
}

function saidValue(field: string, value: unknown, words: Words, formats: Formats): string {
  const say = words.steps;
  switch (field) {
    case "rate_max":
      return formats.money(value as Money);
    case "seniority": {
      const { lo = "junior", hi = "principal" } = value as { lo?: SeniorityName; hi?: SeniorityName };
      return lo === hi ? words.seniority[lo] : say.range(words.seniority[lo], words.seniority[hi]);
    }
    case "kind":
      return words.kind[value as KindName];
    case "weekly_hours":
      return say.hours(Number(value));
    case "weeks":
      return say.weeks(Number(value));
    case "start": {
      const { earliest, latest } = value as { earliest?: string; latest?: string };
      return say.range(
        earliest ? formats.weekLong(earliest) : say.thisWeek,
        latest ? formats.weekLong(latest) : say.later,
      );
    }
    case "overlap": {
      const { zone, hours, min = 0 } = value as { zone: string; hours: Hours; min?: number };
      return say.shared(words.common.minutes(min), hours.start, hours.end, formats.place(zone));
    }
    case "pay_said": {
      const { min, max, currency, per } = value as { min?: number; max?: number; currency: string; per: string };
      const amounts = [min, max]
        .filter((one) => one !== undefined)
        .map((amount) => formats.money({ amount, currency }));
      return `${amounts.join("–")} ${say.per[per] ?? per}`;
    }
    case "text":
      return say.characters(Number(value));
    default:
      return String(value);
  }
}
