// Why somebody stands where they stand, in the reader's language: from the figures that the engine gives, never
// decoration.
import { useSkillNames } from "../api/reference";
import type { Found, PointsTold } from "../api/shapes";
import { useWords, useSpeech } from "../i18n/words";
import { useFormats } from "../i18n/formats";

export function useSayWhy() {
  const words = useWords();
  const formats = useFormats();
  const { language } = useSpeech();
  const nameOf = useSkillNames();
  const skill = (found: Found, told: PointsTold) => {
    const known = found.why?.skills.find((one) => one.skill === told.skill);
    return known && words.why.skill(nameOf(known.skill), known.level, known.years, known.verified, known.wanted);
  };
  return {
    // The engine's own sentence is English; other readers have the reasons.
    sentence: (found: Found) => (language === "en" ? found.why?.sentence : undefined),
    reason: (found: Found, told: PointsTold) => {
      if (told.component === "skills") return skill(found, told) ?? words.component.skills;
      if (told.component === "rate" && found.person?.rate) return words.why.rate(formats.money(found.person.rate));
      if (told.component === "seniority" && found.person?.seniority) return words.seniority[found.person.seniority];
      return words.why.won[told.component];
    },
    gap: (found: Found, told: PointsTold) => {
      if (told.component === "skills") {
        const known = found.why?.skills.find((one) => one.skill === told.skill);
        if (!known) return words.component.skills;
        if (known.level === 0) return words.why.missing(nameOf(known.skill));
        if (known.level < known.wanted) return skill(found, told) ?? words.component.skills;
        return words.why.short(nameOf(known.skill), known.level, known.years, known.verified);
      }
      return words.why.lost[told.component];
    },
  };
}
