// The choices that correct one skill: must, nice or drop, its level and years. In the form they open under the skill,
// in the text under its words.
import { useSkillSearch } from "../api/reference";
import type { Must, MustSkill, NiceSkill } from "../api/shapes";
import { Check } from "../design/check";
import { Choices } from "../design/choices";
import { Picker } from "../design/picker";
import { useWords } from "../i18n/words";
import { isGroup, orElse } from "./draft";
import css from "./form.module.css";

const levels = [1, 2, 3, 4, 5] as const;
const yearSteps = [0, 1, 2, 3, 5, 8];
export type Alternative = Omit<MustSkill, "weight">;
export type Place = "must" | "nice" | "drop";

export function PlaceChoices({ place, onChange }: { place: Place; onChange: (place: Place) => void }) {
  const words = useWords("brief");
  return (
    <Choices
      label={words.brief.demand}
      value={place}
      choices={[
        ["must", words.brief.must],
        ["nice", words.brief.nice],
        ["drop", words.brief.drop],
      ]}
      onChange={onChange}
    />
  );
}

interface OrProps {
  must: Must;
  set: (must: Must) => void;
  taken: (skill: string) => boolean;
}

export function OrPicker({ must, set, taken }: OrProps) {
  const words = useWords("brief");
  const search = useSkillSearch();
  return (
    <Picker
      name="skills"
      label={words.brief.addOr}
      search={search}
      onPick={({ value }) => taken(value) || set(orElse(must, value))}
    />
  );
}

interface MustScalesProps {
  must: Must;
  at: number; // which of the alternatives
  set: (must: Must) => void;
}

export function MustScales({ must, at, set }: MustScalesProps) {
  const words = useWords("brief");
  const shown: Alternative | undefined = isGroup(must) ? must.any_of[at] : must;
  if (!shown) return null;
  const change = (next: Alternative) =>
    set(
      isGroup(must)
        ? { ...must, any_of: must.any_of.map((one, index) => (index === at ? next : one)) }
        : { ...must, ...next },
    );
  const years = shown.min_years ?? 0;
  const steps = yearSteps.includes(years) ? yearSteps : [...yearSteps, years].sort((a, b) => a - b);
  return (
    <>
      <div className={css.scale}>
        <span aria-hidden="true">{words.brief.level}</span>
        <Choices
          label={words.brief.level}
          value={shown.min_level ?? 1}
          choices={levels.map((level) => [level, level < 5 ? words.brief.levelShort(level) : "5"] as const)}
          onChange={(level) => change({ ...shown, min_level: level })}
        />
        <Check
          label={words.brief.verified}
          checked={shown.verified_only ?? false}
          onChange={(verified_only) => change({ ...shown, verified_only })}
        />
      </div>
      <div className={css.scale}>
        <span aria-hidden="true">{words.brief.years}</span>
        <Choices
          label={words.brief.years}
          value={years}
          choices={steps.map((step) => [step, step === 0 ? words.brief.yearsShort(0) : `${step}+`] as const)}
          onChange={(step) => change({ ...shown, min_years: step })}
        />
      </div>
    </>
  );
}

export function NiceScales({ nice, set }: { nice: NiceSkill; set: (nice: NiceSkill) => void }) {
  const words = useWords("brief");
  return (
    <div className={css.scale}>
      <span aria-hidden="true">{words.brief.level}</span>
      <Choices
        label={words.brief.level}
        value={nice.want_level ?? 3}
        choices={levels.map((level) => [level, String(level)] as const)}
        onChange={(level) => set({ ...nice, want_level: level })}
      />
    </div>
  );
}
