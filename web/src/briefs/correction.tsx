// The card that corrects one thing that was understood: from which words, what it may be instead, and what each choice
// would do to the count.
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useSkillSearch } from "../api/reference";
import type { Must, Preview } from "../api/shapes";
import { Picker } from "../design/picker";
import { useWords } from "../i18n/words";
import css from "./correction.module.css";
import { isGroup, named, withMust, withNice } from "./draft";
import { effectsOf, type Effect } from "./effects";
import form from "./form.module.css";
import { CountriesRow, IndustriesRow, LanguagesRow, SeatsRow, SeniorityRow, type Editing } from "./form";
import { saidOf } from "./marks";
import { shortened } from "./readback";
import { useSayThing } from "./say_thing";
import { MustScales, NiceScales, OrPicker, PlaceChoices } from "./skill_fix";
import { RateRow, StartRow, TogetherRow, WorkRow } from "./terms";
import { asSaid, isSame, skillIn, thingsOf, withoutThing, withSkill } from "./things";
import type { Understanding } from "./understanding";

interface CorrectionProps {
  thing: string;
  text: string;
  found: Understanding;
  editing: Editing;
  answer: Preview | undefined;
  isFocused: boolean; // opened by keys: the card takes the focus
  close: () => void;
}

export default function Correction(props: CorrectionProps) {
  const { thing, text, found, isFocused, close } = props;
  const words = useWords("brief", "builder");
  const stands = useStanding(props);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused, thing]);
  const quotes = saidOf(thing, found, text).map((quote) => shortened(quote));
  const isLost = thing.startsWith("lost|");
  const isSkill = thing.startsWith("skill|");
  const name = isLost ? (quotes[0] ?? "") : stands.name;
  return (
    <div
      ref={box}
      className={css.card}
      role="dialog"
      aria-label={words.builder.card.label(name)}
      tabIndex={-1}
      data-testid="correction">
      <div className={css.head}>
        <p>
          <b>{isLost ? words.builder.say.quote(name) : name}</b>{" "}
          <span className={css.from}>
            {isLost
              ? words.builder.place.lost
              : quotes.length
                ? words.builder.card.from(quotes.slice(0, 3))
                : words.builder.card.byHand}
          </span>
        </p>
        <button type="button" className={css.close} aria-label={words.builder.card.close} onClick={close}>
          ×
        </button>
      </div>
      {isLost ? (
        <LostWords {...props} />
      ) : stands.isLeftOut && !isSkill ? (
        <TakenBack {...props} />
      ) : (
        <Fixing {...props} />
      )}
    </div>
  );
}

// What the card corrects, by its name, and whether it was left out when the card was opened. A field that is emptied to
// type another number leaves it out as well: the card stays what it is, and is called as before.
function useStanding({ thing, found, editing }: CorrectionProps): { name: string; isLeftOut: boolean } {
  const { brief } = editing;
  const say = useSayThing(brief);
  const here = thingsOf(brief, found.brief).find((one) => isSame(one.thing, thing));
  const isGone = here?.place === "dropped";
  const [wasGone] = useState(isGone);
  const last = useRef("");
  const isEmptied = here?.thing === "pay_said" && thing === "rate_max";
  if (isEmptied) last.current = say(thing, found.brief) || last.current;
  else if (here) last.current = say(here.thing, isGone ? found.brief : brief);
  else if (thing === "title") last.current = say(thing, brief);
  return { name: last.current, isLeftOut: wasGone && isGone };
}

function LostWords({ thing, found, editing }: CorrectionProps) {
  const words = useWords("brief", "builder");
  const search = useSkillSearch();
  const { brief, edit } = editing;
  const lost = found.not_understood.find(({ start }) => `lost|${start}` === thing);
  return (
    <>
      <p className={css.from}>{lost && words.builder.why(lost.why)}</p>
      <p>{words.builder.card.changesNothing}</p>
      <p>
        <Picker
          name="skills"
          label={words.brief.addMust}
          search={search}
          onPick={({ value }) =>
            named(brief, value) || edit({ ...brief, must: [...(brief.must ?? []), { skill: value }] })
          }
        />
      </p>
    </>
  );
}

function TakenBack({ thing, found, editing, close }: CorrectionProps) {
  const words = useWords("brief", "builder");
  return (
    <>
      <p className={css.effects}>{words.builder.card.isDropped}</p>
      <div className={css.acts}>
        <button
          type="button"
          className="link"
          onClick={() => {
            editing.edit(asSaid(editing.brief, thing, found.brief));
            close();
          }}>
          {words.builder.card.takeBack}
        </button>
      </div>
    </>
  );
}

function Fixing(props: CorrectionProps) {
  const { thing, editing, answer, close } = props;
  const words = useWords("brief", "builder");
  const sayEffect = useSayEffect();
  const isSkill = thing.startsWith("skill|");
  const effects = answer ? effectsOf(editing.brief, thing, answer) : [];
  return (
    <>
      {isSkill ? <SkillFixing {...props} /> : <div className={css.rows}>{rowOf(thing, editing)}</div>}
      {effects.length > 0 && (
        <p className={css.effects} data-testid="effects">
          {effects.map(sayEffect).join(" ")}
        </p>
      )}
      {(thing === "role" || thing === "title") && <p className={css.effects}>{words.builder.card.saysOnly}</p>}
      {!isSkill && thing !== "title" && (
        <div className={css.acts}>
          <button
            type="button"
            className="link"
            onClick={() => {
              editing.edit(withoutThing(editing.brief, thing));
              close();
            }}>
            {words.builder.card.drop}
          </button>
        </div>
      )}
    </>
  );
}

// The choice of place stays where it is, whatever is chosen, so that it keeps the focus.
function SkillFixing({ thing, found, editing }: CorrectionProps) {
  const { brief, edit } = editing;
  const name = thing.slice("skill|".length);
  const { must, nice } = skillIn(brief, name);
  const setMust = (next: Must) => must && edit(withMust(brief, (brief.must ?? []).indexOf(must), next));
  return (
    <div className={`${form.fix} ${css.bare}`}>
      <div>
        <PlaceChoices
          place={must ? "must" : nice ? "nice" : "drop"}
          onChange={(place) => edit(withSkill(brief, name, place, found.brief))}
        />
        {must && <OrPicker must={must} set={setMust} taken={(skill) => named(brief, skill)} />}
      </div>
      {must && (
        <MustScales
          must={must}
          at={isGroup(must) ? must.any_of.findIndex(({ skill }) => skill === name) : 0}
          set={setMust}
        />
      )}
      {nice && <NiceScales nice={nice} set={(next) => edit(withNice(brief, (brief.nice ?? []).indexOf(nice), next))} />}
    </div>
  );
}

function rowOf(thing: string, editing: Editing): ReactNode {
  switch (thing.split("|")[0]) {
    case "rate_max":
    case "pay_said":
      return <RateRow {...editing} />;
    case "kind":
    case "weekly_hours":
    case "weeks":
      return <WorkRow {...editing} />;
    case "start":
      return <StartRow {...editing} />;
    case "overlap":
      return <TogetherRow {...editing} />;
    case "seniority":
      return <SeniorityRow {...editing} />;
    case "languages":
      return <LanguagesRow {...editing} />;
    case "countries":
      return <CountriesRow {...editing} />;
    case "industries":
      return <IndustriesRow {...editing} />;
    case "seats":
      return <SeatsRow {...editing} />;
    case "title":
      return <TitleLine {...editing} />;
    default:
      return null;
  }
}

function TitleLine({ brief, edit }: Editing) {
  const words = useWords("brief", "builder");
  return (
    <input
      className={css.title}
      aria-label={words.builder.card.title}
      value={brief.title ?? ""}
      maxLength={200}
      onChange={(event) => edit({ ...brief, title: event.target.value || undefined }, "title")}
    />
  );
}

function useSayEffect(): (effect: Effect) => string {
  const { effect: say } = useWords("brief", "builder").builder;
  return (effect) => {
    if (effect.what === "keepsNobody") return say.keepsNobody;
    if (effect.what === "lower") return say.lower(effect.level, effect.count);
    return say[effect.what](effect.count);
  };
}
