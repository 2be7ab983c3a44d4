// The operator's voices: what is entered in the app stands on the public pages, and each step can be taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened, url } from "./support/browser.mjs";
import { pngOf } from "./support/pictures.mjs";

const admin = "admin@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const page = async () => {
  const made = await opened(browser, { as: admin });
  await made.goto("/app/site/voices?kind=press");
  await made.getByTestId("voices").locator("li").first().waitFor();
  return made;
};
const shows = async (words, path = "/") => (await (await fetch(url + path)).text()).includes(words);
const said = (here, words) => here.getByTestId("voices-done").getByText(words).waitFor();

test("a quote is entered, is on the page, is withdrawn, brought back and removed", async () => {
  const here = await page();
  const words = "It adds up, said nobody before.";
  await here.getByRole("button", { name: "New quote" }).click();
  const form = here.getByTestId("voice-form");
  await form.getByLabel("What they say").fill(words);
  await form.getByLabel("Link").fill("http://example.org");
  await form.getByRole("button", { name: "Save and publish" }).click();
  await form.locator("input[aria-invalid]").waitFor(); // a paper without a name
  await form.getByLabel("Paper").fill("The Added Times");
  await form.getByRole("button", { name: "Save and publish" }).click();
  await form.getByText("https://example.org/interview").waitFor(); // what to do stands at the field
  await form.getByLabel("Link").fill("https://example.org/issue");
  await form.getByLabel("Shown on").selectOption("role back-end");
  await form.getByRole("button", { name: "Save and publish" }).click();
  await said(here, "The Added Times is saved.");
  assert.ok(await shows(words, "/developers/back-end"));
  assert.ok(!(await shows(words, "/developers/front-end")));
  await here.getByRole("button", { name: "Withdraw: The Added Times" }).click();
  await said(here, "The Added Times is off the pages.");
  assert.ok(!(await shows(words, "/developers/back-end")));
  await here.getByRole("button", { name: "Undo" }).click();
  await said(here, "Taken back.");
  assert.ok(await shows(words, "/developers/back-end"));
  await here.getByRole("button", { name: "Remove: The Added Times" }).click();
  await said(here, "The Added Times is removed.");
  assert.ok(!(await shows(words, "/developers/back-end")));
  await closed(here, { allowed: [/422/] });
});

test("the order is chosen by the arrows and taken back; the address keeps what is open", async () => {
  const here = await page();
  const first = () => here.getByTestId("voices").locator("li").first().getByRole("heading").innerText();
  const before = await first();
  await here
    .getByRole("button", { name: `Move ${before} down` })
    .first()
    .click();
  await said(here, "The order has changed.");
  await here.getByRole("button", { name: "Undo" }).click();
  await said(here, "Taken back.");
  assert.equal(await first(), before);
  await here
    .getByRole("button", { name: `Edit: ${before}` })
    .first()
    .click();
  await here.getByTestId("voice-form").waitFor();
  await here.reload();
  await here.getByTestId("voice-form").waitFor();
  assert.match(here.url(), /kind=press&open=voi_/);
  await closed(here);
});

// What stands for a client on a page: the picture, if it is there and drawn, or the words.
const shownFor = async (client, path = "/") => {
  const visitor = await opened(browser);
  await visitor.goto(path);
  const place = visitor.locator(".logos li").filter({ has: visitor.getByRole("link", { name: client }) });
  const picture = place.locator("img");
  const isPicture = (await picture.count()) === 1;
  if (isPicture) await picture.evaluate((one) => one.decode());
  const seen = isPicture
    ? await picture.evaluate((one) => {
        const { backgroundColor } = getComputedStyle(one);
        return { width: one.width, height: one.height, dots: one.naturalWidth, ground: backgroundColor };
      })
    : await place.innerText();
  await closed(visitor);
  return seen;
};

test("a client's logo is uploaded, stands on the pages, and each step is taken back", async () => {
  const here = await page();
  const client = "Kestrel Uploads";
  const choose = (file) => here.getByTestId("logo-file").setInputFiles(file);
  const field = here.getByTestId("logo-field");
  await here.getByText("Logos", { exact: true }).click();
  await here.getByRole("button", { name: "New logo" }).click();
  await here.getByLabel("Client").fill(client);
  await here.getByLabel("Link").fill("https://kestrel.example/");
  await choose({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
  await field.getByRole("alert").getByText("This file is no PNG.").waitFor();
  await choose({ name: "logo.png", mimeType: "image/png", buffer: Buffer.alloc(2_000_000, 1) });
  await field.getByText("more than 300 KB").waitFor();
  await choose(await pngOf(here, { width: 1600, height: 400 }));
  await field.getByRole("img", { name: client }).waitFor();
  assert.equal(await field.getByRole("alert").count(), 0);
  await here.getByRole("button", { name: "Save and publish" }).click();
  await said(here, `${client} is saved.`);
  const onPage = { width: 123, height: 31, dots: 480, ground: "rgb(255, 255, 255)" };
  assert.deepEqual(await shownFor(client), onPage);
  assert.deepEqual(await shownFor(client, "/de/developers/back-end"), onPage);

  await here.getByRole("button", { name: `Edit: ${client}` }).click();
  await field.getByRole("button", { name: "Without a logo" }).click();
  await here.getByRole("button", { name: "Save", exact: true }).click();
  await said(here, `${client} is saved.`);
  assert.equal(await shownFor(client), client);
  await here.getByRole("button", { name: "Undo" }).click();
  await said(here, "Taken back.");
  assert.deepEqual(await shownFor(client), onPage);

  await here.getByRole("button", { name: `Edit: ${client}` }).click();
  await choose(await pngOf(here, { width: 300, height: 300, word: "K", colour: "#fff" }));
  await field.locator('img[width="160"]').waitFor();
  await here.getByRole("button", { name: "Save", exact: true }).click();
  await said(here, `${client} is saved.`);
  assert.deepEqual(await shownFor(client), { width: 44, height: 44, dots: 160, ground: "rgb(23, 24, 26)" });

  await here.getByRole("button", { name: `Remove: ${client}` }).click();
  await said(here, `${client} is removed.`);
  await here.getByRole("button", { name: "Undo" }).click();
  await said(here, "Taken back.");
  assert.equal((await shownFor(client)).dots, 160);
  await here.reload();
  await here.getByTestId("voices").locator("img").waitFor();
  await here.getByRole("button", { name: `Remove: ${client}` }).click();
  await said(here, `${client} is removed.`);
  await closed(here, { allowed: [/422/, /413/] });
});

test("nobody but the operator finds the way there", async () => {
  const here = await opened(browser, { as: "advisor@demo.muster.example" });
  await here.goto("/app/talents");
  await here.getByTestId("talents").locator("a").first().waitFor();
  assert.equal(await here.getByRole("link", { name: "Voices" }).count(), 0);
  await closed(here);
});
