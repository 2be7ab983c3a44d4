// A person's initials in a circle; there are no pictures that nobody gave.
import css from "./face.module.css";

// Somebody unnamed has other letters, such as those of the country.
export function Face({ name, letters }: { name: string; letters?: string }) {
  return (
    <span className={css.face} aria-hidden="true">
      {initials(name) || letters}
    </span>
  );
}

export function initials(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part));
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return letters.map((part) => Array.from(part ?? "")[0]?.toLocaleUpperCase() ?? "").join("");
}
