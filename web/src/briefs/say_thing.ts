// One thing of a brief in the reader's language: "Go, 4+ years", "at most $95 an hour", "from December".
import { useReference, useRoles, useSkillNames } from "../api/reference";
import type { Brief, MustSkill } from "../api/shapes";
import { useFormats } from "../i18n/formats";
import { useSpeech, useWords } from "../i18n/words";
import { isGroup } from "./draft";
import { skillIn } from "./things";

export function useSayThing(shown: Brief): (thing: string, brief: Brief) => string {
  const words = useWords("brief", "builder");
  const { language } = useSpeech();
  const roles = useRoles(language !== "en" && shown.role !== undefined); // in English its key reads well enough
  const formats = useFormats();
  const nameOf = useSkillNames();
  const industries = useReference("industries");
  const { say } = words.builder;
  const skill = ({ skill: key, min_level, min_years, verified_only }: MustSkill) =>
    [
      nameOf(key),
      (min_level ?? 1) > 1 && say.level(min_level ?? 1),
      min_years && say.years(min_years),
      verified_only && words.brief.verified,
    ]
      .filter(Boolean)
      .join(", ");
  const pay = ({ min, max, currency, per }: NonNullable<Brief["pay_said"]>) => {
    const ends = [min, max].filter((end) => end !== undefined).map((amount) => formats.money({ amount, currency }));
    const [low = "", high] = ends;
    return say.pay(high === undefined || high === low ? low : say.payRange(low, high), say.per[per] ?? per);
  };
  return (thing, brief) => {
    const [field = "", name = ""] = thing.split("|");
    switch (field) {
      case "skill": {
        const { must } = skillIn(brief, name);
        if (!must) return nameOf(name);
        return isGroup(must) ? must.any_of.map(skill).join(words.common.or) : skill(must);
      }
      case "rate_max":
        return brief.rate_max ? say.rate(formats.money(brief.rate_max)) : "";
      case "pay_said":
        return brief.pay_said ? pay(brief.pay_said) : "";
      case "seniority": {
        const { lo = "junior", hi = "principal" } = brief.seniority ?? {};
        return say.range(words.seniority[lo], words.seniority[hi]);
      }
      case "kind":
        return brief.kind ? words.kind[brief.kind] : "";
      case "weekly_hours":
        return say.hours(brief.weekly_hours ?? 0);
      case "weeks":
        return say.weeks(brief.weeks ?? 0);
      case "seats":
        return say.seats(brief.seats ?? 1);
      case "start": {
        const { earliest, latest } = brief.start ?? {};
        return say.start(earliest && formats.week(earliest), latest && formats.week(latest));
      }
      case "overlap":
        return brief.overlap
          ? say.overlap(words.common.minutes(brief.overlap.min ?? 0), formats.place(brief.overlap.zone))
          : "";
      case "languages":
        return say.language(formats.tongue(name), brief.languages?.[name] ?? "").trim();
      case "countries":
        return say.countries((brief.countries ?? []).map(formats.country));
      case "industries":
        return say.industries(
          (brief.industries ?? []).map((one) => industries.find(({ value }) => value === one)?.label ?? one),
        );
      case "role":
        return (
          (language !== "en" && roles?.find(({ role }) => role === brief.role)?.name) ||
          (brief.role ?? "").replace(/-(?!end\b|stack\b)/g, " ") // "project manager", but "back-end"
        );
      default:
        return String(brief[field as keyof Brief] ?? "");
    }
  };
}
