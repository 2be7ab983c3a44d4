// A visitor writes a brief in words in a real browser: what is understood is marked, listed, and corrected in place; count,
// curve and faces follow each keystroke; late answers, lost connections and big or hostile texts lose nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asForm, closed, countOf, launched, opened } from "./support/browser.mjs";

let browser;
const client = "client@demo.muster.example";
before(async () => (browser = await launched()));
after(() => browser.close());

const words = "We need a senior engineer who must know Go and PostgreSQL. Kafka is a plus. Up to $95 an hour.";
const begun = async (text = words, options) => {
  const page = await opened(browser, options);
  await page.goto("/app/brief");
  await countOf(page);
  if (text) await page.getByTestId("brief-text").fill(text);
  await countOf(page);
  return page;
};
const mark = (page, text) => page.getByTestId("marks").locator("mark", { hasText: text }).first();
const toneOf = (page, text) => mark(page, text).getAttribute("data-tone");
const toned = (page, text, tone) =>
  page.waitForFunction(
    ([text, tone]) =>
      [...document.querySelectorAll("mark")].find((one) => one.textContent.includes(text))?.dataset.tone === tone,
    [text, tone],
  );
// The text lies over its marks, so one clicks at the place, as a hand does.
const clickOn = async (page, text) => {
  const box = await mark(page, text).boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.getByTestId("correction").waitFor();
};
const said = (page) => page.getByTestId("understood").innerText();
const textOf = (page) => page.getByTestId("brief-text").inputValue();
const faces = (page) => page.getByTestId("faces").innerText();
const curve = (page) => page.getByTestId("curve-line").getAttribute("d");

test("count, curve and faces follow what is typed, and the words are marked as what they are", async () => {
  const page = await begun("");
  const all = await countOf(page);
  const before = [await faces(page), await curve(page)];
  await page.getByRole("textbox", { name: "What do you need?" }).click();
  await page.keyboard.type("We need a senior engineer who must know Python and SQL. Docker is a plus. ");
  const some = await countOf(page);
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.notEqual(await faces(page), before[0]);
  assert.notEqual(await curve(page), before[1]);
  await page.keyboard.type("Up to $60 an hour.");
  assert.ok((await countOf(page)) < some, "a limit lets fewer in");
  const tones = ["Python", "Docker", "$60"].map((text) => toneOf(page, text));
  assert.deepEqual(await Promise.all(tones), ["must", "nice", "limit"]);
  assert.match(await said(page), /must\s+Python.*SQL\s+nice to have\s+Docker\s+your limit\s+at most \$60 an hour/s);
  await closed(page);
});

test("a phrase is corrected where it stands; its promise is kept, and the words stay as they are", async () => {
  const page = await begun();
  const before = await countOf(page);
  await clickOn(page, "PostgreSQL");
  await page.getByText("understood from").waitFor();
  const promise = await page.getByTestId("effects").innerText();
  const gain = Number(promise.match(/As nice to have: ([\d,]+) more/)?.[1].replace(",", "") ?? 0);
  await page.getByTestId("correction").getByText("Nice to have", { exact: true }).click();
  await toned(page, "PostgreSQL", "nice");
  assert.equal(await countOf(page), before + gain, promise);
  await page.getByTestId("correction").getByText("Drop", { exact: true }).click();
  await toned(page, "PostgreSQL", "dropped");
  await page.getByTestId("correction").getByText("Must have", { exact: true }).click();
  await toned(page, "PostgreSQL", "must");
  assert.equal(await countOf(page), before);
  await page.keyboard.press("Escape");
  await page.getByTestId("correction").waitFor({ state: "detached" });
  assert.equal(await textOf(page), words);
  await closed(page);
});

test("a term is dropped, stands struck, and is asked for again", async () => {
  const page = await begun();
  await clickOn(page, "senior");
  await page.getByRole("button", { name: "Drop it" }).click();
  await toned(page, "senior", "dropped");
  assert.match(await said(page), /left out\s+Senior/);
  await clickOn(page, "senior");
  await page.getByRole("button", { name: "Ask for it again" }).click();
  await toned(page, "senior", "must");
  await closed(page);
});

test("typing on undoes no correction; where the words change, the words win", async () => {
  const page = await begun();
  await clickOn(page, "PostgreSQL");
  await page.getByTestId("correction").getByText("Nice to have", { exact: true }).click();
  await toned(page, "PostgreSQL", "nice");
  await page.getByTestId("rate-cap").press("PageUp");
  await page.getByTestId("brief-text").press("Control+End");
  await page.keyboard.type(" Full-time.");
  await toned(page, "Full-time", "must");
  assert.match(await said(page), /nice to have.*PostgreSQL.*at most \$105/s);
  await page.getByTestId("brief-text").fill(words.replace("$95", "$70"));
  await toned(page, "$70", "limit");
  await countOf(page);
  assert.match(await said(page), /nice to have.*PostgreSQL.*at most \$70/s);
  await closed(page);
});

test("an answer to older words never stands for newer ones", async () => {
  const page = await opened(browser);
  let release;
  await page.route("**/api/v1/intake", async (route) => {
    if (!route.request().postDataJSON().text.endsWith("Rust")) return route.continue();
    await new Promise((go) => (release = go));
    return route.continue().catch(() => undefined);
  });
  await page.goto("/app/brief");
  await countOf(page);
  await page.getByTestId("brief-text").fill("Must know Rust");
  await page.waitForFunction(() => document.querySelector("section[aria-busy=true]"));
  await page.getByTestId("brief-text").fill("Must know Python");
  const python = await countOf(page);
  release();
  await page.waitForLoadState("networkidle");
  assert.equal(await countOf(page), python);
  assert.match(await said(page), /Python/);
  assert.doesNotMatch(await said(page), /Rust/);
  await closed(page);
});

test("a question tells what the words mean and who fits; where a meaning was corrected, two do", async () => {
  const page = await begun("Hello");
  let asked = [];
  page.on("request", (request) => {
    const [, what] = /\/api\/v1\/(intake|matching\/preview)/.exec(request.url()) ?? [];
    if (what) asked.push(what);
  });
  const asksFor = async (words, tones) => {
    asked = [];
    await page.getByTestId("brief-text").fill(words);
    for (const text of tones) await toned(page, text, "must");
    await countOf(page);
    return asked.sort();
  };
  assert.deepEqual(await asksFor("Hello, world", []), ["intake"]);
  assert.deepEqual(await asksFor("Must know Python.", ["Python"]), ["intake"]);
  assert.deepEqual(await asksFor("Must know Python and Rust.", ["Rust"]), ["intake"]);
  await clickOn(page, "Rust");
  await page.getByTestId("correction").getByText("Nice to have", { exact: true }).click();
  await toned(page, "Rust", "nice");
  await page.keyboard.press("Escape");
  await countOf(page);
  const docker = await asksFor("Must know Python and Rust. Must know Docker.", ["Docker"]);
  assert.deepEqual(docker, ["intake", "matching/preview"]);
  assert.equal(await toneOf(page, "Rust"), "nice");
  await closed(page);
});

test("a brief that the server refuses to compare with keeps no words from being read", async () => {
  const page = await begun("Must know Go.");
  const before = await countOf(page);
  let refused = 0;
  await page.context().route("**/api/v1/intake", async (route) => {
    if (!route.request().postDataJSON().people?.unless) return route.continue();
    refused++;
    const errors = [{ pointer: "/people/unless/title", message: "has the control character U+000B: remove it" }];
    return route.fulfill({ status: 422, contentType: "application/problem+json", json: { title: "Invalid", errors } });
  });
  await page.getByTestId("brief-text").fill("Must know Python.");
  await toned(page, "Python", "must");
  assert.ok(refused > 0);
  assert.notEqual(await countOf(page), before);
  await closed(page);
});

test("where the thread that asks does not come, the page asks by itself", async () => {
  const page = await opened(browser);
  await page.route(/assets\/asker-/, (route) => route.abort());
  await page.goto("/app/brief");
  await page.getByTestId("brief-text").fill("Must know Python.");
  await toned(page, "Python", "must");
  const python = await countOf(page);
  await page.getByTestId("brief-text").fill("Must know Python and Rust.");
  await toned(page, "Rust", "must");
  assert.ok((await countOf(page)) < python);
  await closed(page, { allowed: [/ERR_FAILED/] });
});

test("without a connection the words stay, their marks too, and are read when it is back", async () => {
  const page = await begun("Must know Python.");
  await page.context().setOffline(true);
  await page.getByTestId("brief-text").press("Control+End");
  await page.keyboard.type(" Must know Docker.");
  await page.getByRole("alert").first().waitFor();
  assert.equal(await textOf(page), "Must know Python. Must know Docker.");
  assert.equal(await toneOf(page, "Python"), "must");
  await page.context().setOffline(false);
  await toned(page, "Docker", "must");
  await page.getByRole("alert").first().waitFor({ state: "detached" });
  await closed(page, { allowed: [/ERR_INTERNET_DISCONNECTED/] });
});

test("reload, a link to somebody else, and the way back keep words and corrections", async () => {
  const page = await begun();
  await page.waitForFunction(() => location.hash.startsWith("#t="));
  const uncorrected = new URL(page.url()).hash;
  await clickOn(page, "PostgreSQL");
  await page.getByTestId("correction").getByText("Nice to have", { exact: true }).click();
  await toned(page, "PostgreSQL", "nice");
  const count = await countOf(page);
  await page.waitForFunction((before) => location.hash !== before, uncorrected);
  await page.reload();
  await toned(page, "PostgreSQL", "nice");
  assert.equal(await countOf(page), count);
  const other = await opened(browser);
  await other.goto(page.url());
  await toned(other, "PostgreSQL", "nice");
  assert.equal(await countOf(other), count);
  assert.equal(await textOf(other), words);
  await closed(other);
  await page.getByRole("button", { name: "Undo" }).click();
  await toned(page, "PostgreSQL", "must");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction(() => document.querySelector("[data-testid=brief-text]").value === "");
  await page.getByRole("button", { name: "Redo" }).click();
  assert.equal(await textOf(page), words);
  await page.getByRole("button", { name: "Redo" }).click();
  await toned(page, "PostgreSQL", "nice");
  await closed(page);
});

test("a brief that is saved keeps its words, and opens with them", async () => {
  const page = await begun(words, { as: client });
  await page.keyboard.press("Control+s");
  await page.waitForURL(/\/app\/briefs\/bri_/);
  const answer = await page.request.get(`/api/v1${new URL(page.url()).pathname.replace("/app", "")}`);
  assert.equal((await answer.json()).text, words);
  await page.reload();
  await countOf(page);
  assert.equal(await textOf(page), words);
  assert.equal(await toneOf(page, "Kafka"), "nice");
  await closed(page);
});

test("a megabyte, a word of 100 kB: typing goes on, nothing is lost in a reload", async () => {
  const page = await begun("");
  const book = `${words}\n`.repeat(10_000).slice(0, 900_000);
  await page.getByTestId("brief-text").fill(book);
  await page.getByTestId("brief-text").press("Control+End");
  await page.keyboard.type("!");
  assert.equal(await textOf(page), book + "!");
  await page.reload();
  assert.equal((await textOf(page)).length, book.length + 1);
  const word = "x".repeat(100_000);
  await page.getByTestId("brief-text").fill(`${word} Must know Python.`);
  await countOf(page);
  assert.match(await said(page), /Python/);
  assert.equal(await page.evaluate(() => location.hash), "");
  await page.reload();
  await countOf(page);
  assert.match(await said(page), /Python/);
  await closed(page, { allowed: [/413|422/] });
});

test("a paste of many lines is there at once and read", async () => {
  const page = await begun("");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const lines = `${words}\r\n`.repeat(200);
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines);
  await page.getByTestId("brief-text").press("Control+v");
  await page.waitForFunction(() => document.querySelector("[data-testid=brief-text]").value.length > 10_000);
  assert.equal(await textOf(page), lines.replaceAll("\r\n", "\n"));
  await countOf(page);
  assert.match(await said(page), /PostgreSQL/);
  await closed(page);
});

test("markup and scripts in the words stay words; emoji and right-to-left letters shift no mark", async () => {
  const text =
    '🐎🐎 <img src=x onerror="document.title=1"><script>alert(1)</script> نحتاج مهندس\nMust know PostgreSQL 👩‍💻 & Python.';
  const page = await begun(text);
  let dialogs = 0;
  page.on("dialog", () => (dialogs += 1));
  assert.equal((await page.getByTestId("marks").textContent()).trimEnd(), text);
  for (const skill of ["PostgreSQL", "Python"]) {
    const marked = await mark(page, skill).textContent();
    assert.ok(marked.includes(skill), marked);
    assert.equal(await toneOf(page, skill), "must");
  }
  assert.equal(await page.locator("img, script:not([src])").count(), 0);
  assert.equal(dialogs, 0);
  await closed(page);
});

test("pay in other money stays said, asks for the limit in place, and blanks nothing", async () => {
  const page = await begun("Must know Python. Up to €80 an hour.");
  const free = await countOf(page);
  assert.ok(free > 0);
  assert.match(await said(page), /€80 an hour/);
  await page.getByTestId("limit-asked").getByRole("textbox").pressSequentially("45");
  await page.waitForFunction(
    () => document.querySelector("[data-testid=rate-cap]").getAttribute("aria-valuenow") === "45",
  );
  const limited = await countOf(page);
  assert.ok(limited < free, `${limited} < ${free}`);
  assert.equal(await page.getByTestId("limit-asked").getByRole("textbox").inputValue(), "45");
  await closed(page);
});

test("words and form are the same brief; the choice between them is remembered", async () => {
  const page = await begun();
  const count = await countOf(page);
  await asForm(page);
  assert.match(await page.getByTestId("must-skills").innerText(), /Go.*PostgreSQL/s);
  await page.getByRole("textbox", { name: "Highest rate an hour" }).fill("60");
  assert.ok((await countOf(page)) <= count);
  await page.reload();
  await page.getByTestId("brief-form").waitFor();
  await page.getByRole("button", { name: "Say it in words instead" }).click();
  assert.match(await said(page), /at most \$60/);
  assert.equal(await textOf(page), words);
  await closed(page);
});

test("all by keyboard: words, their list, the card at the caret, and back where one was", async () => {
  const page = await begun("Must know Python and Docker.");
  await page.getByTestId("brief-text").focus();
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < "Must know Py".length; at += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Enter");
  const card = page.getByRole("dialog", { name: /Python/ });
  await card.waitFor();
  await page.waitForFunction(() => document.activeElement.getAttribute("role") === "dialog");
  await card.getByRole("radio", { name: "Must have" }).focus();
  await page.keyboard.press("ArrowRight");
  await toned(page, "Python", "nice");
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "brief-text");
  const docker = page.getByTestId("understood").getByRole("button", { name: "Docker" });
  await docker.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: /Docker/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.textContent === "Docker");
  await closed(page);
});

test("an example is one click, and one click back", async () => {
  for (const name of ["back-end", "design", "finance"]) {
    const page = await begun("");
    const all = await countOf(page);
    await page.getByRole("button", { name, exact: true }).click();
    await page.waitForFunction(() => document.querySelector("[data-testid=brief-text]").value.length > 100);
    const count = await countOf(page);
    assert.ok(count > 0 && count < all, `${name}: ${count} of ${all}`);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction(() => document.querySelector("[data-testid=brief-text]").value === "");
    assert.equal(await countOf(page), all);
    await closed(page);
  }
});

// Twice the same picture: once of the text, once of the layer that carries the marks. Edges may differ by a shade, since
// a marked word begins its own run of letters; a letter that stands elsewhere differs by all of its ink.
test("the marks lie exactly under their words: wrapped, zoomed, long words, emoji, right-to-left", async () => {
  const text = `${words.repeat(3)}\n🐎🐎 Go 👩‍💻 🇷🇴\n\nعربي Go عن مهندس\tPython\n(שלום) abc\n${"x".repeat(300)} Go   a  b\n\n c`;
  for (const [width, zoom] of [
    [390, 1],
    [1280, 1],
    [1280, 1.5],
  ]) {
    const page = await begun("", { width });
    const canvas = await page.context().newPage();
    await page.evaluate((zoom) => (document.body.style.zoom = zoom), zoom);
    await page.getByTestId("brief-text").fill(text);
    await countOf(page);
    const seen = [];
    for (const shown of ["text", "layer"]) {
      await page.evaluate(inked, shown);
      seen.push((await page.getByTestId("marks").screenshot()).toString("base64"));
    }
    const most = await canvas.evaluate(greatestDifference, seen);
    assert.ok(most < 110, `${most} of 255 at ${width} px, zoom ${zoom}`);
    await closed(page);
  }
});

function inked(shown) {
  const area = document.querySelector("[data-testid=brief-text]");
  const layer = document.querySelector("[data-testid=marks]");
  const ink = (element, is) => (element.style.color = is ? "black" : "transparent");
  area.blur();
  ink(area, shown === "text");
  for (const piece of [layer, ...layer.querySelectorAll("mark")]) {
    ink(piece, shown === "layer");
    piece.style.borderColor = "transparent";
    piece.style.textDecoration = "none";
  }
}

async function greatestDifference(pictures) {
  const pixels = async (picture) => {
    const image = new Image();
    image.src = "data:image/png;base64," + picture;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  };
  const [one, other] = await Promise.all(pictures.map(pixels));
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at])), 0);
}
