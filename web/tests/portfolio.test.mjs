// A portfolio in the editor of a profile: added, changed, moved by keyboard, dropped and brought back; what is wrong
// stands at its field; and what is saved is on the public page, in that order.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened, url } from "./support/browser.mjs";
import { applyingAt, introduced } from "./support/joining_screens.mjs";

const advisor = "advisor@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

// Somebody whom no other test edits, without a portfolio.
async function blankProfile(page, nth) {
  await page.goto("/app/talents?seniority=principal&sort=rate");
  await page.getByTestId("talents").locator("a").nth(nth).click();
  await page.getByTestId("talent-form").waitFor();
  const drops = list(page).getByRole("button", { name: /^Drop / });
  while ((await drops.count()) > 0) await drops.first().click();
  if (await save(page).isEnabled()) await saved(page);
}
const list = (page) => page.getByTestId("portfolio");
const save = (page) => page.getByRole("button", { name: "Save", exact: true });
const saved = async (page) => {
  await save(page).click();
  await page.getByTestId("save-state").getByText("Saved", { exact: true }).waitFor();
};
const field = (page, name) => list(page).getByRole("textbox", { name, exact: true });
const titles = (page) => list(page).locator("li b").allInnerTexts();
const focused = (page) =>
  page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.name);
const add = async (page, title, more = {}) => {
  await list(page).getByRole("button", { name: "Add a piece of work" }).click();
  assert.equal(await focused(page), "title");
  await page.keyboard.type(title);
  for (const [name, value] of Object.entries(more)) await field(page, name).fill(value);
};

test("pieces are added, changed, moved with the keyboard alone, dropped and brought back", async () => {
  const page = await opened(browser, { as: advisor });
  await blankProfile(page, 3);
  await add(page, "First", { Year: "2024", Address: "first.example/work", "What it is and what was done": "Mine." });
  await add(page, "Second");
  await add(page, "Third", { Address: "https://third.example" });
  assert.deepEqual(await titles(page), ["First", "Second", "Third"]);
  assert.equal(await list(page).getByRole("textbox").count(), 4, "one piece is open at a time");

  await list(page).getByRole("button", { name: "Move Third up" }).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await titles(page), ["First", "Third", "Second"]);
  assert.equal(await focused(page), "Move Third up");
  await list(page).getByText("Third is 2 of 3 now.").waitFor();
  await page.keyboard.press("Space");
  assert.deepEqual(await titles(page), ["Third", "First", "Second"]);
  assert.equal(await focused(page), "Move Third down", "at the top there is only the other way");
  await field(page, "Title").focus();
  assert.equal(await field(page, "Title").inputValue(), "Third", "the open piece is the one that moved");
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(await titles(page), ["First", "Third", "Second"]);
  assert.equal(await focused(page), "title");
  await page.keyboard.type("!");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  assert.deepEqual(await titles(page), ["Third!", "First", "Second"]);

  await list(page).getByRole("button", { name: "Drop First" }).click();
  assert.deepEqual(await titles(page), ["Third!", "Second"]);
  await list(page).getByText("First is dropped.").waitFor();
  await list(page).getByRole("button", { name: "Bring it back" }).click();
  assert.deepEqual(await titles(page), ["Third!", "First", "Second"]);
  await saved(page);
  await page.reload();
  await list(page).getByRole("listitem").nth(2).waitFor();
  assert.deepEqual(await titles(page), ["Third!", "First", "Second"]);
  await list(page).getByRole("button", { name: "First 2024 · first.example" }).click();
  assert.equal(await field(page, "Address").inputValue(), "https://first.example/work");

  const answer = await fetch(url + new URL(page.url()).pathname.replace("/app", ""));
  const shown = await answer.text();
  if (answer.status === 200) {
    assert.ok(shown.indexOf(">Third!</a>") < shown.indexOf(">First</a>"));
    assert.match(shown, /<a href="https:\/\/first\.example\/work" rel="nofollow ugc noopener">First<\/a>/);
    assert.match(shown, /<p>Mine\.<\/p>/);
  } else assert.equal(answer.status, 410);
  await closed(page);
});

test("what is wrong stands at its field, in a piece that opens for it; nothing typed is lost", async () => {
  const page = await opened(browser, { as: advisor });
  await blankProfile(page, 7);
  await add(page, "No site", { Address: "http://plain.example" });
  await add(page, "No year", { Year: "2a1998" });
  assert.equal(await field(page, "Year").inputValue(), "2199");
  await add(page, " ");
  await add(page, "Fine");
  await save(page).click();
  await list(page).getByText("A whole address without spaces, which begins with https://").waitFor();
  await list(page).getByText("From 1950 to").waitFor();
  await list(page).getByText("Say what it is.").waitFor();
  assert.equal(await focused(page), "url", "the focus is at the first fault");
  assert.equal(await list(page).getByRole("group", { name: "1. No site" }).getByRole("textbox").count(), 4);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("https://plain.example");
  await list(page).getByRole("group", { name: "2. No year" }).getByRole("textbox", { name: "Year" }).fill("1999");
  await list(page).getByRole("group", { name: "3." }).getByRole("textbox", { name: "Title" }).fill("Named");
  await saved(page);
  assert.deepEqual(await titles(page), ["No site", "No year", "Named", "Fine"]);
  await closed(page, { allowed: [/422/] });
});

test("twelve are the most, and a blank one is dropped without a word", async () => {
  const page = await opened(browser, { as: advisor });
  await blankProfile(page, 11);
  for (let nth = 1; nth <= 12; nth += 1) await add(page, nth === 12 ? "" : `Piece ${nth}`);
  await list(page).getByText("These are 12, as many as there can be.").waitFor();
  assert.equal(await list(page).getByRole("button", { name: "Add a piece of work" }).count(), 0);
  await list(page).getByRole("button", { name: "Drop Without a title yet" }).click();
  assert.equal(await list(page).getByRole("button", { name: "Bring it back" }).count(), 0);
  await saved(page);
  assert.equal((await titles(page)).length, 11);
  await closed(page);
});

test("an applicant names pieces of work, is told what is wrong there, and a screener reads them", async () => {
  const page = await opened(browser);
  await applyingAt(page, 3);
  const name = `Ina Works${process.pid}`;
  await introduced(page, `works.${process.pid}@apply.example`, name);
  await add(page, "Ledger kit", { Address: "https://localhost/kit", Year: "2023" });
  const send = page.getByRole("button", { name: "Send the application" });
  await send.click();
  await list(page).getByText("A whole address without spaces").waitFor();
  assert.equal(await focused(page), "url");
  await field(page, "Address").fill("https://ina.example/kit");
  await send.click();
  await page.getByTestId("application").waitFor();
  const link = page.getByRole("link", { name: "Ledger kit" });
  assert.equal(await link.getAttribute("href"), "https://ina.example/kit");
  await page.getByText("2023 · ina.example").waitFor();
  await closed(page, { allowed: [/422/] });
});
