// A visitor fills in a brief as a form in a real browser: count, curve, faces and proposals follow; nothing typed is
// lost. The brief in words has a file of its own (intake.test.mjs).
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asForm, closed, countOf, hashOf, launched, opened } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const pick = async (page, field, typed) => {
  await page.getByTestId(field).fill(typed);
  await page.getByRole("option").first().waitFor();
  await page.getByTestId(field).press("Enter");
};
const faces = (page) => page.getByTestId("faces").innerText();
const curve = (page) => page.getByTestId("curve-line").getAttribute("d");

test("count, curve and faces follow each edit", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await asForm(page);
  const all = await countOf(page);
  assert.ok(all > 1000, `the demo network has people, ${all} of them active`);
  const before = [await faces(page), await curve(page)];
  await pick(page, "add-must", "golang");
  const withGo = await countOf(page);
  assert.ok(withGo > 0 && withGo < all, `${withGo} know Go`);
  assert.notEqual(await faces(page), before[0]);
  assert.notEqual(await curve(page), before[1]);
  await page.getByRole("textbox", { name: "Highest rate an hour" }).fill("60");
  assert.ok((await countOf(page)) < withGo, "a limit lets fewer in");
  await page.getByRole("combobox", { name: "Work" }).selectOption("full_time");
  await page.waitForFunction(() => document.querySelector("[data-testid=must-skills]").textContent.includes("Go"));
  await closed(page);
});

test("an alias finds the skill, and a skill can be turned into a nice-to-have and back", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await asForm(page);
  await page.getByTestId("add-must").fill("k8s");
  await page.getByRole("option", { name: "Kubernetes" }).waitFor();
  await page.getByTestId("add-must").press("Enter");
  const hard = await countOf(page);
  await page.getByRole("button", { name: "Kubernetes", exact: true }).click();
  await page.getByTestId("must-skills").getByText("Nice to have").click();
  assert.match(await page.getByTestId("nice-skills").innerText(), /Kubernetes/);
  const soft = await countOf(page);
  assert.ok(soft > hard, `${soft} > ${hard}: nothing is demanded any more`);
  await closed(page);
});

test("what is typed before a list is there is proposed once it is, and what is chosen is left out", async () => {
  const page = await opened(browser);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/api/v1/countries", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/app/brief");
  await countOf(page);
  await asForm(page);
  const field = page.getByRole("combobox", { name: "Add a country" });
  await field.click();
  await field.pressSequentially("Romania");
  assert.equal(await page.getByText("Nothing is called").count(), 0);
  release();
  await page.getByRole("option", { name: "Romania" }).click();
  await page.getByRole("button", { name: "Drop Romania" }).waitFor();
  await field.click();
  await field.pressSequentially("Romania");
  await page.getByText("Nothing is called “Romania”").waitFor();
  await closed(page);
});

test("a proposed change applies with one click and is undone with the next", async () => {
  const page = await opened(browser);
  const brief = { must: [{ skill: "go", min_level: 4 }], rate_max: { amount: 6000, currency: "USD" } };
  await page.goto("/app/brief" + hashOf(brief));
  const before = await countOf(page);
  const change = page.getByTestId("change").first();
  const gain = Number((await change.locator("em").innerText()).replace(/\D/g, ""));
  await change.click();
  await page.getByTestId("undo-change").waitFor();
  assert.equal(await countOf(page), before + gain, "as many more as was said");
  await page.getByTestId("undo-change").click();
  await page.getByTestId("undo-change").waitFor({ state: "detached" });
  assert.equal(await countOf(page), before);
  await closed(page);
});

test("the cap is dragged on the curve, or moved by keys", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief" + hashOf({ must: [{ skill: "python" }], rate_max: { amount: 8000, currency: "USD" } }));
  const before = await countOf(page);
  const box = await page.getByTestId("price-curve").boundingBox();
  const rate = page.getByRole("textbox", { name: "Highest rate an hour" });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2, { steps: 5 });
  const whileDragging = Number((await page.getByTestId("qualified-count").innerText()).replace(/\D/g, ""));
  await page.mouse.up();
  const after = await countOf(page);
  assert.ok(after > before && whileDragging > before, `${before} → ${whileDragging} → ${after}`);
  const dragged = Number(await rate.inputValue());
  for (const [key, to] of [
    ["ArrowLeft", dragged - 1],
    ["PageDown", dragged - 11],
  ]) {
    await page.getByTestId("rate-cap").press(key);
    await page.waitForFunction(([field, rate]) => Number(field.value) === rate, [await rate.elementHandle(), to]);
  }
  await closed(page);
});

test("a reload keeps the draft, its steps back, and the link shows it to somebody else", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await asForm(page);
  await page.getByRole("textbox", { name: "Title" }).fill("Größe & <b>mut</b> 🐎");
  await pick(page, "add-must", "rust");
  await page.getByRole("button", { name: "Rust", exact: true }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Rust", exact: true }).waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Title" }).inputValue(), "Größe & <b>mut</b> 🐎");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.doesNotMatch(await page.getByTestId("must-skills").innerText(), /Rust/);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.waitForFunction(() => document.querySelector("[data-testid=must-skills]").textContent.includes("Rust"));
  const hash = hashOf({ title: "Größe & <b>mut</b> 🐎", must: [{ skill: "rust", min_level: 3 }] });
  await page.waitForFunction((expected) => location.hash === expected, hash);
  const other = await opened(browser);
  await other.goto("/app/brief" + hash);
  await other.getByRole("button", { name: "Rust", exact: true }).waitFor();
  await closed(other);
  await closed(page);
});

test("a late answer never stands for a newer draft", async () => {
  const page = await opened(browser);
  let held;
  await page.route("**/matching/preview", async (route) => {
    const { brief } = route.request().postDataJSON();
    if (brief.must?.length !== 1) return route.continue();
    await new Promise((go) => (held = go));
    return route.continue().catch(() => undefined);
  });
  await page.goto("/app/brief");
  await asForm(page);
  await pick(page, "add-must", "golang");
  await page.waitForFunction(() => document.querySelector("section[aria-busy=true]"));
  await pick(page, "add-must", "postgres");
  const both = await countOf(page);
  held();
  await page.waitForLoadState("networkidle");
  assert.equal(await countOf(page), both);
  await closed(page);
});

test("without a connection nothing typed is lost, and the answer comes when it is back", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await asForm(page);
  const all = await countOf(page);
  await page.context().setOffline(true);
  await page.getByRole("textbox", { name: "Highest rate an hour" }).fill("50");
  await page.getByRole("alert").waitFor({ timeout: 20_000 });
  assert.equal(await page.getByRole("textbox", { name: "Highest rate an hour" }).inputValue(), "50");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  assert.ok((await countOf(page)) < all);
  await closed(page, { allowed: [/ERR_INTERNET_DISCONNECTED/] });
});

test("what is impossible says which demands collide and the cheapest way out", async () => {
  const page = await opened(browser);
  const brief = {
    must: [{ skill: "go", min_level: 3 }],
    languages: { en: "A2" },
    rate_max: { amount: 100, currency: "USD" },
  };
  await page.goto("/app/brief" + hashOf(brief));
  assert.equal(await countOf(page), 0);
  await page.getByText("Nobody in the network meets this: at most $1 an hour.").waitFor();
  const way = page.getByTestId("change").first();
  assert.match(await way.innerText(), /^Pay up to \$\d+/);
  await way.click();
  await page.getByTestId("undo-change").waitFor();
  assert.ok((await countOf(page)) > 0, "the way out leads out");
  assert.equal(await page.getByTestId("collision").count(), 0);
  await closed(page);
});

test("where one change is not enough, two are proposed as one click", async () => {
  const page = await opened(browser);
  const brief = { must: [{ skill: "go" }, { skill: "figma" }, { skill: "valuation" }] };
  await page.goto("/app/brief" + hashOf(brief));
  assert.equal(await countOf(page), 0);
  await page.getByText("Nobody meets these together").waitFor();
  await page.getByTestId("change").first().click();
  await page.getByTestId("undo-change").waitFor();
  assert.ok((await countOf(page)) > 0);
  await page.getByTestId("undo-change").click();
  await page.getByText("Nobody meets these together").waitFor();
  await closed(page);
});

test("facets stand as bars; a click asks for only these, and is undone", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief" + hashOf({ must: [{ skill: "python" }] }));
  const before = await countOf(page);
  const bar = page.getByTestId("facets").getByRole("group", { name: "They also know" }).getByTestId("facet").first();
  const there = Number((await bar.innerText()).match(/\d+$/)[0]);
  await bar.click();
  await page.waitForFunction(
    () => document.querySelectorAll("[data-testid=must-skills] button[aria-expanded]").length === 2,
  );
  assert.equal(await countOf(page), there, "as many as the bar said");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await countOf(page), before);
  await closed(page);
});

test("a visitor sees nobody's name, and no count that points at somebody", async () => {
  const page = await opened(browser);
  const answers = [];
  page.on(
    "response",
    async (response) => response.url().endsWith("/matching/preview") && answers.push(await response.json()),
  );
  await page.goto("/app/brief");
  await countOf(page);
  const [answer] = answers;
  assert.ok(answer.top.length > 0 && answer.top.every((one) => !one.person.name && !one.id.startsWith("tal_")));
  await closed(page);
});

test("of fewer than five a visitor is shown nobody, and is told so", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  for (let amount = 2000; amount < 12_000; amount += 250) {
    const must = [{ skill: "go", min_level: 4 }, { skill: "kubernetes" }];
    const brief = { must, rate_max: { amount, currency: "USD" } };
    const asked = await page.request.post("/api/v1/matching/preview", { data: { brief } });
    if (typeof (await asked.json()).qualified === "number") continue; // nobody yet
    await page.goto("/app/brief" + hashOf(brief));
    await page.getByTestId("no-faces").waitFor();
    assert.equal(await page.getByTestId("faces").count(), 0);
    await closed(page);
    return;
  }
  assert.fail("no brief of these is met by few");
});
