// What stands around the screens: the door, languages, appearance, the keyboard, the weight of the first view.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { closed, countOf, launched, opened, url } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

test("the door shows the demo logins; one click is in, and what was wrong is said", async () => {
  const page = await opened(browser);
  await page.goto("/app/sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.org");
  await page.getByLabel("Password", { exact: true }).fill("wrong-password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("do not match").waitFor();
  await page
    .getByTestId("demo-logins")
    .getByRole("button", { name: /Advisor/ })
    .click();
  await page.waitForURL("**/app/briefs");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/app/sign-in");
  await closed(page, { allowed: [/401/] });
});

test("a draft survives signing in, and leads back to where one was", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  const words = "Two Go engineers, kept through the door 🐎";
  await page.getByTestId("brief-text").fill(words);
  const count = await countOf(page);
  await page.getByRole("link", { name: "Sign in to save" }).click();
  await page
    .getByTestId("demo-logins")
    .getByRole("button", { name: /Client/ })
    .click();
  await page.waitForURL("**/app/brief**");
  assert.equal(await page.getByTestId("brief-text").inputValue(), words);
  await page.getByRole("button", { name: "Save the brief" }).waitFor();
  assert.ok(count > 0 && (await countOf(page)) === count);
  await closed(page);
});

test("a sign-in link leads only into this app", async () => {
  for (const next of ["//example.org", "https://example.org/", "/\\example.org"]) {
    const page = await opened(browser);
    await page.goto("/app/sign-in?next=" + encodeURIComponent(next));
    await page
      .getByTestId("demo-logins")
      .getByRole("button", { name: /Advisor/ })
      .click();
    await page.waitForURL("**/app/briefs");
    await closed(page);
  }
});

test("German: by the browser's wish, or by choice; it stays after a reload", async () => {
  const german = await opened(browser, { locale: "de-DE" });
  await german.goto("/app/brief");
  await german.getByRole("heading", { name: "Wen brauchen Sie?" }).waitFor();
  assert.equal(await german.locator("html").getAttribute("lang"), "de");
  await closed(german);
  const page = await opened(browser);
  await page.goto("/app/brief");
  await page.getByRole("button", { name: "Deutsch" }).click();
  await page.getByRole("heading", { name: "Wen brauchen Sie?" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Wen brauchen Sie?" }).waitFor();
  await closed(page);
});

test("dark by the system's wish or by choice", async () => {
  const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const page = await opened(browser, { scheme: "dark" });
  await page.goto("/app/brief");
  assert.equal(await paper(page), "rgb(18, 19, 21)");
  await page.getByRole("button", { name: "Light" }).click();
  const isLight = () => getComputedStyle(document.documentElement).backgroundColor === "rgb(251, 250, 247)";
  await page.waitForFunction(isLight); // pressed before the app was there, it is heard once it is
  await page.reload();
  await page.getByTestId("brief-text").waitFor();
  assert.equal(await paper(page), "rgb(251, 250, 247)");
  await closed(page);
});

test("all by keyboard: commands, a form, its correction in place, undo, the sheet of shortcuts", async () => {
  const page = await opened(browser);
  await page.goto("/app/sign-in");
  await page.getByTestId("demo-logins").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("new br");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/app/brief");
  const all = await countOf(page);
  await page.getByRole("button", { name: "Fill in a form instead" }).focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("add-must").focus();
  await page.keyboard.type("golang");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter"); // taken when the proposals for all of the letters are there
  await page.getByRole("button", { name: "Go", exact: true }).waitFor();
  const some = await countOf(page);
  assert.ok(some < all);
  await page.getByRole("button", { name: "Go", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "3+" }).first().focus();
  await page.keyboard.press("ArrowRight");
  assert.ok((await countOf(page)) <= some);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Go", exact: true }).waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await closed(page);
});

test("the commands find people and go there", async () => {
  const page = await opened(browser, { as: "advisor@demo.muster.example" });
  await page.goto("/app/talents");
  const name = await page.getByTestId("talents").locator("a").nth(3).innerText();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.getByRole("option", { name }).first().click();
  await page.waitForURL("**/app/talents/tal_*");
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await closed(page);
});

test("an address that leads nowhere says so", async () => {
  const page = await opened(browser);
  await page.goto("/app/nowhere/at/all");
  await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  await closed(page);
});

test("the first view is there, and may be typed in, before the app is; letters, focus and a click are kept", async () => {
  const words = "Must know Python";
  for (const [locale, ask, button] of [
    ["en-US", "What do you need?", "Fill in a form instead"],
    ["de-DE", "Wen brauchen Sie?", "Lieber ein Formular ausfüllen"],
  ]) {
    const page = await opened(browser, { locale });
    let release;
    const held = new Promise((go) => (release = go));
    await page.route(/assets\/app-.*js/, (route) => held.then(() => route.continue()));
    await page.goto("/app/brief", { waitUntil: "commit" });
    const area = page.getByRole("textbox", { name: ask });
    await area.click();
    await page.keyboard.type(words);
    const places = () => Promise.all([area.boundingBox(), page.getByRole("heading", { level: 1 }).boundingBox()]);
    const before = await places();
    const drawn = await area.elementHandle();
    release();
    await page.waitForFunction((one) => !one.isConnected, drawn);
    assert.deepEqual(await places(), before, "the app stands where the page's drawing stood");
    await page.keyboard.type(" and SQL");
    await countOf(page);
    assert.equal(await area.inputValue(), words + " and SQL");
    assert.match(await page.getByTestId("understood").innerText(), /Python.*SQL/s);
    await closed(page);

    const other = await opened(browser, { locale });
    let go;
    const waiting = new Promise((free) => (go = free));
    await other.route(/assets\/app-.*js/, (route) => waiting.then(() => route.continue()));
    await other.goto("/app/brief", { waitUntil: "commit" });
    await other.getByRole("button", { name: button }).click();
    go();
    await other.getByTestId("brief-form").waitFor();
    await closed(other);
  }
});

for (const [language, locale] of [
  ["en", "en-GB"],
  ["de", "de-DE"],
]) {
  test(`the first view weighs at most 195 KB as sent, font included, and has no words but its own (${language})`, async () => {
    const page = await opened(browser, { locale });
    const files = new Map();
    page.on("response", async (response) => {
      if (!response.url().startsWith(`${url}/app`)) return;
      files.set(response.url(), (await response.request().sizes()).responseBodySize);
    });
    await page.goto("/app/brief", { waitUntil: "networkidle" });
    await countOf(page);
    const total = [...files.values()].reduce((sum, size) => sum + size, 0);
    console.log(`the first view: ${files.size} files, ${total} bytes`);
    assert.ok(total > 50_000 && total <= 195_000, [...files].join("\n"));
    const words = [...files.keys()].filter((name) => name.includes("/words-"));
    assert.equal(words.length, 1, words.join("\n"));
    assert.match(words[0], new RegExp(`/words-${language}-[\\w-]{8}\\.js$`));
    const scripts = [...files.keys()].filter((name) => name.endsWith(".js"));
    assert.ok(scripts.length <= 9, scripts.join("\n"));
    await closed(page);
  });
}

test("the first view waits for no file: its styles stand in the page, by their hash in its policy, and come once", async () => {
  for (const address of ["/app/brief", "/app/sign-in", "/app/shared/x"]) {
    const answer = await fetch(url + address);
    const html = await answer.text();
    const [, style] = /<style>(.*?)<\/style>/s.exec(html);
    const hash = createHash("sha256").update(style).digest("base64");
    assert.ok(answer.headers.get("content-security-policy").includes(`style-src 'self' 'sha256-${hash}';`));
    for (const [link] of html.matchAll(/<link rel="stylesheet"[^>]*>/g)) assert.match(link, / disabled>/);
    assert.doesNotMatch(html, /<script>|<script (?!type="module")/);
  }
  const page = await opened(browser);
  await page.goto("/app/brief");
  await countOf(page);
  const styles = () =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").flatMap(({ name }) => (/\.css$/.test(name) ? name : [])),
    );
  assert.deepEqual(await styles(), []);
  await page.getByRole("link", { name: "Sign in" }).first().click();
  await page.getByLabel("E-mail").waitFor();
  assert.deepEqual((await styles()).length, new Set(await styles()).size);
  await closed(page);
});

test("nothing moves as the app takes the place of what the page shows; the count stands in one line", async () => {
  for (const [width, locale] of [
    [390, "en-US"],
    [390, "de-DE"],
    [1280, "de-DE"],
  ]) {
    const page = await opened(browser, { width, locale });
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route(/assets\/app-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/app/brief");
    const top = async (selector) => (await page.locator(selector).first().boundingBox()).y;
    const places = async () => [
      await top("main h1"),
      await top("main textarea"),
      await top("main section > :first-child"),
    ];
    await page.evaluate(() => document.fonts.ready);
    const drawn = await places();
    release();
    await countOf(page);
    const now = await places();
    for (const [i, y] of now.entries()) assert.ok(Math.abs(y - drawn[i]) <= 1, `${width} ${locale}: ${drawn} → ${now}`);
    const { height } = await page.getByTestId("qualified-count").boundingBox();
    const size = await page
      .getByTestId("qualified-count")
      .evaluate((count) => parseFloat(getComputedStyle(count).fontSize));
    assert.ok(height < 1.5 * size, `${width} ${locale}: the count is ${height} high, its letters ${size}`);
    await closed(page);
  }
});
