// Reads the screens as text: which words of a catalogue they use, and which words stand in them loose.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { web } from "./sources.mjs";

const files = readdirSync(join(web, "src"), { recursive: true }).filter((name) => /\.tsx?$/.test(name));
const screens = files
  .filter((name) => !name.startsWith("i18n"))
  .map((name) => [name, readFileSync(join(web, "src", name), "utf8")]);
const all = screens.map(([, text]) => text).join("\n");

// Looked up by a value of the API (a state, a role): the name stands nowhere in the source.
const byValue = new Set([
  "roles",
  "component",
  "meaning",
  "won",
  "lost",
  "state",
  "actions",
  "seniority",
  "kind",
  "change",
  "result",
  "done",
  "fields",
  "per",
  "passReason",
  "said",
  "example",
  "place",
  "effect",
  "about",
  "logoRefused",
  "parts",
  "kinds",
  "add",
  "names",
  "sources",
  "verticals",
  "cities",
  "per",
]);

// All words of a language: every file of its folder.
export async function catalogue(app, language) {
  const parts = files.filter((name) => name.startsWith(join("i18n", language)));
  return Object.assign({}, ...(await Promise.all(parts.map((name) => app.load(name)))));
}

export function used(catalogue) {
  const texts = [];
  const walk = (node, path) => {
    for (const [key, value] of Object.entries(node)) {
      if (value && typeof value === "object" && !Array.isArray(value)) walk(value, [...path, key]);
      else texts.push([[...path, key], value]);
    }
  };
  walk(catalogue, []);
  const isUsed = (path) => byValue.has(path.at(-2)) || new RegExp(`\\.${path.at(-1)}\\b`).test(all);
  return {
    texts: texts.filter(([, text]) => typeof text === "string"),
    unused: texts
      .map(([path]) => path)
      .filter((path) => !isUsed(path))
      .map((path) => path.join(".")),
    at: (path) => path.reduce((node, key) => node?.[key], catalogue),
  };
}

// Letters between tags, or in an attribute that is read out. "muster", the name, is the one exception.
export function loose() {
  return screens
    .filter(([name]) => name.endsWith(".tsx"))
    .flatMap(([name, text]) => {
      const between = [...text.matchAll(/>\s*([A-Za-z][^<>{}=;]*?)\s*<\//g)].map((match) => match[1]);
      const aloud = [...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]+)"/g)].map((match) => match[1]);
      return [...between, ...aloud]
        .filter((words) => /[a-z]{2}/i.test(words) && words !== "muster")
        .map((words) => `${name}: ${words}`);
    });
}

// Screens that the routes bring without withWords, and screens of which the routes hold more than the way to them.
export function screensWithoutWords() {
  const routes = readFileSync(join(web, "src/shell/routes.tsx"), "utf8");
  const ways = [...routes.matchAll(/lazyRouteComponent\(\s*(\w+)/g)];
  const shown = [...routes.matchAll(/\bcomponent: (\w+)/g)].map(([, name]) => name);
  return [
    ...ways.filter(([, name]) => name !== "withWords").map(([text]) => text),
    ...shown.filter((name) => !["lazyRouteComponent", "Frame"].includes(name)),
  ];
}

// Files that import a catalogue itself, not its type: its words would come with them.
export function boundCatalogues() {
  return files
    .map((name) => [name, readFileSync(join(web, "src", name), "utf8")])
    .filter(([, text]) => /^import (?!type\b)[^;]*"[^"]*\/(?:en|de)\/\w+"/m.test(text))
    .map(([name]) => name);
}
