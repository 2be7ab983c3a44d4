// A client's brief becomes a shortlist that explains itself.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, countOf, hashOf, launched, opened } from "./support/browser.mjs";

const client = "client@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

test("from a draft to a saved brief to a shortlist with reasons, gaps and the arithmetic", async () => {
  const page = await opened(browser, { as: client });
  const brief = { title: "Payments core in Go", must: [{ skill: "go", min_level: 3 }], nice: [{ skill: "kafka" }] };
  await page.goto("/app/brief" + hashOf(brief));
  const count = await countOf(page);
  await page.getByRole("button", { name: "Make the shortlist" }).click();
  await page.waitForURL("**/shortlist");
  const people = page.getByTestId("shortlist").getByRole("article");
  await people.first().waitFor();
  assert.ok((await people.count()) > 3);
  await page.getByText(`of ${count} who fit`).waitFor();
  const best = people.first();
  assert.match(await best.innerText(), /Why/);
  await best.getByRole("button", { name: "Show the arithmetic" }).click();
  const rows = await best.getByTestId("arithmetic").locator("tbody tr td:nth-child(2)").allInnerTexts();
  const sum = rows.map((text) => Number(text.replace(/\D/g, ""))).reduce((total, points) => total + points, 0);
  const score = Number((await best.locator("strong").innerText()).replace(/\D/g, ""));
  assert.equal(rows.length, 8);
  assert.equal(sum, score, "the eight parts are the score");
  await page.reload();
  await best.getByTestId("arithmetic").waitFor();
  await page.getByRole("link", { name: "To the brief" }).click();
  await page.waitForURL(/\/briefs\/bri_\w+/);
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByRole("button", { name: "Put on hold" }).waitFor();
  await closed(page);
});

test("a saved brief is changed, saved, and stands in the list", async () => {
  const page = await opened(browser, { as: client });
  await page.goto("/app/brief" + hashOf({ title: "Claims in Python", must: [{ skill: "python" }] }));
  await page.getByRole("button", { name: "Save the brief" }).click();
  await page.waitForURL(/\/briefs\/bri_\w+/);
  await page.getByRole("textbox", { name: "Title" }).fill("Claims in Python, half time");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Briefs" }).click();
  await page.getByTestId("briefs").getByRole("link", { name: "Claims in Python, half time" }).waitFor();
  await page.getByRole("link", { name: "New brief" }).first().click();
  await page.getByTestId("brief-text").waitFor();
  assert.equal(await page.getByTestId("understood").count(), 0, "a saved draft is not offered again");
  await closed(page);
});
