// What a shortlist must not do: stand under another brief unsaid, lose what somebody wrote or where the keyboard was,
// grow wider than the screen, print what nobody can read.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, countOf, launched, opened } from "./support/browser.mjs";
import { click, named, nameOf, shortlisted } from "./support/shortlists.mjs";

const client = "client@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const written = async (page, text) => {
  const read = page.waitForResponse((answer) => answer.url().includes("/intake"));
  await page.getByRole("textbox", { name: "What do you need?" }).fill(text);
  await read;
  await countOf(page);
};
const idOf = (page) => new URL(page.url()).pathname.split("/")[3];
const noteOn = (page, name) => page.getByRole("textbox", { name: `Note on ${name}` });
const focused = (page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent);
const isWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

// Saves the brief anew from another window.
async function saved(page, brief, change) {
  const { csrf } = await (await page.request.get("/api/v1/session")).json();
  const path = `/api/v1/briefs/${brief}`;
  const record = await (await page.request.get(path)).json();
  const answer = await page.request.put(path, {
    headers: { "If-Match": `"${record.version}"`, "X-Muster-CSRF": csrf },
    data: { brief: { ...record.brief, ...change } },
  });
  assert.equal(answer.status(), 200, await answer.text());
}

test("a list that was made for an earlier version says so, and the way to a new one", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Go people");
  const brief = idOf(page);
  const first = await nameOf(people.first());
  await saved(page, brief, { title: "Gophers" });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Gophers" }).waitFor();
  assert.equal(await page.getByTestId("outdated").count(), 0, "another title asks for the same people");
  await saved(page, brief, { title: "Rust developer", must: [{ skill: "rust", min_level: 4 }] });
  await page.reload();
  const told = page.getByTestId("outdated");
  await told.getByText("Made for version 1 of this brief; the brief has changed since.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Go people" }).waitFor();
  assert.equal(await nameOf(people.first()), first);
  await click(told, "Make one for the brief as it is now");
  await page.getByRole("heading", { level: 1, name: "Rust developer" }).waitFor();
  assert.equal(await page.getByTestId("outdated").count(), 0);
  assert.match(await people.first().innerText(), /Rust/);
  await closed(page);
});

test("changes that nobody saved are not in the list, which says so; saved in the app, it says that, too", async () => {
  const page = await opened(browser, { as: client });
  await page.goto("/app/brief");
  await written(page, "Python developer");
  await page.getByRole("button", { name: "Make the shortlist" }).click();
  await page.getByTestId("shortlist").getByRole("article").first().waitFor();
  await page.getByRole("link", { name: "To the brief" }).click();
  await written(page, "Rust developer");
  await page.getByRole("link", { name: "All, with reasons" }).click();
  const told = page.getByTestId("outdated");
  await told.getByText("The brief has changes that are not saved").waitFor();
  await told.getByRole("link", { name: "To the changes" }).click();
  await countOf(page);
  await page.getByText("Not saved yet").waitFor();
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === "PUT" && answer.ok()),
    click(page, "Save"),
  ]);
  await page.getByRole("link", { name: "All, with reasons" }).click();
  await told.getByText(/^Made for version 1 of this brief/).waitFor();
  await closed(page);
});

test("another brief's shortlist does not stand under this brief's name", async () => {
  const page = await opened(browser, { as: client });
  await shortlisted(page, "One");
  const lists = await (await page.request.get(`/api/v1/briefs/${idOf(page)}/shortlists`)).json();
  await shortlisted(page, "Another");
  for (const screen of ["shortlist", "compare"]) {
    await page.goto(`/app/briefs/${idOf(page)}/${screen}?made=${lists.items[0].id}`);
    await page
      .getByRole("link", { name: "Open the start page" })
      .or(page.getByRole("heading", { level: 1 }))
      .waitFor();
    assert.equal(await page.getByRole("article").count(), 0);
    await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  }
  await closed(page);
});

test("two first notes on one person: the second learns of the first, and overwrites it only in sight of it", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Two notes");
  const name = await nameOf(people.first());
  const other = await opened(browser, { as: client });
  await other.goto(page.url());
  for (const window of [page, other]) await click(named(window, name), "Note");
  await noteOn(page, name).fill("A's words");
  await click(page, "Save");
  await named(page, name).getByText("A's words").waitFor();
  await noteOn(other, name).fill("B's words");
  await click(other, "Save");
  await other.getByRole("alert").getByText("Somebody wrote another note meanwhile.").waitFor();
  await named(other, name).locator("blockquote").getByText("A's words").waitFor();
  assert.equal(await noteOn(other, name).inputValue(), "B's words");
  await page.reload();
  await named(page, name).getByText("A's words").waitFor();
  await click(other, "Save");
  await named(other, name).locator("blockquote").getByText("B's words").waitFor();
  await closed(page);
  await closed(other, { allowed: [/status of 412/] });
});

test("what was begun stays with its person until it is sent or cancelled", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Half-written");
  const [one, two] = await Promise.all([0, 1].map((n) => nameOf(people.nth(n))));
  await click(named(page, one), "Note");
  await noteOn(page, one).fill("Half a thou");
  await click(named(page, two), "Note");
  assert.equal(await noteOn(page, two).inputValue(), "");
  await click(named(page, one), "Pass");
  await named(page, one).getByRole("radio", { name: "Skills" }).check();
  await named(page, one).getByRole("textbox").fill("too li");
  await click(named(page, one), "Note");
  assert.equal(await noteOn(page, one).inputValue(), "Half a thou");
  await click(named(page, one), "Pass");
  assert.equal(await named(page, one).getByRole("textbox").inputValue(), "too li");
  assert.ok(await named(page, one).getByRole("radio", { name: "Skills" }).isChecked());
  await page.getByRole("link", { name: "Briefs", exact: true }).first().click();
  await page.waitForURL(/\/briefs$/);
  await page.goBack();
  await click(named(page, one), "Note");
  assert.equal(await noteOn(page, one).inputValue(), "Half a thou", "after another screen");
  await page.reload();
  await click(named(page, one), "Note");
  assert.equal(await noteOn(page, one).inputValue(), "Half a thou", "after a reload");
  await click(named(page, one), "Pass");
  assert.ok(await named(page, one).getByRole("radio", { name: "Skills" }).isChecked());
  await click(named(page, one), "Cancel");
  await click(named(page, one), "Pass");
  assert.equal(await named(page, one).getByRole("textbox").inputValue(), "", "what was cancelled is gone");
  await closed(page);
});

test("the keyboard keeps its place when somebody is taken out, taken back or their note removed", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Its place");
  const names = await Promise.all([0, 1, 2].map((n) => nameOf(people.nth(n))));
  await click(named(page, names[0]), "Pass");
  await named(page, names[0]).getByRole("radio", { name: "Skills" }).check();
  await click(named(page, names[0]).locator("form"), "Pass");
  await page.getByText("1 person passed").click();
  await page.getByRole("button", { name: "Take back" }).press("Enter");
  await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") === name, names[0]);
  await click(named(page, names[1]), "Note");
  await noteOn(page, names[1]).fill("Soon gone");
  await click(page, "Save");
  await named(page, names[1]).getByRole("button", { name: "Remove" }).press("Enter");
  await named(page, names[1]).getByText("Soon gone").waitFor({ state: "detached" });
  assert.equal(await focused(page), names[1]);
  for (const n of [0, 1, 2]) await click(named(page, names[n]), "Compare");
  await page.getByRole("link", { name: "Compare 3" }).click();
  const out = (name) => page.getByRole("button", { name: `Take ${name} out` });
  await out(names[1]).press("Enter");
  await out(names[1]).waitFor({ state: "detached" });
  assert.match(await focused(page), new RegExp(`^Take ${names[2]} out`));
  await out(names[2]).press("Enter");
  await out(names[2]).waitFor({ state: "detached" });
  assert.match(await focused(page), new RegExp(`^Take ${names[0]} out`));
  await out(names[0]).press("Enter");
  await page.getByText("Nobody is chosen to compare").waitFor();
  assert.equal(await focused(page), "Compare");
  await closed(page);
});

test("alone in the comparison, somebody is shown in full; each is compared once", async () => {
  const page = await opened(browser, { as: client });
  const people = await shortlisted(page, "Alone");
  const names = await Promise.all([0, 1].map((n) => nameOf(people.nth(n))));
  const ids = await Promise.all([0, 1].map(async (n) => (await people.nth(n).getAttribute("id")).slice(7)));
  const at = page.url();
  await page.goto(`${at}?who=${Array(9).fill(ids[0]).join(",")}`);
  await page.getByText("Choose another to compare").waitFor();
  await page.goto(`${at.replace("/shortlist", "/compare")}?who=${ids[0]},${ids[0]},${ids[1]}&only=true`);
  await page.getByRole("heading", { name: "2 side by side" }).waitFor();
  await page.getByRole("button", { name: `Take ${names[0]} out` }).click();
  await page.getByRole("heading", { name: "1 side by side" }).waitFor();
  assert.ok((await page.getByTestId("compare").locator("tbody tr").count()) > 10);
  await closed(page);
});

test("a title or headline without blanks breaks: nothing is wider than the screen", async () => {
  for (const width of [360, 1280]) {
    const page = await opened(browser, { as: client, width });
    await page.route("**/api/v1/shortlists/sho_*", async (route) => {
      const answer = await route.fetch();
      const list = await answer.json();
      for (const found of list.answer.top) found.person.headline = found.person.name = "Wide".repeat(50);
      await route.fulfill({ response: answer, json: list });
    });
    await shortlisted(page, "https://example.com/" + "a".repeat(170));
    await page.getByText("WideWide").first().waitFor();
    assert.equal(await isWide(page), false, `the shortlist at ${width}`);
    const who = await page.getByRole("article").evaluateAll((all) => all.slice(0, 3).map((one) => one.id.slice(7)));
    await page.goto(page.url().replace("/shortlist", "/compare") + `?who=${who.join(",")}`);
    await page.getByTestId("compare").waitFor();
    assert.equal(await isWide(page), false, `the comparison at ${width}`);
    await closed(page);
  }
});

test("on paper the page is light, and the bar of components is there", async () => {
  const page = await opened(browser, { as: client, scheme: "dark" });
  const people = await shortlisted(page, "On paper");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const style = (locator, name) => locator.evaluate((one, of) => getComputedStyle(one)[of], name);
  assert.equal(await style(people.first().getByRole("heading", { level: 2 }), "color"), "rgb(23, 24, 26)");
  const bar = people.first().locator("i").first();
  assert.equal(await style(bar, "printColorAdjust"), "exact");
  assert.equal(await style(bar, "backgroundColor"), "rgb(23, 24, 26)");
  await closed(page);
});
