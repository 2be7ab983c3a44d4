// What people do with a shortlist: choose, undo, by keyboard, too; compare by address; share by link; take it along.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { closed, launched, opened } from "./support/browser.mjs";
import { click, named, nameOf, shortlisted } from "./support/shortlists.mjs";

const client = "client@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const answered = (page, method) =>
  page.waitForResponse((answer) => answer.url().includes("/choices/") && answer.request().method() === method);

test("pinned first, passed with a reason and folded away, noted; a new shortlist keeps it, undo takes it back", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Choices");
  const names = await Promise.all([0, 1, 2].map((n) => nameOf(people.nth(n))));
  await Promise.all([answered(page, "PUT"), click(named(page, names[2]), "Pin")]);
  assert.equal(await nameOf(people.first()), names[2], "the pinned stands first");
  await click(named(page, names[0]), "Pass");
  const form = named(page, names[0]).locator("form");
  await click(form, "Pass");
  assert.equal(await named(page, names[0]).count(), 1, "without a reason nobody is passed");
  await form.getByRole("radio", { name: "Too dear" }).check();
  await form.getByRole("textbox").fill("\u202eover budget");
  await click(form, "Pass");
  await form.getByRole("alert").waitFor();
  assert.equal(await form.getByRole("textbox").inputValue(), "\u202eover budget", "what was refused is not lost");
  await form.getByRole("textbox").fill("<b>Over</b> budget");
  await Promise.all([answered(page, "PUT"), click(form, "Pass")]);
  await page.getByRole("status").getByText(`${names[0]} is passed.`).waitFor();
  assert.equal(await named(page, names[0]).count(), 0);
  await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") === name, names[1]);
  await click(named(page, names[1]), "Note");
  await page.getByRole("textbox", { name: `Note on ${names[1]}` }).fill("Two lines\nof a note");
  await Promise.all([answered(page, "PUT"), click(named(page, names[1]), "Save")]);
  await named(page, names[1]).getByText("Note by Clara Client").waitFor();

  await Promise.all([
    page.waitForResponse((answer) => answer.url().includes("/shortlists") && answer.request().method() === "POST"),
    click(page, "Make it anew"),
  ]);
  await page.reload();
  await named(page, names[1]).getByText("Two lines\nof a note").waitFor();
  assert.equal(await nameOf(people.first()), names[2]);
  await page.getByText("1 person passed").click();
  await page.getByTestId("passed").getByText("Too dear: <b>Over</b> budget").waitFor();
  await Promise.all([answered(page, "DELETE"), click(page.getByTestId("passed"), "Take back")]);
  await named(page, names[0]).waitFor();
  await Promise.all([answered(page, "PUT"), click(page.getByRole("status"), "Undo")]);
  await page.getByText("1 person passed").waitFor();
  assert.equal(await named(page, names[0]).count(), 0, "what was taken back is passed again");
  await closed(page, { allowed: [/status of 422/] });
});

test("by keyboard: to the next, pin, note, pass, open, compare, undo", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "By keyboard");
  const second = await nameOf(people.nth(1));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") === name, second);
  const third = await nameOf(people.nth(2));
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") === name, third);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("o");
  await named(page, second).getByTestId("arithmetic").waitFor();
  await Promise.all([answered(page, "PUT"), page.keyboard.press("p")]);
  await named(page, second).getByText("Pinned by Clara Client").waitFor();
  await Promise.all([answered(page, "DELETE"), page.keyboard.press("Control+z")]);
  await named(page, second).getByText("Pinned by").waitFor({ state: "detached" });
  await page.keyboard.press("c");
  await page.getByText("Choose another to compare").waitFor();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: `Note on ${second}` }).waitFor();
  await page.keyboard.type("p and x are letters here");
  await Promise.all([answered(page, "PUT"), page.keyboard.press("Control+Enter")]);
  await named(page, second).getByText("p and x are letters here").waitFor();
  await page.keyboard.press("x");
  await page.getByRole("radio", { name: "Skills" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: "Skills" }).waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Next, previous person (shortlist)").waitFor();
  await closed(page);
});

test("the skills' own arithmetic and the shared day add up to what is told", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Adds up");
  await click(people.first(), "Show the arithmetic");
  const numbers = async (locator) =>
    (await locator.allInnerTexts()).map((text) => Number(text.split(/[^\d,]/)[0].replaceAll(",", "")));
  const skills = people.first().getByTestId("skill-sums");
  for (const row of await skills.locator("tbody tr").all()) {
    const [level, years, verified, recency, value, weight, counts] = await numbers(row.locator("td"));
    assert.equal(Math.floor(((level + years + verified) * recency) / 1000), value);
    assert.equal(value * weight, counts);
  }
  const drawn = people.first().getByRole("img", { name: /The working day in both zones/ });
  assert.match(await drawn.getAttribute("aria-label"), /in New York|No shared hours/);
  await closed(page);
});

test("compared by address: chosen, reloaded, sent on, back; differences only", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Compared");
  const names = await Promise.all([0, 1, 2, 3].map((n) => nameOf(people.nth(n))));
  for (const n of [0, 1, 2, 3]) await click(people.nth(n), "Compare");
  await page.getByText("Four are compared already.").waitFor();
  await page.getByRole("link", { name: "Compare 4" }).click();
  const table = page.getByTestId("compare");
  await table.waitFor();
  const heads = () => table.locator("thead th > span:first-child").allInnerTexts();
  assert.deepEqual(await heads(), names);
  const again = await opened(browser, { as: client });
  await again.goto(page.url());
  await again.getByTestId("compare").getByText(names[3], { exact: true }).waitFor();
  await closed(again);
  const rows = () => table.locator("tbody tr:not(:has([scope=rowgroup]))").count();
  const all = await rows();
  await page.getByRole("checkbox", { name: "Only differences" }).check();
  await page.waitForURL(/only=true/);
  assert.ok((await rows()) < all);
  assert.equal(await table.getByText("the same", { exact: true }).count(), 0);
  await page.reload();
  await table.waitFor();
  assert.ok((await rows()) < all);
  await table.getByRole("button", { name: `Take ${names[1]} out` }).click();
  await page.getByRole("heading", { name: "3 side by side" }).waitFor();
  await page.getByRole("link", { name: "To the shortlist" }).click();
  await page.getByRole("link", { name: "Compare 3" }).waitFor();
  await page.goBack();
  await table.waitFor();
  await closed(page);
});

test("a link shows the shortlist to a stranger without names, and no longer once withdrawn", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Shared & <i>said</i>");
  const first = await nameOf(people.first());
  await click(people.nth(1), "Pass");
  await people.nth(1).getByRole("radio", { name: "Skills" }).check();
  await Promise.all([answered(page, "PUT"), click(people.nth(1).locator("form"), "Pass")]);
  await click(page, "Share");
  await page.getByRole("spinbutton").fill("3");
  await click(page, "Make a link");
  const address = await page.getByTestId("share-link").inputValue();
  const stranger = await opened(browser, { locale: "de-DE" });
  const answer = await stranger.goto(address);
  assert.equal(answer.headers()["x-robots-tag"], "noindex, nofollow");
  assert.equal(answer.headers()["referrer-policy"], "no-referrer");
  const seen = stranger.getByTestId("shortlist").getByRole("article");
  await seen.first().waitFor();
  assert.equal(await nameOf(seen.first()), first);
  assert.equal(await seen.count(), await people.count());
  await stranger.getByText("1 Person abgelehnt, nicht gezeigt.").waitFor();
  assert.match(await seen.first().innerText(), /Stufe \d von 5/);
  assert.doesNotMatch(await stranger.content(), /tal_|cli_|bri_|sho_/);
  await click(seen.first(), "Berechnung zeigen");
  await seen.first().getByTestId("arithmetic").waitFor();
  await click(page.getByTestId("shares"), "Withdraw");
  await page.getByTestId("shares").getByText("withdrawn").waitFor();
  await stranger.reload();
  await stranger.getByRole("heading", { name: "Dieser Link gilt nicht mehr" }).waitFor();
  await stranger.getByText("Er ist abgelaufen oder wurde zurückgezogen.").waitFor();
  assert.doesNotMatch(await stranger.locator("main").innerText(), /This link|\d{4}-\d\d-\d\d/);
  await stranger.goto("/app/shared/" + "A".repeat(43));
  await stranger.getByRole("heading", { name: "Diesen Link gibt es nicht" }).waitFor();
  await closed(stranger, { allowed: [/status of 4(10|04)/] });
  await closed(page);
});

test("a shortlist goes out as PDF, CSV and JSON under our own names", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "../../etc/passwd");
  const name = await nameOf(people.first());
  const files = {};
  for (const format of ["PDF", "CSV", "JSON"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: format, exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `shortlist.${format.toLowerCase()}`);
    files[format] = await readFile(await download.path());
  }
  assert.equal(files.PDF.subarray(0, 5).toString(), "%PDF-");
  assert.ok(files.CSV.toString().includes(`,${name},`));
  const sentence = await people.first().locator("p").nth(1).innerText();
  assert.ok(files.CSV.toString().includes(sentence), "the file says what the screen says");
  assert.equal(JSON.parse(files.JSON.toString()).answer.top[0].why.sentence, sentence);
  await closed(page);
});
