// The public pages as strangers judge them: html-validate finds nothing, JSON-LD is data that jsonld understands, no link
// is dead, nothing is heavy, and all of it is there without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import jsonld from "jsonld";
import { closed, countOf, launched, opened, url } from "./support/browser.mjs";
import { publicPaths, someProfile } from "./support/site_screens.mjs";

let browser;
let paths;
before(async () => {
  browser = await launched();
  const page = await opened(browser);
  paths = [...publicPaths, await someProfile(page)];
  await page.context().close();
});
after(() => browser.close());

const html = async (path) => (await fetch(url + path, { headers: { accept: "text/html" } })).text();
// schema.org's own context is not asked for over the network: its words stand for themselves.
const documentLoader = async () => ({ document: { "@context": { "@vocab": "https://schema.org/" } } });
const structured = (text) =>
  [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((found) => JSON.parse(found[1]));

test("html-validate finds nothing on any page, nor on that of an address where nothing is", async () => {
  const judge = new HtmlValidate({ extends: ["html-validate:recommended"] });
  for (const path of [...paths, "/nowhere", "/developers/no-such-role", "/talents?skill=cobol&country=IS"]) {
    const { results } = await judge.validateString(await html(path));
    const found = results.flatMap(({ messages }) =>
      messages.map((m) => `${m.ruleId} ${m.line}:${m.column} ${m.message}`),
    );
    assert.deepEqual(found, [], path);
  }
});

test("no slot of a text or template is left open, and no figure is empty", async () => {
  for (const path of paths) {
    const words = (await html(path)).replace(/<script.*?<\/script>/gs, "").replace(/<[^>]*>/g, " ");
    assert.doesNotMatch(words, /\{|\}|undefined|NaN|\bnull\b/, path);
  }
});

test("JSON-LD expands, and says what its page is about", async () => {
  const types = new Map();
  for (const path of paths) {
    for (const data of structured(await html(path))) {
      const expanded = await jsonld.expand(data, { documentLoader });
      assert.ok(expanded.length > 0, path);
      types.set(
        path,
        new Set(expanded.flatMap((thing) => (thing["@type"] ?? []).map((type) => type.split("/").at(-1)))),
      );
    }
  }
  for (const type of ["ItemList", "FAQPage", "BreadcrumbList", "Service"])
    assert.ok(types.get("/developers/back-end").has(type), type);
  assert.ok(types.get(paths.at(-1)).has("Person"));
  const list = structured(await html("/developers/back-end"))[0]["@graph"].find(
    (thing) => thing["@type"] === "ItemList",
  );
  assert.equal(list.itemListElement.length, 11);
  assert.equal(list.itemListElement[0].item["@type"], "Person");
});

test("no link on a page is dead, and every alternate names its other", async () => {
  const links = new Set();
  for (const path of paths) {
    const text = await html(path);
    for (const [, link] of text.matchAll(/\shref="(\/[^"#]*)/g)) links.add(link.replaceAll("&amp;", "&"));
    const alternates = [...text.matchAll(/hreflang="(?:en|de|x-default)" href="([^"]+)"/g)].map((found) => found[1]);
    assert.ok(
      alternates.every((link) => link.startsWith(url)),
      path,
    );
  }
  const some = [...links].filter((link, nth) => !link.includes("?") || nth % 9 === 0);
  for (const link of some) assert.equal((await fetch(url + link, { redirect: "manual" })).status, 200, link);
});

test("every page is under 60 KB as it travels", async () => {
  for (const path of paths) {
    const answer = await fetch(url + path, { headers: { "accept-encoding": "br" } });
    assert.equal(answer.headers.get("content-encoding"), "br", path);
    assert.ok(
      Number(answer.headers.get("content-length")) < 60_000,
      `${path}: ${answer.headers.get("content-length")}`,
    );
  }
});

test("without JavaScript a visitor gets from the start page to a person, filters, and reads more", async () => {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Back-end Developers" }).click();
  await page.getByRole("heading", { name: "Hire screened freelance back-end developers" }).waitFor();
  await page.getByText("Show more").first().click();
  await page.getByRole("link", { name: /^See all \d+ back-end developers$/ }).click();
  const before = Number((await page.getByRole("status").textContent()).replace(/\D/g, ""));
  const choice = page.getByRole("region", { name: "Experience" }).getByRole("listitem").filter({ hasText: "Senior" });
  const beside = Number((await choice.locator(".n").textContent()).replace(/\D/g, ""));
  await choice.getByRole("link").click();
  assert.equal(Number((await page.getByRole("status").textContent()).replace(/\D/g, "")), beside);
  assert.ok(beside < before);
  const name = await page.locator(".card h3").first().textContent();
  await page.locator(".card h3 a").first().click();
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), name);
  await page.getByRole("link", { name: "Deutsch" }).click();
  assert.match(new URL(page.url()).pathname, /^\/de\/talents\/tal_/);
  await page.goto("/nowhere");
  await page.getByRole("searchbox").fill("golang");
  await page.getByRole("button", { name: "Search" }).click();
  assert.equal(new URL(page.url()).pathname, "/talents");
  await page.getByRole("link", { name: "Remove “Go”" }).waitFor();
  await context.close();
});

test("without JavaScript a visitor says their zone and hours, and sees whose day meets theirs", async () => {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/talents?seniority=senior");
  const of = async () => Number((await page.getByRole("status").textContent()).replace(/\D/g, ""));
  const all = await of();
  await page.getByLabel("My time zone").selectOption("America/New_York");
  await page.getByLabel("Shared hours a day, at least").selectOption("4");
  await page.getByRole("button", { name: "Show people" }).click();
  const { searchParams } = new URL(page.url());
  assert.deepEqual([...searchParams.keys()].sort(), ["overlap", "seniority", "zone"]);
  const some = await of();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  const hours = page.getByRole("region", { name: "Shared hours with me" }).getByRole("listitem");
  const more = hours.filter({ hasText: "At least 6 h a day" });
  const beside = Number((await more.locator(".n").textContent()).replace(/\D/g, ""));
  await more.getByRole("link").click();
  assert.equal(await of(), beside);
  await page.locator(".card h3 a").first().click();
  await page.getByLabel("My time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: "Change my hours" }).click();
  assert.equal(new URL(page.url()).searchParams.get("zone"), "Asia/Tokyo");
  await page.getByRole("img", { name: /working hours|works when you do not/ }).waitFor();
  await page.getByText("Your clock, Tokyo").waitFor();
  await context.close();
});

test("hiring from a role's page opens the brief with the role filled in, and people fit it", async () => {
  const page = await opened(browser);
  await page.goto("/developers/back-end");
  const link = page.getByRole("link", { name: "Hire a top back-end developer now" });
  const brief = Buffer.from((await link.getAttribute("href")).split("#b=")[1], "base64url").toString();
  assert.equal(JSON.parse(brief).title, "Back-end Developer");
  await link.click();
  assert.ok((await countOf(page)) > 0);
  await closed(page);
});

test("a page sends for nothing but its own style and letters", async () => {
  const page = await opened(browser);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/developers/back-end", { waitUntil: "networkidle" });
  const others = asked.slice(1).filter((path) => !/^\/site\/|^\/app\/assets\/inter-.*\.woff2$/.test(path));
  assert.deepEqual(others, []);
  await closed(page);
});
