// From a public page to an open brief without an account, and nothing lost on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, countOf, hashOf, launched, opened, url } from "./support/browser.mjs";
import { atStep } from "./support/joining_screens.mjs";
import { called } from "./support/people.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

let made = 0;
const newAddress = () => `ada${(made += 1)}.${process.pid}@hire.example`;
const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const next = (page) => page.getByRole("button", { name: "Continue" }).click();
const send = (page) => page.getByRole("button", { name: "Open the brief", exact: true }).click();
const password = "a good long one";

async function introduce(page, email, secret = password) {
  await field(page, "Your name").fill("Ada Adler");
  await field(page, "Organisation").fill("Adler Payments");
  await field(page, "Work e-mail").fill(email);
  await field(page, "Choose a password").fill(secret);
  await page.getByRole("checkbox", { name: "I agree to the terms" }).check();
}

const briefOf = async (page) => {
  await page.waitForURL(/\/briefs\/bri_\w+\/shortlist/);
  return called(page, "GET", `/briefs/${page.url().match(/bri_\w+/)[0]}`);
};
const account = (email) =>
  fetch(url + "/api/v1/sign-ups", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: "Bo",
      organisation: "Bo & Sons",
      email,
      password,
      terms: "2026-11",
      brief: { must: [{ skill: "python" }] },
    }),
  }).then((answer) => assert.equal(answer.status, 201));

test("from a role's page to an open brief and its shortlist: three screens, and the machine's part takes seconds", async (t) => {
  const page = await opened(browser);
  const started = performance.now();
  await page.goto("/developers/back-end");
  await page
    .getByRole("link", { name: /^Hire a top/ })
    .first()
    .click();
  await page.waitForURL(/\/app\/hire$/);
  assert.ok((await countOf(page)) > 5, "the role is filled in, and counted");
  assert.equal(await page.getByRole("textbox", { name: "Title" }).inputValue(), "Back-end Developer");
  await next(page);
  const faces = page.getByTestId("faces").getByRole("article");
  await faces.first().waitFor();
  assert.ok((await faces.count()) <= 3);
  const name = await faces.first().getByRole("heading").innerText();
  assert.match(name, /^(Junior|Mid|Senior|Principal), /, "nobody is named");
  await next(page);
  await introduce(page, newAddress());
  await send(page);
  const brief = await briefOf(page);
  await page.getByTestId("shortlist").getByRole("article").first().waitFor();
  t.diagnostic(`${Math.round(performance.now() - started)} ms from the page of the role to the shortlist`);
  assert.ok(performance.now() - started < 30_000);
  assert.equal(brief.state, "open");
  assert.equal(brief.client_name, "Adler Payments");
  assert.equal(brief.brief.title, "Back-end Developer");
  await page.getByText("Ada Adler").waitFor();
  await page.goto("/app/hire");
  assert.equal(await page.getByTestId("brief-text").inputValue(), "", "what was opened is no draft any more");
  await closed(page);
});

test("a profile's Hire brings that person's role and skills along, and a German page its language", async () => {
  const page = await opened(browser);
  await page.goto("/developers/back-end");
  const profile = await page.locator('a[href^="/talents/tal_"]').first().getAttribute("href");
  await page.goto(profile);
  const skill = await page.getByRole("table").getByRole("rowheader").first().innerText();
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Hire / })
    .first()
    .click();
  await countOf(page);
  await page.getByTestId("must-skills").getByText(skill, { exact: true }).waitFor();
  await page.goto("/de/developers/back-end");
  await page.getByRole("banner").getByRole("link", { name: "Einstellen" }).click();
  await page.getByRole("heading", { name: "Was brauchen Sie?" }).waitFor();
  assert.equal(new URL(page.url()).search, "");
  await closed(page);
});

test("reload, back and forward lose nothing at any step; the password alone is not kept", async () => {
  const page = await opened(browser);
  await page.goto("/app/hire");
  const text = "Two senior Go engineers from January, PostgreSQL, up to $95 an hour.";
  await page.getByTestId("brief-text").fill(text);
  await page.getByTestId("understood").getByRole("button", { name: "PostgreSQL" }).waitFor();
  const count = await countOf(page);
  await page.reload();
  assert.equal(await countOf(page), count);
  assert.equal(await page.getByTestId("brief-text").inputValue(), text);
  await next(page);
  await page.waitForURL("**/hire?step=2");
  await page.getByTestId("change").first().click();
  await page.getByTestId("undo-change").waitFor();
  const more = await countOf(page);
  assert.ok(more > count);
  await page.reload();
  assert.equal(await countOf(page), more);
  await page.goBack();
  await page.waitForURL(/hire$/);
  assert.equal(await countOf(page), more, "a change of the second step stands in the first");
  await page.goForward();
  await next(page);
  await page.waitForURL("**/hire?step=3");
  const email = newAddress();
  await introduce(page, email);
  await page.goBack();
  await page.waitForURL("**/hire?step=2");
  await page.goForward();
  await page.reload();
  assert.equal(await field(page, "Your name").inputValue(), "Ada Adler");
  assert.equal(await field(page, "Organisation").inputValue(), "Adler Payments");
  assert.equal(await field(page, "Work e-mail").inputValue(), email);
  assert.equal(await page.getByRole("checkbox").isChecked(), true);
  assert.equal(await field(page, "Choose a password").inputValue(), "");
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes(password));
  await field(page, "Choose a password").fill(password);
  await send(page);
  const { text: kept, brief } = await briefOf(page);
  assert.equal(kept, text);
  assert.ok(JSON.stringify(brief).includes('"postgresql"'));
  await closed(page);
});

test("an e-mail that has an account is told at its field; signing in there opens the brief", async () => {
  const page = await opened(browser);
  const email = newAddress();
  await account(email);
  await atStep(page, 3, { title: "Claims in Rust", must: [{ skill: "rust" }] });
  await introduce(page, email.toUpperCase());
  await send(page);
  await page.getByText("This address has an account.").waitFor();
  assert.equal(await field(page, "Work e-mail").getAttribute("aria-invalid"), "true");
  await page.getByRole("button", { name: "I have an account already" }).first().click();
  assert.equal(await field(page, "E-mail").inputValue(), email.toUpperCase());
  await field(page, "Password").fill("not the one");
  await page.getByRole("button", { name: "Sign in and open the brief" }).click();
  await page.getByText("E-mail and password do not match.").waitFor();
  await field(page, "Password").fill(password);
  await page.getByRole("button", { name: "Sign in and open the brief" }).click();
  const brief = await briefOf(page);
  assert.equal(brief.client_name, "Bo & Sons");
  assert.equal(brief.state, "open");
  assert.equal(brief.brief.title, "Claims in Rust");
  await closed(page, { allowed: [/422/, /401/] });
});

test("signing in on the door's own page and coming back loses nothing either; a member opens with one press", async () => {
  const page = await opened(browser);
  const email = newAddress();
  await account(email);
  await atStep(page, 3, { title: "Ledger in Go", must: [{ skill: "go" }] });
  await field(page, "Organisation").fill("Typed before");
  await page.getByRole("banner").getByRole("link", { name: "Sign in" }).click();
  await field(page, "E-mail").fill(email);
  await field(page, "Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/app\/hire/);
  if (!page.url().includes("step=3")) {
    await next(page);
    await next(page);
  }
  await page.getByText("You are signed in as Bo.").waitFor();
  await send(page);
  assert.equal((await briefOf(page)).brief.title, "Ledger in Go");
  await closed(page);
});

test("a brief that was written in the builder goes on from there", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await page.getByTestId("brief-text").fill("A Go engineer for three months, up to $90 an hour.");
  await page.getByTestId("understood").getByRole("button", { name: "Go", exact: true }).waitFor();
  await page.getByRole("link", { name: "Open this brief" }).click();
  await page.getByRole("heading", { name: "Where do we reach you?" }).waitFor();
  await introduce(page, newAddress());
  await send(page);
  assert.equal((await briefOf(page)).brief.rate_max.amount, 9000);
  await closed(page);
});

test("an answer that is lost on its way is asked for again, after a reload too, and there is one brief", async () => {
  const page = await opened(browser);
  await atStep(page, 3, { title: "Sent twice", must: [{ skill: "go" }] });
  const email = newAddress();
  await introduce(page, email);
  let sent = 0;
  await page.route("**/api/v1/sign-ups", async (route) => {
    sent += 1;
    const answer = await route.fetch({ headers: { ...route.request().headers() } });
    assert.equal(answer.status(), 201);
    await route.abort("connectionreset");
  });
  await send(page);
  await page.getByText("The server can't be reached.").waitFor();
  assert.equal(sent, 1);
  await page.context().clearCookies(); // the lost answer's cookie was lost with it
  await page.unroute("**/api/v1/sign-ups");
  await page.reload();
  await field(page, "Choose a password").fill(password);
  await send(page);
  await briefOf(page);
  const { items } = await called(page, "GET", "/briefs");
  assert.deepEqual(
    items.map(({ title }) => title),
    ["Sent twice"],
  );
  await closed(page, { allowed: [/ERR_CONNECTION_RESET/] });
});

test("what is missing is said at its field, and the first such field has the focus; nothing is sent", async () => {
  const page = await opened(browser);
  await page.goto("/app/hire");
  await countOf(page);
  await next(page);
  await page.getByText("Say at least one thing that you need").waitFor();
  await atStep(page, 3);
  const asked = [];
  page.on("request", (request) => request.url().endsWith("/sign-ups") && asked.push(request));
  await field(page, "Your name").fill("Ada");
  await field(page, "Work e-mail").fill("no address");
  await field(page, "Choose a password").fill("short");
  await send(page);
  for (const text of ["Say for which organisation", "This is no e-mail", "Choose at least 8", "Without your agreement"])
    await page.getByText(text).waitFor();
  assert.equal(await field(page, "Organisation").evaluate((input) => input === document.activeElement), true);
  assert.equal(asked.length, 0);
  await introduce(page, newAddress(), "password1");
  await send(page);
  await page.getByText("none of the passwords that everybody tries").waitFor();
  assert.equal(asked.length, 1, "what only the server knows, it says");
  await closed(page, { allowed: [/422/] });
});

test("a link followed again keeps what was written since; another one can be undone", async () => {
  const page = await opened(browser);
  const link = "/app/hire" + hashOf({ title: "Linked", must: [{ skill: "go" }] });
  await page.goto(link);
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("Changed by hand");
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes("Changed by hand"));
  await page.goto("/");
  await page.goto(link);
  assert.equal(await title.inputValue(), "Changed by hand");
  await page.goto("/");
  await page.goto("/app/hire" + hashOf({ title: "Another", must: [{ skill: "rust" }] }));
  assert.equal(await title.inputValue(), "Another");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await title.inputValue(), "Changed by hand");
  await closed(page);
});

test("all of it by keyboard, on a phone, with nothing sticking out", async () => {
  const page = await opened(browser, { width: 390, height: 844 });
  await page.goto("/app/hire");
  await countOf(page);
  const fits = async () =>
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page.url());
  const to = async (says) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => {
        const { activeElement: at } = document;
        return [at.labels?.[0]?.innerText, at.innerText, at.dataset.testid].filter(Boolean).join(" | ");
      });
      if (here.includes(says)) return;
    }
    assert.fail(`Tab does not lead to ${says}`);
  };
  await to("brief-text");
  await page.keyboard.type("A Go engineer with Kubernetes, up to $95 an hour");
  await page.getByTestId("understood").getByRole("button", { name: "Kubernetes" }).waitFor();
  await fits();
  await to("Continue");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Who fits" }).waitFor();
  await fits();
  await to("Continue");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Where do we reach you?" }).waitFor();
  await fits();
  for (const [label, text] of [
    ["Your name", "Kay Keyes"],
    ["Organisation", "Keyes"],
    ["Work e-mail", newAddress()],
    ["Choose a password", password],
  ]) {
    await to(label);
    await page.keyboard.type(text);
  }
  await to("I agree");
  await page.keyboard.press("Space");
  await to("Open the brief");
  await page.keyboard.press("Enter");
  assert.equal((await briefOf(page)).state, "open");
  await closed(page);
});
