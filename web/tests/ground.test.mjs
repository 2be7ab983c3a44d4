// The ground that all screens stand on: commands by a few letters, views kept with the account, lists that sort and
// filter, and the whole way from the door to a shortlist without a mouse.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, countOf, launched, opened } from "./support/browser.mjs";
import { savedBrief } from "./support/people.mjs";
import { sources } from "./support/sources.mjs";

const client = "client@demo.muster.example";
const advisor = "advisor@demo.muster.example";
let browser, app;
before(async () => {
  app = await sources();
  browser = await launched();
});
after(async () => {
  await browser.close();
  await app.stop();
});

test("a few letters find a command: its beginning first, then beginnings of words, then letters in order", async () => {
  const { fit, ranked } = await app.load("shell/fuzzy.ts");
  const names = ["Import people", "Talents", "New brief", "Briefs", "Briefs of Ümit"].map((name) => ({ name }));
  const found = (typed) => ranked(typed, names).map(({ name }) => name);
  assert.deepEqual(found("bri"), ["Briefs", "Briefs of Ümit", "New brief"]);
  assert.deepEqual(found("nb"), ["New brief"]);
  assert.deepEqual(found("umit"), ["Briefs of Ümit"]);
  assert.deepEqual(found("ip")[0], "Import people");
  assert.deepEqual(found("xq"), []);
  assert.equal(found("").length, 5);
  assert.equal(fit("fb", "Briefs"), undefined, "not backwards");
});

test("the commands: this screen's actions, what was opened lately, arrows, and the focus back where it was", async () => {
  const page = await opened(browser, { as: client });
  const id = await savedBrief(page, { brief: { title: "Zither maker", must: [{ skill: "go" }] } });
  await page.goto(`/app/briefs/${id}`);
  await countOf(page);
  await page.goto("/app/briefs");
  await page.getByTestId("briefs").locator("a").first().waitFor();
  const link = page.getByRole("link", { name: "New brief" }).first();
  await link.focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  const field = page.getByRole("dialog").getByRole("combobox");
  await page.keyboard.type("zither");
  await page.getByRole("option", { name: /Zither maker.*Lately opened/ }).waitFor();
  assert.match(await page.getByRole("dialog").getByRole("status").innerText(), /^\d+ commands?$/);
  await field.fill("search in title");
  await field.fill("search by title");
  await page.getByRole("option", { name: /Search by title/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.ok(await link.evaluate((node) => node === document.activeElement), "the focus is back");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("search by title");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  const chosen = (index) => page.getByRole("option", { selected: true }).and(page.getByRole("option").nth(index));
  await page.keyboard.press("ArrowDown");
  await chosen(1).waitFor();
  await page.keyboard.press("ArrowUp");
  await chosen(0).waitFor();
  await page.keyboard.press("Escape");
  await closed(page);
});

test("the commands lose no key: neither while they are still fetched, nor pressed again while they close", async () => {
  const page = await opened(browser, { as: client });
  let release;
  const held = new Promise((go) => (release = go));
  await page.route(/assets\/palette-/, (route) => held.then(() => route.continue()));
  await page.goto("/app/briefs");
  await page.getByTestId("briefs").locator("a").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("search by title");
  await page.keyboard.press("Enter");
  assert.equal(await page.getByRole("dialog").count(), 0);
  release();
  await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search");
  await page.evaluate(() => {
    // In one turn: the first ones close, and their "close" has not come yet when the next ones are asked for.
    const press = (key, ctrlKey) =>
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true }));
    press("k", true);
    return new Promise((later) => {
      const again = () => {
        const dialog = document.querySelector("dialog[open]");
        if (!dialog) return void requestAnimationFrame(again);
        dialog.close();
        press("k", true);
        later();
      };
      again();
    });
  });
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("briefs");
  await page
    .getByRole("option", { name: /^Briefs/ })
    .first()
    .waitFor();
  await page.waitForFunction(() => document.querySelector("dialog[open] input")?.value === "briefs");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await closed(page);
});

test("what is gone, or was somebody else's, is not among what was opened lately", async () => {
  const page = await opened(browser, { as: client });
  const kept = () => page.evaluate(() => localStorage.getItem("muster.recent"));
  const gone = "/briefs/bri_01h455vb4pex5vsknk084sn02q";
  await page.goto("/app/briefs");
  await page.evaluate((address) => {
    localStorage.setItem("muster.recent", JSON.stringify([{ address, name: "Gone" }]));
  }, gone);
  await page.goto("/app" + gone);
  await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  assert.equal(await kept(), "[]");
  await closed(page, { allowed: [/404/] });
  const shared = await opened(browser); // a browser that two people use
  await shared.goto("/app/sign-in");
  await shared
    .getByTestId("demo-logins")
    .getByRole("button", { name: /Clara Client/ })
    .click();
  await shared.getByTestId("briefs").locator("a").first().click();
  await shared.waitForFunction(() => localStorage.getItem("muster.recent"));
  await shared.getByRole("button", { name: "Sign out" }).click();
  await shared.waitForURL("**/app/sign-in");
  assert.equal(await shared.evaluate(() => localStorage.getItem("muster.recent")), null);
  await closed(shared);
});

test("briefs are found by words, sorted, and say how many fit; a view of them is kept with the account", async () => {
  const page = await opened(browser, { as: client });
  await savedBrief(page, { brief: { title: "Aardvark keeper", must: [{ skill: "go" }] } });
  await page.goto("/app/briefs");
  const rows = page.getByTestId("briefs").locator("tr");
  await page.getByRole("button", { name: "Sort by Brief" }).click();
  await page.waitForURL("**sort=title**");
  await rows.filter({ hasText: "Aardvark" }).first().waitFor();
  await page.getByRole("searchbox").fill("aardvark");
  await page.waitForURL("**q=aardvark**");
  await page.waitForFunction(() => document.querySelectorAll("[data-testid=briefs] tr").length === 1);
  await page.waitForFunction(() =>
    /^[\d,]+/.test(document.querySelector("[data-testid=briefs] tr td:nth-child(3)").innerText),
  );
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Keepers");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Keepers" }).waitFor();
  const elsewhere = await opened(browser, { as: client }); // another browser: it is the account's
  await elsewhere.goto("/app/briefs");
  await elsewhere.getByRole("link", { name: "Keepers" }).click();
  await elsewhere.waitForURL("**q=aardvark**");
  await elsewhere.keyboard.press("Control+k");
  await elsewhere.getByRole("dialog").waitFor();
  await elsewhere.keyboard.type("keepers");
  await elsewhere
    .getByRole("option", { name: /Keepers/ })
    .first()
    .waitFor();
  await elsewhere.keyboard.press("Escape");
  await closed(elsewhere);
  // Dropped and taken back at once, over a line on which the first word comes late: the last word holds.
  await page.route(/\/api\/v1\/views/, async (route) => {
    if (route.request().method() === "DELETE") await new Promise((later) => setTimeout(later, 400));
    return route.continue();
  });
  const answered = (method) => page.waitForResponse((answer) => answer.request().method() === method);
  const [gone, kept] = [answered("DELETE"), answered("PUT")];
  await page.getByRole("button", { name: "Drop the view Keepers" }).click();
  await page.getByRole("link", { name: "Keepers" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "Keepers" }).waitFor();
  await Promise.all([gone, kept]);
  await page.reload();
  await page.getByRole("button", { name: "Drop the view Keepers" }).click();
  await closed(page);
});

test("without a mouse: the door, a brief, its shortlist, and back", async () => {
  const page = await opened(browser);
  const tabTo = async (role, name) => {
    const wanted = page.getByRole(role, { name, exact: typeof name === "string" }).first();
    await wanted.waitFor();
    for (let i = 0; i < 80; ++i) {
      if (await wanted.evaluate((node) => node === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never came to ${role} ${name}`);
  };
  await page.goto("/app/brief");
  await countOf(page);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
  await page.goto("/app/sign-in");
  await page.getByTestId("demo-logins").waitFor();
  await tabTo("button", /Clara Client/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/app/briefs");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("new br");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/app/brief");
  const all = await countOf(page);
  await tabTo("button", "Fill in a form instead");
  await page.keyboard.press("Enter");
  await tabTo("textbox", /^Title/);
  await page.keyboard.type("By hand");
  await tabTo("combobox", /Add a skill|Must have/);
  await page.keyboard.type("golang");
  await page.keyboard.press("Enter"); // taken when the proposals for all of the word are there
  await page.waitForFunction(() => document.querySelector("[data-testid=must-skills]").textContent.includes("Go"));
  await page.waitForFunction((before) => {
    const count = document.querySelector("section[aria-busy=false] [data-testid=qualified-count]");
    return count && Number(count.textContent.replace(/\D/g, "")) < before;
  }, all);
  await tabTo("button", "Make the shortlist");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/shortlist**");
  await page.getByRole("heading", { name: "By hand", level: 1 }).waitFor();
  await tabTo("link", "To the brief");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/briefs\/bri_\w+$/);
  await closed(page);
});
