// A proposed change in the reader's language.
import { useSkillNames } from "../api/reference";
import { useFormats } from "../i18n/formats";
import { useWords, type WordsOf } from "../i18n/words";
import type { Said } from "./changes";

export function useSayChange(): (said: Said) => string {
  const words = useWords("brief");
  const formats = useFormats();
  const nameOf = useSkillNames();
  return (said) => {
    switch (said.what) {
      case "rate":
        return words.change.rate(formats.money({ amount: said.amount, currency: said.currency }));
      case "overlap":
        return words.change.overlap(words.common.minutes(said.minutes));
      case "seniority":
        return words.change.seniority(words.seniority[said.lo], words.seniority[said.hi]);
      case "latest":
        return words.change.latest(formats.weekLong(said.week));
      case "language":
        return words.change.language(formats.tongue(said.language), said.level);
      case "country":
        return words.change.country(formats.country(said.country));
      case "any_kind":
        return words.change.any_kind;
      default:
        return sayMust(said, words, said.skills.map(nameOf));
    }
  };
}

function sayMust(said: Extract<Said, { skills: string[] }>, words: WordsOf<"brief">, names: string[]): string {
  const skill = names.join(words.common.or);
  if (said.what === "level_lower") return words.change.level_lower(skill, said.level);
  return words.change[said.what](skill);
}
