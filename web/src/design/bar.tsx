// A score as a bar of its eight components, darkest first, and what is missing to 10,000 as the pale rest.
import { componentNames, type Components } from "../api/shapes";
import { useWords } from "../i18n/words";
import css from "./bar.module.css";

const shades = [1, 0.78, 0.64, 0.54, 0.46, 0.4, 0.34, 0.28];

export function Bar({ components, className = "" }: { components: Components; className?: string }) {
  const words = useWords("score");
  const points = componentNames.map((name) => [name, components[name] ?? 0] as const);
  const sum = points.reduce((total, [, value]) => total + value, 0);
  const said = words.why.bar(
    points.map(([name, value]) => `${words.component[name]} ${words.number(value)}`).join(", "),
  );
  return (
    <span className={`${css.bar} ${className}`} role="img" aria-label={said} title={said}>
      {points.map(
        ([name, value], index) => value > 0 && <i key={name} style={{ flex: value, opacity: shades[index] }} />,
      )}
      {sum < 10_000 && <i className={css.rest} style={{ flex: 10_000 - sum }} />}
    </span>
  );
}
