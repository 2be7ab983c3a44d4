// The brief in one paragraph: what is asked for, phrase by phrase.
import type { Brief } from "../api/shapes";
import { useSayThing } from "../briefs/say_thing";
import { thingsOf } from "../briefs/things";
import { useWords } from "../i18n/words";
import css from "./joining.module.css";

export function AskedFor({ brief, change }: { brief: Brief; change: () => void }) {
  const words = useWords("hire");
  const say = useSayThing(brief);
  const { people } = words.hire;
  return (
    <section className={css.asked} aria-label={people.asked}>
      <h2>
        <span>{people.asked}</span>
        <button type="button" className="link" onClick={change}>
          {people.change}
        </button>
      </h2>
      {brief.title && <p className={css.brief}>{brief.title}</p>}
      <ul>
        {thingsOf(brief).map(({ thing, place }) => (
          <li key={thing} className={css[place]}>
            {say(thing, brief)}
          </li>
        ))}
      </ul>
    </section>
  );
}
