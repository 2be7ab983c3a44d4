// What must not happen to somebody at the brief builder: a link that breaks it, letters that get lost, a card that goes
// while one types in it, an outage that is never over, a keyboard that loses its place.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, countOf, hashOf, launched, opened } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const begun = async (text, options) => {
  const page = await opened(browser, options);
  await page.goto("/app/brief");
  await countOf(page);
  await page.getByTestId("brief-text").fill(text);
  await countOf(page);
  return page;
};
const textOf = (page) => page.getByTestId("brief-text").inputValue();

const malformed = [
  { start: { earliest: "2026-12-01" } },
  { countries: "PL" },
  { must: "x" },
  { must: [null] },
  { must: [{ any_of: null }] },
  { nice: {} },
  { rate_max: { amount: 9000, currency: "dollars" } },
  { seniority: { lo: "wizard" } },
];

test("a link that holds no brief says so, in place and in the reader's language, and the own draft stands", async () => {
  const page = await begun("Must know Python");
  await page.waitForFunction(() => localStorage.getItem("muster.draft.new")?.includes("Python"));
  for (const brief of malformed) {
    await page.goto("about:blank");
    await page.goto("/app/brief" + hashOf(brief));
    const told = page.getByTestId("broken-link");
    await told.waitFor({ timeout: 5000 });
    assert.match(
      await told.innerText(),
      /no brief that can be read\. Your own draft is as it was/,
      JSON.stringify(brief),
    );
    assert.equal(await textOf(page), "Must know Python");
  }
  await page.evaluate((hash) => (location.hash = hash), hashOf({ must: "x" }));
  await page.getByTestId("broken-link").waitFor();
  await page.waitForFunction(() => location.hash.startsWith("#t="));
  await page.getByTestId("brief-text").press("End");
  await page.keyboard.type(" and Go");
  await page.getByTestId("broken-link").waitFor({ state: "detached" });
  await closed(page);
  const german = await opened(browser, { locale: "de-DE" });
  await german.goto("/app/brief#b=AAAA");
  assert.match(await german.getByTestId("broken-link").innerText(), /keine lesbare Anfrage\.$/);
  await closed(german);
});

test("a draft that no screen can show, kept by an older Muster, gives way to the one before it", async () => {
  const page = await begun("Must know Python");
  await page.goto("about:blank");
  await page.goto("/api/docs");
  const bad = { start: { earliest: "2026-12-01" } };
  await page.evaluate(
    ([bad, hash]) => {
      const kept = JSON.parse(localStorage.getItem("muster.draft.new"));
      const { now, past } = kept;
      const broken = { ...kept, past: [...past, now], now: { text: "", understood: {}, brief: bad }, address: hash };
      localStorage.setItem("muster.draft.new", JSON.stringify(broken));
    },
    [bad, hashOf(bad)],
  );
  await page.goto("/app/brief");
  await countOf(page);
  assert.equal(await textOf(page), "Must know Python");
  await closed(page, { allowed: [/docs/] });
});

test("a screen that breaks is ours to tell, with another try and a way out", async () => {
  const page = await begun("Must know Python");
  let breaks = true;
  await page.route("**/matching/preview", (route) =>
    breaks
      ? route.fulfill({ json: { qualified: 7, of: 9, currency: "USD", top: null, near_misses: {} } })
      : route.continue(),
  );
  await page.reload();
  const told = page.getByTestId("broken");
  await told.getByRole("heading", { name: "This screen can't be shown" }).waitFor();
  await page.getByRole("navigation").first().waitFor();
  breaks = false;
  await told.getByRole("button", { name: "Try again" }).click();
  await countOf(page);
  assert.equal(await textOf(page), "Must know Python");
  breaks = true;
  await page.reload();
  await told.waitFor();
  breaks = false;
  await told.getByRole("button", { name: "Start over with an empty brief" }).click();
  await countOf(page);
  assert.equal(await textOf(page), "");
  await page.getByRole("button", { name: "Undo" }).click();
  assert.equal(await textOf(page), "Must know Python");
  await page.route(/assets\/sign_in-/, (route) => route.abort());
  await page.getByRole("link", { name: "Sign in", exact: true }).first().click();
  await told.waitFor();
  await page.unrouteAll();
  await told.getByRole("button", { name: "Try again" }).click();
  await page.getByLabel("Password", { exact: true }).waitFor();
  await closed(page, { allowed: [/./] });
});

test("what is typed after the commands were closed arrives where the caret was", async () => {
  const page = await begun("Must know Python");
  const field = page.getByTestId("brief-text");
  let text = "Must know Python";
  for (let round = 0; round < 16; round += 1) {
    const caret = 4 + round;
    await field.evaluate((area, caret) => area.setSelectionRange(caret, caret), caret);
    await field.focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    if (round % 2) await page.mouse.click(5, 400);
    else await page.keyboard.press("Escape");
    await page.getByRole("combobox").waitFor({ state: "detached" });
    // The caret is there when the page was drawn without the commands: two frames, no hand is quicker.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.keyboard.type("x");
    text = text.slice(0, caret) + "x" + text.slice(caret);
    assert.equal(await textOf(page), text, `round ${round}`);
  }
  await closed(page);
});

test("a number is cleared and typed anew in its card: the card stays, and says what it is about", async () => {
  const page = await begun("");
  for (const [text, what, old, next] of [
    ["Python up to $90 an hour", /at most \$90/, "90", "100"],
    ["Python for 12 weeks", /for 12 weeks/, "12", "20"],
    ["Python 30 hours a week", /30 hours a week/, "30", "25"],
    ["3 Python developers", /3 people/, "3", "4"],
  ])
    for (const by of ["list", "text"]) {
      for (const words of ["", text]) {
        await page.getByTestId("brief-text").fill(words);
        await countOf(page);
      }
      if (by === "list") await page.getByTestId("understood").getByRole("button", { name: what }).click();
      else {
        const mark = page.getByTestId("marks").locator("mark", { hasText: old }).first();
        const box = await mark.boundingBox();
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      }
      const card = page.getByTestId("correction");
      await card.waitFor();
      const field = card.locator("input[inputmode=numeric]").filter({ visible: true });
      const values = await field.evaluateAll((all) => all.map(({ value }) => value));
      await field.nth(values.indexOf(old)).focus();
      await page.keyboard.press("End");
      for (const _ of old) await page.keyboard.press("Backspace");
      await countOf(page);
      assert.match(await card.innerText(), new RegExp(`^.*\\b${old}\\b`), "called as before");
      await page.keyboard.type(next);
      await countOf(page);
      assert.equal(await page.evaluate(() => document.activeElement.value), next, `${text}, by the ${by}`);
      assert.match(await page.getByTestId("understood").innerText(), new RegExp(`\\b${next}\\b`));
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
    }
  await closed(page);
});

function fifthFailed(page, path) {
  let failed = 0;
  const isFifth = (request) => new URL(request.url()).pathname.endsWith(path) && ++failed === 5;
  return page.waitForEvent("requestfailed", { predicate: isFifth, timeout: 25_000 });
}

test("after an outage what was typed is read by itself; what is not sent later is not promised", async () => {
  const page = await begun("Must know Python", { as: "client@demo.muster.example" });
  const lastQuick = fifthFailed(page, "/intake");
  await page.context().setOffline(true);
  await page.getByTestId("brief-text").fill("Must know Python and Go");
  await page.getByText("it is read when the connection is back").first().waitFor();
  await page.getByRole("button", { name: "Make the shortlist" }).click();
  await page.getByText("try again when the connection is back").first().waitFor();
  await lastQuick; // after it the next is 16 seconds away
  await page.context().setOffline(false);
  await page.getByTestId("marks").locator("mark", { hasText: "Go" }).waitFor({ timeout: 3000 });
  for (const said of ["it is read when the connection is back", "try again when the connection is back"])
    await page.getByText(said).waitFor({ state: "detached", timeout: 3000 });
  await countOf(page);
  await closed(page, { allowed: [/ERR_INTERNET_DISCONNECTED/] });
});

test("the keyboard keeps its place: on a change, on its undo, on a bar", async () => {
  const page = await begun("Must know Python up to $60 an hour");
  const focused = () => page.evaluate(() => document.activeElement.dataset.testid ?? document.activeElement.tagName);
  await page.getByTestId("change").first().focus();
  await page.keyboard.press("Enter");
  await countOf(page);
  assert.equal(await focused(), "undo-change");
  await page.keyboard.press("Enter");
  await countOf(page);
  await page.waitForFunction(() => document.activeElement.dataset.testid === "change", undefined, { timeout: 3000 });
  for (const list of ["Where", "They also know"]) {
    const bar = page.getByRole("group", { name: list }).getByTestId("facet").first();
    await bar.focus();
    await page.keyboard.press("Enter");
    await countOf(page);
    assert.equal(await focused(), "facet", list);
  }
  await closed(page);
});

test("a title of 200 letters without a blank makes no screen wider, and what closes a card is big enough", async () => {
  for (const width of [1280, 360]) {
    const page = await opened(browser, { width });
    const brief = { must: [{ skill: "python" }], title: "M".repeat(200) };
    await page.route("**/matching/preview", async (route) => {
      const answer = await route.fetch();
      const told = await answer.json();
      for (const one of told.top) one.person = { ...one.person, name: "N".repeat(90), headline: "H".repeat(180) };
      await route.fulfill({ json: told });
    });
    await page.goto("/app/brief" + hashOf(brief));
    await countOf(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `at ${width}`);
    await page.getByRole("button", { name: "Say it in words instead" }).click();
    await page.getByTestId("brief-text").fill("Python for 12 weeks");
    await page
      .getByTestId("understood")
      .getByRole("button", { name: /for 12 weeks/ })
      .click();
    const card = page.getByTestId("correction");
    for (const name of ["Close", "Drop it"]) {
      const { width, height } = await card.getByRole("button", { name }).boundingBox();
      assert.ok(width >= 24 && height >= 24, `${name}: ${width} × ${height}`);
    }
    await closed(page);
  }
});

test("a draft that began from an older version says so before it is saved over the newer one", async () => {
  const page = await opened(browser, { as: "client@demo.muster.example" });
  const { csrf } = await (await page.request.get("/api/v1/session")).json();
  const send = async (method, path, data, version) => {
    const headers = { "X-Muster-CSRF": csrf, ...(version && { "If-Match": `"${version}"` }) };
    const answer = await page.request[method]("/api/v1" + path, { headers, data });
    assert.ok(answer.ok(), await answer.text());
    return answer.json();
  };
  const brief = await send("post", "/briefs", { brief: { must: [{ skill: "go" }] }, text: "Go developer" });
  await page.goto(`/app/briefs/${brief.id}`);
  await countOf(page);
  await page.getByTestId("brief-text").fill("Go and Kafka developer");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(".base")));
  await countOf(page);
  const newer = { brief: { must: [{ skill: "rust" }] }, text: "Rust developer" };
  await send("put", `/briefs/${brief.id}`, newer, brief.version);
  await page.reload();
  const told = page.getByRole("alert").getByText("A newer version of this brief was saved meanwhile.");
  await told.waitFor();
  assert.equal(await textOf(page), "Go and Kafka developer", "what was written is kept");
  await page.getByRole("button", { name: "Take the saved one" }).click();
  await told.waitFor({ state: "detached" });
  assert.equal(await textOf(page), "Rust developer");
  await page.reload();
  await countOf(page);
  assert.equal(await told.count(), 0);
  await closed(page);
});

test("who writes on while their own save is under way loses nothing and is told of no newer version", async () => {
  const page = await opened(browser, { as: "client@demo.muster.example" });
  const late = async (method, act, written) => {
    let release;
    const held = new Promise((go) => (release = go));
    await page.route("**/api/v1/briefs{,/*}", async (route) => {
      if (route.request().method() === method) await held;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => request.method() === method && /\/briefs/.test(request.url()));
    await act();
    await asked;
    await page.getByTestId("brief-text").fill(written);
    await countOf(page);
    const answered = page.waitForResponse((answer) => answer.request().method() === method);
    release();
    await answered;
    await page.unroute("**/api/v1/briefs{,/*}");
  };
  const saving = (name) => () => page.getByRole("button", { name, exact: true }).click();
  const newer = page.getByRole("alert").getByText("A newer version of this brief was saved meanwhile.");
  const holds = async (written) => {
    await page.getByText("Not saved yet").waitFor();
    assert.equal(await textOf(page), written);
    assert.equal(await newer.count(), 0);
  };
  await page.goto("/app/brief");
  await page.getByTestId("brief-text").fill("Go developer");
  await countOf(page);
  await late("POST", saving("Save the brief"), "Go developer, Kafka");
  await page.waitForURL(/\/app\/briefs\//);
  await holds("Go developer, Kafka");
  await late("PUT", saving("Save"), "Go developer, Kafka, SQL");
  await holds("Go developer, Kafka, SQL");
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByRole("button", { name: "Put on hold" }).waitFor();
  await holds("Go developer, Kafka, SQL");
  await closed(page);
});
