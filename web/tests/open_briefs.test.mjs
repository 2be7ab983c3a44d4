// Open briefs of a talent: what fits, what keeps them from the rest with amounts, and the one change that opens most,
// which, made, opens what it said.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened } from "./support/browser.mjs";
import { called } from "./support/people.mjs";

const talent = "talent@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const rows = (page) => page.locator("[data-testid=open-briefs][aria-busy=false] li");

test("a talent begins at the open briefs: those that fit first, the others with what is short", async () => {
  const page = await opened(browser, { as: talent });
  await page.goto("/app/");
  await page.waitForURL("**/app/open-briefs");
  await rows(page).first().waitFor();
  const { user } = await (await page.request.get("/api/v1/session")).json();
  const told = await called(page, "GET", `/talents/${user.talent}/open-briefs`);
  assert.equal(await rows(page).count(), told.items.length);
  assert.ok(told.counts.near + told.counts.far > 0);
  await page.getByRole("radio", { name: /All but one demand/ }).check({ force: true });
  await page.waitForURL("**fit=near**");
  await page.waitForFunction(
    (near) => document.querySelectorAll("[data-testid=open-briefs] li").length === Math.min(20, near),
    told.counts.near,
  );
  await page.reload();
  await rows(page).first().waitFor();
  assert.equal(await rows(page).count(), Math.min(20, told.counts.near));
  await page.getByRole("searchbox").fill("zzzz");
  await page.getByText("No open brief matches this.").waitFor();
  await closed(page);
});

test("the one change that opens most, made in the profile, opens as many briefs as it said", async () => {
  const page = await opened(browser, { as: talent });
  const { user } = await (await page.request.get("/api/v1/session")).json();
  const path = `/talents/${user.talent}`;
  const before = await called(page, "GET", `${path}/open-briefs`);
  const helpful = before.changes.find(({ change }) => ["rate", "free_hours", "kind"].includes(change.lever));
  assert.ok(helpful, "the demo's talent can do something");
  const { version, portrait: _, ...record } = await called(page, "GET", path);
  const profile = structuredClone(record.profile);
  const { change } = helpful;
  if (change.lever === "rate") profile.rate = change.rate;
  if (change.lever === "kind") profile.kinds.push(change.kind);
  if (change.lever === "free_hours") {
    const held = profile.free.filter(({ week }) => week <= change.from).at(-1)?.hours ?? 0;
    profile.free = profile.free.map((step) =>
      step.week >= change.from ? { ...step, hours: Math.max(step.hours, change.hours) } : step,
    );
    if (!profile.free.some(({ week }) => week === change.from))
      profile.free.push({ week: change.from, hours: Math.max(held, change.hours) });
  }
  const { name, headline, about, email } = record;
  const save = (profile, version) =>
    called(page, "PUT", path, { name, headline, about, email, profile }, { "If-Match": `"${version}"` });
  const saved = await save(profile, version);
  const after = await called(page, "GET", `${path}/open-briefs`);
  assert.equal(
    after.counts.qualified,
    before.counts.qualified + helpful.opens.length - helpful.closes.length,
    JSON.stringify(change),
  );
  await save(record.profile, saved.version);
  await closed(page);
});

test("one brief tells every demand, what is asked and what they have; by keyboard, and in German", async () => {
  const page = await opened(browser, { as: talent });
  await page.goto("/app/open-briefs?fit=near");
  await rows(page).first().waitFor();
  await rows(page).first().getByRole("link").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/app/open-briefs/bri_*");
  const demands = page.getByTestId("demands").locator("tr");
  await demands.first().waitFor();
  assert.match(await demands.first().innerText(), /not met/);
  for (const row of (await demands.all()).slice(1)) assert.doesNotMatch(await row.innerText(), /not met/);
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByText("1 Forderung nicht erfüllt").waitFor();
  assert.match(await demands.first().innerText(), /nicht erfüllt/);
  await closed(page);
});

test("a brief that is not open to a talent says so; staff without a profile are told why", async () => {
  const page = await opened(browser, { as: talent });
  await page.goto("/app/open-briefs/bri_01h455vb4pex5vsknk084sn02q");
  await page.getByRole("heading", { name: "This brief is not open to you" }).waitFor();
  await closed(page, { allowed: [/404/] });
  const staff = await opened(browser, { as: "advisor@demo.muster.example" });
  await staff.goto("/app/open-briefs");
  await staff.getByRole("heading", { name: "There is no profile for you yet" }).waitFor();
  await closed(staff);
});
