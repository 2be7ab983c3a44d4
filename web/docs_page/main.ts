// The page at /api/docs: draws the OpenAPI document that this server serves, operation by operation, with what
// goes in and out. A page of its own, without React: it has to be light, and readable for somebody who never opens
// the app.
import "../src/design/tokens.css";
import "../src/design/fonts.css";
import "../src/design/base.css";
import "./page.css";
import { el } from "./element";
import { operationsOf, type Document, type Operation } from "./document";
import { drawOperation } from "./operation";

const page = document.getElementById("page")!;

async function read(): Promise<Document> {
  const answer = await fetch("/api/openapi.json");
  if (!answer.ok) throw new Error(`/api/openapi.json answered ${answer.status}`);
  return (await answer.json()) as Document;
}

function draw(doc: Document): void {
  const groups = Map.groupBy(operationsOf(doc), (operation) => operation.tag);
  const filter = el("input", {
    type: "search",
    placeholder: "Filter routes",
    "aria-label": "Filter routes",
    class: "filter",
  });
  const contents = el(
    "nav",
    { "aria-label": "Routes", class: "contents" },
    filter,
    ...[...groups].map(([tag, operations]) =>
      el("section", {}, el("h2", {}, tag), el("ul", {}, ...operations.map(entry))),
    ),
  );
  const body = el(
    "main",
    { class: "body" },
    el("h1", {}, `${doc.info.title} API`),
    el("p", { class: "lead" }, doc.info.description ?? ""),
    el(
      "p",
      { class: "quiet" },
      `Version ${doc.info.version}. `,
      el("a", { href: "/api/openapi.json" }, "The OpenAPI document"),
      ". ",
      el("a", { href: "/app" }, "The app"),
      ".",
    ),
    ...[...groups].map(([tag, operations]) =>
      el(
        "section",
        { class: "group" },
        el("h2", {}, tag),
        ...operations.map((operation) => drawOperation(doc, operation)),
      ),
    ),
  );
  page.replaceChildren(contents, body);
  page.classList.add("drawn");
  filter.addEventListener("input", () => sift(filter.value.trim().toLowerCase()));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function entry(operation: Operation): HTMLElement {
  return el(
    "li",
    { "data-words": `${operation.method} ${operation.path} ${operation.summary}`.toLowerCase() },
    el("a", { href: `#${operation.id}` }, el("b", {}, operation.method), el("span", {}, operation.path)),
  );
}

function sift(words: string): void {
  for (const item of page.querySelectorAll<HTMLElement>("[data-words]"))
    item.hidden = !item.dataset["words"]!.includes(words);
  for (const group of page.querySelectorAll<HTMLElement>(".contents section, .group"))
    group.hidden = !group.querySelector("[data-words]:not([hidden])");
}

read().then(draw, (fault: Error) =>
  page.replaceChildren(
    el("main", { class: "opening" }, el("h1", {}, "The API can't be described"), el("p", {}, fault.message)),
  ),
);
