// The catalogues, one for each screen and language, none of which comes before a screen wants it. What takes a value is
// a function; sentences are whole, never glued from parts. A new screen's words are two files and one line here.
export type Language = "en" | "de";
export const languages: Record<Language, string> = { en: "English", de: "Deutsch" };

// The German one has the type of the English one, so a missing text does not compile.
const pair = <T>(en: () => Promise<T>, de: () => Promise<NoInfer<T>>) => ({ en, de });

const catalogues = {
  everywhere: pair(
    () => import("./en/everywhere"),
    () => import("./de/everywhere"),
  ),
  apply: pair(
    () => import("./en/apply"),
    () => import("./de/apply"),
  ),
  applications: pair(
    () => import("./en/applications"),
    () => import("./de/applications"),
  ),
  brief: pair(
    () => import("./en/brief"),
    () => import("./de/brief"),
  ),
  brief_list: pair(
    () => import("./en/brief_list"),
    () => import("./de/brief_list"),
  ),
  builder: pair(
    () => import("./en/builder"),
    () => import("./de/builder"),
  ),
  hire: pair(
    () => import("./en/hire"),
    () => import("./de/hire"),
  ),
  imports: pair(
    () => import("./en/imports"),
    () => import("./de/imports"),
  ),
  joining: pair(
    () => import("./en/joining"),
    () => import("./de/joining"),
  ),
  job_description: pair(
    () => import("./en/job_description"),
    () => import("./de/job_description"),
  ),
  lint: pair(
    () => import("./en/lint"),
    () => import("./de/lint"),
  ),
  open_briefs: pair(
    () => import("./en/open_briefs"),
    () => import("./de/open_briefs"),
  ),
  palette: pair(
    () => import("./en/palette"),
    () => import("./de/palette"),
  ),
  score: pair(
    () => import("./en/score"),
    () => import("./de/score"),
  ),
  shortlist: pair(
    () => import("./en/shortlist"),
    () => import("./de/shortlist"),
  ),
  sign_in: pair(
    () => import("./en/sign_in"),
    () => import("./de/sign_in"),
  ),
  site: pair(
    () => import("./en/site"),
    () => import("./de/site"),
  ),
  steps: pair(
    () => import("./en/steps"),
    () => import("./de/steps"),
  ),
  talents: pair(
    () => import("./en/talents"),
    () => import("./de/talents"),
  ),
  views: pair(
    () => import("./en/views"),
    () => import("./de/views"),
  ),
};

type Catalogues = { [P in keyof typeof catalogues]: Awaited<ReturnType<(typeof catalogues)[P]["en"]>> };
export type Part = keyof Catalogues;
type Both<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;
export type WordsOf<P extends Part> = Both<Catalogues[P | "everywhere"]>;

const chosen = "muster.language";
const here = new Map<string, object>();
const coming = new Map<string, Promise<object>>();

export function languageChosen(): Language {
  const kept = localStorage.getItem(chosen) ?? navigator.language.slice(0, 2);
  return kept === "de" ? "de" : "en";
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(chosen, language);
}

export function bring(language: Language, parts: readonly Part[]): Promise<unknown> {
  return Promise.all((["everywhere", ...parts] as const).map((part) => bringOne(language, part)));
}

// All words that are here in one language, in another.
export function bringSame(from: Language, language: Language): Promise<unknown> {
  const names = Object.keys(catalogues) as Part[];
  return bring(
    language,
    names.filter((part) => here.has(`${from} ${part}`)),
  );
}

function bringOne(language: Language, part: Part): Promise<object> {
  const key = `${language} ${part}`;
  const before = coming.get(key);
  if (before) return before;
  const words: Promise<object> = catalogues[part][language]();
  coming.set(key, words);
  words.then(
    (found) => here.set(key, found),
    () => coming.delete(key), // so that the next try is one
  );
  return words;
}

const joined = new Map<string, object>();

// The words of these parts if all of them are here; the same object each time.
export function wordsHere<P extends Part>(language: Language, parts: readonly P[]): WordsOf<P> | undefined {
  const name = `${language} ${parts.join()}`;
  let words = joined.get(name);
  if (!words) {
    const found = (["everywhere", ...parts] as const).map((part) => here.get(`${language} ${part}`));
    if (!found.every(Boolean)) return undefined;
    joined.set(name, (words = Object.assign({}, ...found) as object));
  }
  return words as WordsOf<P>;
}
