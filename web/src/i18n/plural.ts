// Number-dependent wording for the catalogues, by the language's own rules.
import type { Count } from "../api/shapes";
import { later } from "./later";

export function counted(language: string) {
  const rules = later(() => new Intl.PluralRules(language));
  const format = later(() => new Intl.NumberFormat(language));
  return {
    number: (value: number) => format().format(value),
    // "47 people", "1 person", "fewer than 5 people"
    of: (count: Count, one: string, other: string, fewer: (than: string) => string) => {
      if (typeof count !== "number") return `${fewer(format().format(count.fewer_than))} ${other}`;
      return `${format().format(count)} ${rules().select(count) === "one" ? one : other}`;
    },
    bare: (count: Count, fewer: (than: string) => string) =>
      typeof count === "number" ? format().format(count) : fewer(format().format(count.fewer_than)),
  };
}
