// A job description is pasted and looked at: marks in place, words replaced at one click and taken back, costs as bars;
// big and hostile texts stay words.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, countOf, launched, opened } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const begun = async (text, options) => {
  const page = await opened(browser, options);
  await page.goto("/app/lint");
  await page.getByTestId("lint-text").fill(text);
  await page.locator("section[aria-busy=false]").waitFor();
  await page.getByTestId("findings").waitFor();
  return page;
};
const textOf = (page) => page.getByTestId("lint-text").inputValue();
const marks = (page) => page.getByTestId("lint-marks").locator("mark").allInnerTexts();

test("wording is marked in place, replaced at one click, and taken back with the next", async () => {
  const page = await begun("\u{1F600} We want a rockstar for a young team.");
  assert.deepEqual(await marks(page), ["rockstar", "young team"]);
  await page
    .getByRole("button", { name: "Write \u201cexperienced developer\u201d instead of \u201crockstar\u201d" })
    .click();
  assert.equal(await textOf(page), "\u{1F600} We want an experienced developer for a young team.");
  await page.getByTestId("findings").getByText("rockstar").waitFor({ state: "detached" });
  assert.deepEqual(await marks(page), ["young team"]);
  await page.getByRole("button", { name: "Undo" }).click();
  assert.match(await textOf(page), /a rockstar/);
  await page.keyboard.press("Control+Shift+Z");
  assert.match(await textOf(page), /an experienced developer/);
  await page.reload();
  assert.match(await textOf(page), /an experienced developer/);
  await closed(page);
});

test("where only the author knows the words stands a gap, which is typed over", async () => {
  const page = await begun("We are a young team.");
  const chip = page.getByRole("button", { name: "Write “team of …” instead of “young team”" });
  assert.equal(await chip.innerText(), "team of …");
  assert.ok(!(await page.getByTestId("findings").innerText()).includes("{"));
  await chip.click();
  await page.waitForFunction(() => document.activeElement?.selectionStart < document.activeElement?.selectionEnd);
  await page.keyboard.type("five");
  assert.equal(await textOf(page), "We are a team of five.");
  await closed(page);
});

test("what demands cost in people shows as bars, and the words become a brief", async () => {
  const page = await begun("You will build services. You must know Python and SQL, remote, $90 an hour, full-time.");
  const costs = page.getByTestId("costs");
  await costs.waitFor();
  assert.match(await costs.innerText(), /Python[^]*\d/);
  await page.getByRole("link", { name: "Make a brief of it" }).click();
  assert.ok((await countOf(page)) > 0);
  assert.match(await page.getByTestId("brief-text").inputValue(), /You must know Python/);
  await page.getByRole("link", { name: "Check the wording" }).click();
  await page.getByTestId("findings").waitFor();
  await closed(page);
});

test("a German text is looked at by German rules, whatever language the screen has", async () => {
  const page = await begun("Wir suchen einen Entwickler (m/w/d) für unser junges Team, der belastbar ist.");
  assert.deepEqual(await marks(page), ["junges Team", "belastbar"]);
  await closed(page);
});

test("a German list of requirements has its costs, and the screen says what is not reckoned", async () => {
  const page = await begun("Wir suchen jemanden, der mit uns Dienste in Python baut und Freude daran hat.");
  const costs = page.getByTestId("costs");
  await costs.getByText("costs are reckoned only for skills that stand by name in a list").waitFor();
  assert.equal(await costs.getByRole("listitem").count(), 0);
  await page
    .getByTestId("lint-text")
    .fill("Wir suchen Verstärkung.\n\nIhr Profil:\n- Python und SQL\n- Kafka von Vorteil\n\nWir bieten:\n- Java-Kurse");
  await costs.getByRole("listitem").first().waitFor();
  const names = await costs.getByRole("listitem").locator(":scope > span:first-child").allInnerTexts();
  assert.deepEqual(names.sort(), ["Python", "SQL"]);
  await closed(page);
});

test("a megabyte, HTML and right-to-left words are shown as words", async () => {
  const page = await begun("<img src=x onerror=alert(1)> \u05e2\u05d1\u05e8\u05d9\u05ea ninja");
  assert.deepEqual(await marks(page), ["ninja"]);
  await page.getByTestId("lint-text").fill("We want a ninja who knows Go. ".repeat(33_000));
  await page.getByText("more of the same are not listed").waitFor();
  await closed(page);
});
