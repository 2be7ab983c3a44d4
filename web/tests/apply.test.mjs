// Applying as talent: three pages, an account, and an application that those who screen see and nobody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened, url } from "./support/browser.mjs";
import { applied, applyingAt, introduced } from "./support/joining_screens.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

let made = 0;
const newAddress = () => `ina${(made += 1)}.${process.pid}@apply.example`;
const next = (page) => page.getByRole("button", { name: "Continue" }).click();
const send = (page) => page.getByRole("button", { name: "Send the application" }).click();
const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const password = "a good long one";

test("from the start page to an application that a screener reads, and that is on no public page", async (t) => {
  const page = await opened(browser);
  const email = newAddress();
  const name = `Ina Nr${process.pid}`;
  const started = performance.now();
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Apply as talent" }).click();
  await page.getByRole("heading", { name: "What do you do?" }).waitFor();
  await applied(page, email, name);
  t.diagnostic(`${Math.round(performance.now() - started)} ms from the start page to the application`);
  await page.getByText("Submitted", { exact: true }).waitFor();
  await page.getByText("Back-end Developer").waitFor();
  await page.getByText("PostgreSQL, 5 of 5, 10 years").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await field(page, "E-mail").fill(email);
  await field(page, "Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/applications\/app_\w+/);
  await closed(page);

  const screener = await opened(browser, { as: "screener@demo.muster.example" });
  await screener.goto("/app/applications");
  await screener.getByTestId("applications").getByRole("link", { name }).click();
  await screener.getByText(email).waitFor();
  assert.equal(await screener.getByRole("button", { name: "Withdraw it" }).count(), 0);
  await screener.goto("/app/talents?q=" + encodeURIComponent(name));
  await screener.getByText("Nobody matches these filters").waitFor();
  await closed(screener);
  const found = await (await fetch(`${url}/talents?skill=go`)).text();
  assert.ok(!found.includes(name));
});

test("a screener whose session comes late is led to nobody's application", async () => {
  const applicant = await opened(browser);
  await applied(applicant, newAddress(), "Late Riser");
  await closed(applicant);
  const screener = await opened(browser, { as: "screener@demo.muster.example" });
  await screener.route("**/api/v1/session", (route) => setTimeout(() => void route.continue(), 1000));
  await screener.goto("/app/applications");
  await screener.getByTestId("applications").getByRole("link", { name: "Late Riser" }).first().waitFor();
  await screener.getByRole("button", { name: "Sign out" }).waitFor();
  assert.equal(new URL(screener.url()).pathname, "/app/applications");
  await closed(screener);
});

test("reload, back and forward lose nothing at any step; the password alone is not kept", async () => {
  const page = await opened(browser);
  const email = newAddress();
  await applyingAt(page, 3);
  await introduced(page, email);
  await page.reload();
  assert.equal(await field(page, "Your name").inputValue(), "Ina Ivers");
  assert.equal(await field(page, "E-mail").inputValue(), email);
  assert.equal(await field(page, "Links").inputValue(), "https://ina.example.org/work");
  assert.equal(await field(page, "Choose a password").inputValue(), "");
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).includes(password));
  await page.goBack();
  await page.reload();
  assert.equal(await field(page, "Rate an hour").inputValue(), "70");
  await page.getByRole("combobox", { name: "English: Level" }).waitFor();
  await page.goBack();
  await page.getByTestId("skills").getByText("PostgreSQL").waitFor();
  await page
    .getByRole("combobox", { name: "Role" })
    .and(page.locator("select:has(option:checked[value=back-end])"))
    .waitFor();
  await page.goForward();
  await page.goForward();
  await field(page, "Choose a password").fill(password);
  await send(page);
  await page.getByTestId("application").waitFor();
  await page.goto("/app/apply");
  assert.equal(await field(page, "In one line").inputValue(), "", "what was sent is no draft any more");
  await closed(page);
});

test("what is missing is said where it is missing, and no step is skipped", async () => {
  const page = await opened(browser);
  await page.goto("/app/apply?step=3");
  await page.getByRole("heading", { name: "What do you do?" }).waitFor();
  await next(page);
  for (const text of ["Choose the role", "Say in one line", "Name at least one skill"])
    await page.getByText(text).first().waitFor();
  await applyingAt(page, 1);
  await next(page);
  await page.waitForURL("**/apply?step=2");
  await next(page);
  await page.getByText("Say from which country").waitFor();
  await applyingAt(page, 3);
  await introduced(page, "no address");
  await field(page, "Links").fill("javascript:alert(1)");
  await send(page);
  await page.getByText("This is no e-mail address").waitFor();
  await page.getByText("Each line is an address").waitFor();
  assert.equal(await field(page, "E-mail").evaluate((input) => input === document.activeElement), true);
  await closed(page);
});

test("an address that has an account is told at its field, with the way to sign in; nothing is lost", async () => {
  const page = await opened(browser);
  const email = newAddress();
  await applied(page, email);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in");
  await applyingAt(page, 3);
  await introduced(page, email.toUpperCase());
  await send(page);
  await page.getByText("This address has an account already.").waitFor();
  await page.getByRole("link", { name: "Sign in with it" }).click();
  await field(page, "E-mail").fill(email);
  await field(page, "Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByTestId("application").waitFor();
  await page.goto("/app/apply?step=3");
  await page.getByText("You are signed in as Ina Ivers.").waitFor();
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  assert.equal(await field(page, "Your name").inputValue(), "Ina Ivers");
  await closed(page, { allowed: [/422/] });
});

test("an application is withdrawn after a second word, and says so", async () => {
  const page = await opened(browser, { width: 390, height: 844 });
  await applied(page, newAddress());
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await page.getByRole("button", { name: "Yes, withdraw" }).click();
  await page.getByText("You took it back.").waitFor();
  await page.reload();
  await page.getByText("You took it back.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Withdraw it" }).count(), 0);
  await closed(page);
});

test("a German page leads to a German application", async () => {
  const page = await opened(browser);
  await page.goto("/de");
  await page.getByRole("banner").getByRole("link", { name: "Als Talent bewerben" }).click();
  await page.getByRole("heading", { name: "Was tun Sie?" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  await closed(page);
});
