// The skills of a brief: musts (alone, or several of which one suffices) and nice-to-haves. A skill opens to be
// corrected in place, one at a time.
import { useState, type ReactNode } from "react";
import { useSkillName, useSkillSearch } from "../api/reference";
import type { Must, NiceSkill } from "../api/shapes";
import { Picker } from "../design/picker";
import { useWords } from "../i18n/words";
import { asMust, asNice, constraintOf, isGroup, named, withMust, withNice, withoutAlternative } from "./draft";
import { Row, type Editing } from "./form";
import css from "./form.module.css";
import { MustScales, NiceScales, OrPicker, PlaceChoices, type Alternative } from "./skill_fix";

export function MustRows({ brief, edit, faults }: Editing) {
  const words = useWords("brief");
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
  const words = useWords("brief");
  const alternatives: Alternative[] = isGroup(must) ? must.any_of : [must];
  const opened = alternatives.findIndex((one) => one.skill === isOpen);
  const shown = alternatives[opened];
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
            <PlaceChoices
              place="must"
              onChange={(place) => {
                open(undefined);
                if (place === "nice") makeNice();
                else if (place === "drop") set(isGroup(must) ? withoutAlternative(must, opened) : undefined);
              }}
            />
            <OrPicker must={must} set={set} taken={taken} />
          </div>
          <MustScales must={must} at={opened} set={set} />
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
  const words = useWords("brief");
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
  const words = useWords("brief");
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
            <PlaceChoices
              place="nice"
              onChange={(place) => (place === "must" ? makeMust() : place === "drop" && set(undefined))}
            />
          </div>
          <NiceScales nice={nice} set={set} />
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
  const words = useWords("brief");
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
  const words = useWords("brief");
  const name = useSkillName(skill);
  return (
    <button type="button" className={css.drop} onClick={drop} aria-label={words.brief.dropSkill(name)}>
      ×
    </button>
  );
}
