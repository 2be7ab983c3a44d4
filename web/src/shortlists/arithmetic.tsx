// The arithmetic of a score: each component with the person's and the brief's own numbers, each skill with what its
// value is made of. The parts sum to the score.
import type { ComponentName, Found, SkillTold } from "../api/shapes";
import { componentNames } from "../api/shapes";
import { useWords } from "../i18n/words";
import css from "./arithmetic.module.css";

export function Arithmetic({ found }: { found: Found }) {
  const words = useWords("score", "shortlist");
  const sums = new Map(found.why?.sums?.map((sum) => [sum.component as ComponentName, sum]));
  return (
    <div className={css.arithmetic}>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={words.shortlist.arithmetic}>
        <table className={css.sums} data-testid="arithmetic">
          <caption className="hidden">{words.shortlist.arithmetic}</caption>
          <thead>
            <tr>
              <th scope="col">{words.shortlist.part}</th>
              <th scope="col">{words.shortlist.points}</th>
              <th scope="col">{words.shortlist.most}</th>
              <th scope="col">{words.shortlist.sum}</th>
            </tr>
          </thead>
          <tbody>
            {componentNames.map((name) => {
              const points = found.components[name];
              const sum = sums.get(name);
              return (
                <tr key={name}>
                  <th scope="row">{words.component[name]}</th>
                  <td>{words.number(points)}</td>
                  <td>{sum && words.number(sum.most)}</td>
                  <td>
                    {sum?.asked === false ? (
                      <span className={css.meaning}>{words.shortlist.inFull}</span>
                    ) : (
                      <>
                        {sum && <span className={css.sum}>{sum.sum}</span>}
                        <span className={css.meaning}>{words.meaning[name]}</span>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.shortlist.total}</th>
              <td>{words.number(found.score)}</td>
              <td>{words.number(10_000)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {found.why && found.why.skills.length > 0 && <Skills skills={found.why.skills} />}
    </div>
  );
}

function Skills({ skills }: { skills: SkillTold[] }) {
  const words = useWords("score", "shortlist");
  const weight = skills.reduce((sum, skill) => sum + skill.weight, 0);
  const counts = skills.reduce((sum, skill) => sum + skill.weight * skill.value, 0);
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={words.shortlist.skillByskill}>
      <table className={css.skills} data-testid="skill-sums">
        <caption>{words.shortlist.skillByskill}</caption>
        <thead>
          <tr>
            <th scope="col">{words.shortlist.skill}</th>
            <th scope="col">{words.shortlist.level}</th>
            <th scope="col">{words.shortlist.years}</th>
            <th scope="col">{words.shortlist.verified}</th>
            <th scope="col">{words.shortlist.recency}</th>
            <th scope="col">{words.shortlist.value}</th>
            <th scope="col">{words.shortlist.weight}</th>
            <th scope="col">{words.shortlist.counts}</th>
          </tr>
        </thead>
        <tbody>
          {skills.map((skill) => (
            <SkillRow key={skill.skill} skill={skill} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.shortlist.total}</th>
            <td colSpan={5} />
            <td>{words.number(weight)}</td>
            <td>{words.number(counts)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={css.meaning}>{words.shortlist.skillFormula}</p>
    </div>
  );
}

function SkillRow({ skill }: { skill: SkillTold }) {
  const words = useWords("score", "shortlist");
  const { parts } = skill;
  const part = (points: number, from: string) => (
    <td>
      {words.number(points)} <small>{from}</small>
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {skill.name ?? skill.skill} <small>{skill.must ? words.shortlist.must : words.shortlist.nice}</small>
      </th>
      {parts ? (
        <>
          {part(parts.level, `${Math.min(skill.level, parts.cap)}/${parts.cap}`)}
          {part(parts.years, `${Math.min(skill.years, 8)}/8`)}
          {part(parts.verified, "")}
          {part(parts.recency, words.shortlist.usedIn(skill.last_used))}
        </>
      ) : (
        <td colSpan={4}>
          <small>{words.shortlist.lacking}</small>
        </td>
      )}
      <td>{words.number(skill.value)}</td>
      <td>{skill.weight}</td>
      <td>{words.number(skill.weight * skill.value)}</td>
    </tr>
  );
}
