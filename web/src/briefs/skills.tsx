// The skills of a brief: musts (alone, or several of which one suffices) and nice-to-haves. A skill opens to be
// corrected in place, one at a time.
import { useState, type ReactNode } from "react";
import { useSkillName, useSkillSearch } from "../api/reference";
import type { Must, MustSkill, NiceSkill } from "../api/shapes";
import { Check } from "../design/check";
import { Choices } from "../design/choices";
import { Picker } from "../design/picker";
import { useWords } from "../i18n/words";
import { asMust, asNice, constraintOf, isGroup, named, orElse, withMust, withNice, withoutAlternative } from "./draft";
import { Row, type Editing } from "./form";
import css from "./form.module.css";

const levels = [1, 2, 3, 4, 5] as const;
const yearSteps = [0, 1, 2, 3, 5, 8];
type Alternative = Omit<MustSkill, "weight">;

export function MustRows({ brief, edit, faults }: Editing) {
  const words = useWords();
  const search = useSkillSearch();
  const [open, setOpen] = useState<string>();
  const set = (at: number, must: Must | undefined) => edit(withMust(brief, at, must));
  return (
    <Row label={words.brief.must} faults={faults("must")}>
      <div className={css.list} data-testid="must-skills">
        {(brief.must ?? []).map((must, at) => (
          <MustItem
            key={constraintOf(must)}
            must={must}
            isOpen={open}
            open={setOpen}
            set={(next) => set(at, next)}
            makeNice={() => edit(asNice(brief, at))}
            taken={(skill) => named(brief, skill)}
          />
        ))}
        <div>
          <Picker
            name="skills"
            testId="add-must"
            label={`${words.brief.must}: ${words.brief.addMust}`}
            placeholder={words.brief.addMust}
            search={search}
            onPick={({ value }) =>
              named(brief, value) || edit({ ...brief, must: [...(brief.must ?? []), { skill: value, min_level: 3 }] })
            }
          />
        </div>
      </div>
    </Row>
  );
}

function MustItem({
  must,
  isOpen,
  open,
  set,
  makeNice,
  taken,
}: {
  must: Must;
  isOpen: string | undefined;
  open: (name: string | undefined) => void;
  set: (must: Must | undefined) => void;
  makeNice: () => void;
  taken: (skill: string) => boolean;
}) {
  const words = useWords();
  const search = useSkillSearch();
  const alternatives: Alternative[] = isGroup(must) ? must.any_of : [must];
  const opened = alternatives.findIndex((one) => one.skill === isOpen);
  const shown = alternatives[opened];
  const change = (at: number, next: Alternative) =>
    set(
      isGroup(must)
        ? { ...must, any_of: must.any_of.map((one, index) => (index === at ? next : one)) }
        : { ...must, ...next },
    );
  return (
    <div>
      <div className={css.skill}>
        {alternatives.map((one, at) => (
          <span key={one.skill}>
            {at > 0 && <span className={css.or}>{words.brief.or} </span>}
            <SkillWord
              skill={one.skill}
              note={noteOf(one, words.brief)}
              isOpen={one.skill === isOpen}
              toggle={() => open(one.skill === isOpen ? undefined : one.skill)}
            />
          </span>
        ))}
        <DropButton skill={alternatives[0]?.skill ?? ""} drop={() => set(undefined)} />
      </div>
      {shown && (
        <div className={css.fix}>
          <div>
            <Choices
              label={words.brief.must}
              value="must"
              choices={[
                ["must", words.brief.must],
                ["nice", words.brief.makeNice],
                ["drop", words.brief.drop],
              ]}
              onChange={(choice) => {
                open(undefined);
                if (choice === "nice") makeNice();
                else if (choice === "drop") set(isGroup(must) ? withoutAlternative(must, opened) : undefined);
              }}
            />
            <Choices
              label={words.brief.level}
              value={shown.min_level ?? 1}
              choices={levels.map((level) => [level, words.brief.levelShort(level)] as const)}
              onChange={(level) => change(opened, { ...shown, min_level: level })}
            />
          </div>
          <div>
            <Choices
              label={words.brief.years}
              value={shown.min_years ?? 0}
              choices={yearSteps.map(
                (years) => [years, years === 0 ? words.brief.yearsShort(0) : `${years}+`] as const,
              )}
              onChange={(years) => change(opened, { ...shown, min_years: years })}
            />
            <Check
              label={words.brief.verified}
              checked={shown.verified_only ?? false}
              onChange={(verified_only) => change(opened, { ...shown, verified_only })}
            />
          </div>
          <div>
            <Picker
              name="skills"
              label={words.brief.addOr}
              search={search}
              onPick={({ value }) => taken(value) || set(orElse(must, value))}
            />
          </div>
        </div>
      )}
    </div>
  );
}

function noteOf(one: Alternative, words: ReturnType<typeof useWords>["brief"]): string {
  const parts = [
    (one.min_level ?? 1) > 1 ? words.levelOf(one.min_level ?? 1) : "",
    one.min_years ? words.yearsShort(one.min_years) : "",
    one.verified_only ? words.verified : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

export function NiceRows({ brief, edit, faults }: Editing) {
  const words = useWords();
  const search = useSkillSearch();
  const [open, setOpen] = useState<string>();
  return (
    <Row label={words.brief.nice} faults={faults("nice")}>
      <div className={`${css.list} ${css.nice}`} data-testid="nice-skills">
        {(brief.nice ?? []).map((nice, at) => (
          <NiceItem
            key={nice.skill}
            nice={nice}
            isOpen={open === nice.skill}
            toggle={() => setOpen(open === nice.skill ? undefined : nice.skill)}
            set={(next) => edit(withNice(brief, at, next))}
            makeMust={() => edit(asMust(brief, at))}
          />
        ))}
        <div>
          <Picker
            name="skills"
            testId="add-nice"
            label={`${words.brief.nice}: ${words.brief.addNice}`}
            placeholder={words.brief.addNice}
            search={search}
            onPick={({ value }) =>
              named(brief, value) || edit({ ...brief, nice: [...(brief.nice ?? []), { skill: value }] })
            }
          />
        </div>
      </div>
    </Row>
  );
}

function NiceItem({
  nice,
  isOpen,
  toggle,
  set,
  makeMust,
}: {
  nice: NiceSkill;
  isOpen: boolean;
  toggle: () => void;
  set: (nice: NiceSkill | undefined) => void;
  makeMust: () => void;
}) {
  const words = useWords();
  return (
    <div>
      <div className={css.skill}>
        <SkillWord
          skill={nice.skill}
          note={nice.want_level ? words.brief.wantLevel(nice.want_level) : ""}
          isOpen={isOpen}
          toggle={toggle}
        />
        <DropButton skill={nice.skill} drop={() => set(undefined)} />
      </div>
      {isOpen && (
        <div className={css.fix}>
          <div>
            <Choices
              label={words.brief.nice}
              value="nice"
              choices={[
                ["must", words.brief.makeMust],
                ["nice", words.brief.nice],
                ["drop", words.brief.drop],
              ]}
              onChange={(choice) => (choice === "must" ? makeMust() : choice === "drop" && set(undefined))}
            />
            <Choices
              label={words.brief.level}
              value={nice.want_level ?? 3}
              choices={levels.map((level) => [level, String(level)] as const)}
              onChange={(level) => set({ ...nice, want_level: level })}
            />
          </div>
        </div>
      )}
    </div>
  );
}

function SkillWord({
  skill,
  note,
  isOpen,
  toggle,
}: {
  skill: string;
  note: ReactNode;
  isOpen: boolean;
  toggle: () => void;
}) {
  const words = useWords();
  const name = useSkillName(skill);
  return (
    <>
      <button
        type="button"
        className={css.name}
        aria-expanded={isOpen}
        onClick={toggle}
        title={words.brief.openSkill(name)}>
        {name}
      </button>
      {note && <span className={css.note}> {note}</span>}
    </>
  );
}

function DropButton({ skill, drop }: { skill: string; drop: () => void }) {
  const words = useWords();
  const name = useSkillName(skill);
  return (
    <button type="button" className={css.drop} onClick={drop} aria-label={words.brief.dropSkill(name)}>
      ×
    </button>
  );
}
