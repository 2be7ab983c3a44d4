// The history of a brief: its steps in words, an old version beside now, taken and undone, by keyboard as well.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened } from "./support/browser.mjs";
import { sources } from "./support/sources.mjs";
import { savedBrief } from "./support/people.mjs";

const client = "client@demo.muster.example";
let browser, app;
before(async () => {
  app = await sources();
  browser = await launched();
});
after(async () => {
  await browser.close();
  await app.stop();
});

test("two versions side by side: what stayed, changed, came and went", async () => {
  const { factsOf, paired, skillsIn } = await app.load("briefs/facts.ts");
  const then = factsOf({ title: "A", must: [{ skill: "go" }, { skill: "rust" }], languages: { en: "B2" }, seats: 1 });
  const now = factsOf({ title: "A", must: [{ skill: "go", min_level: 4 }], countries: ["RO"], seats: 2 }, "words");
  const rows = paired(then, now).map(({ fact, then, now, isChanged }) => [
    fact.field + (fact.subject ? ` ${fact.subject}` : ""),
    then !== undefined,
    now !== undefined,
    isChanged,
  ]);
  assert.deepEqual(rows, [
    ["title", true, true, false],
    ["must go", true, true, true],
    ["must rust", true, false, true],
    ["languages en", true, false, true],
    ["countries RO", false, true, true],
    ["seats", false, true, true],
    ["text", false, true, true],
  ]);
  assert.deepEqual(skillsIn([{ field: "must", subject: "go|rust" }, { field: "title" }]), ["go", "rust"]);
  const words = (isOther) => paired(factsOf({}, "one"), factsOf({}, "two"), isOther)[0].isChanged;
  assert.deepEqual([words(true), words(false)], [true, false]);
});

test("two texts, word by word: what stayed, went and came; long ones cost little", async () => {
  const { wordsChanged } = await app.load("briefs/words_changed.ts");
  const told = (then, now) => wordsChanged(then, now).map(({ is, text }) => `${is}:${text}`);
  assert.deepEqual(told("We need Go now", "We need Rust now"), ["same:We need ", "gone:Go ", "new:Rust ", "same:now"]);
  assert.deepEqual(told("", "New\nlines"), ["new:New\nlines"]);
  assert.deepEqual(told("same 🐎", "same 🐎"), ["same:same 🐎"]);
  const side = (pieces, not) =>
    pieces
      .filter(({ is }) => is !== not)
      .map(({ text }) => text)
      .join("");
  const [then, now] = ["a b  c\n\nd e f g", "b c\n d x f\tg  "];
  const pieces = wordsChanged(then, now);
  assert.equal(side(pieces, "new"), then, "what was is all there");
  assert.equal(side(pieces, "gone"), now, "and what is");
  const long = Array.from({ length: 200_000 }, (_, index) => `w${index}`);
  const began = Date.now();
  const other = wordsChanged(long.join(" "), long.toReversed().join(" "));
  assert.equal(side(other, "gone"), long.toReversed().join(" "));
  assert.ok(Date.now() - began < 2000, "a megabyte in a moment");
});

test("the history tells each step, shows an old version beside now, takes it and undoes that", async () => {
  const page = await opened(browser, { as: client });
  const brief = await savedBrief(
    page,
    { brief: { title: "First", must: [{ skill: "go" }] }, text: "We need <b>Go</b> 🐎" },
    { brief: { title: "Second", must: [{ skill: "go", min_level: 4 }], seats: 2 }, text: "We need Go" },
  );
  await page.goto(`/app/briefs/${brief}`);
  await page.getByRole("link", { name: "History" }).click();
  const steps = page.getByTestId("steps").locator("li");
  await page.getByText("Title: First → Second").waitFor();
  await page.getByText("Go, must have: 1+ of 5 → 4+ of 5").waitFor();
  assert.match(await page.getByTestId("steps").innerText(), /Begun/);
  await page.getByRole("link", { name: "Begun" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**version=1**");
  const title = page.getByTestId("sides").locator("tr", { hasText: "Title" });
  await title.waitFor();
  assert.deepEqual(await title.locator("td").allInnerTexts(), ["First", "Second"]);
  await page.getByText("Words", { exact: true }).last().click();
  const text = page.getByTestId("text-changed");
  assert.equal(await text.locator("del").innerText(), "<b>Go</b> 🐎", "as text, never as markup");
  assert.equal(await text.locator("ins").innerText(), "Go");
  await page.getByRole("button", { name: "Take this version" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Version 1 is taken; it is version 3 now.").waitFor();
  assert.deepEqual(await title.locator("td").allInnerTexts(), ["First", "First"]);
  await page.keyboard.press("Control+z");
  await page.getByText("Undone.").waitFor();
  assert.deepEqual(await title.locator("td").allInnerTexts(), ["First", "Second"]);
  await page
    .getByRole("link", { name: "Version 4" })
    .or(steps.filter({ hasText: "Version 4" }))
    .first()
    .waitFor();
  await page.reload();
  await title.waitFor();
  await closed(page);
});

test("a title that is one long address makes neither the list nor the history wider", async () => {
  const long = `https://example.org/${"a".repeat(170)}`;
  for (const width of [360, 1280]) {
    const page = await opened(browser, { as: client, width });
    const brief = await savedBrief(page, { brief: { title: "First" } }, { brief: { title: long } });
    const isInside = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    await page.goto("/app/briefs");
    await page.getByRole("link", { name: long }).first().waitFor();
    assert.ok(await isInside(), `the list at ${width}`);
    await page.goto(`/app/briefs/${brief}/history?version=1`);
    await page.getByTestId("sides").locator("tr", { hasText: "Title" }).waitFor();
    assert.ok(await isInside(), `the history at ${width}`);
    await closed(page);
  }
});

test("the history of a stranger's brief is not there", async () => {
  const page = await opened(browser, { as: client });
  await page.goto("/app/briefs/bri_01h455vb4pex5vsknk084sn02q/history");
  await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  await closed(page, { allowed: [/404/] });
});
