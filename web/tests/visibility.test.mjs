// A talent chooses what is public: the look follows every tick, the pages follow the saving, and undo goes back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened, url } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

test("hide the rate, save, undo; hide all, and come back", async () => {
  const here = await opened(browser, { as: "talent@demo.muster.example" });
  await here.goto("/app/open-briefs");
  await here.getByRole("link", { name: "My profile", exact: true }).click();
  await here.getByRole("link", { name: "What the public sees" }).click();
  const look = here.getByTestId("look");
  const state = here.getByTestId("visibility-state");
  await look.getByText(/\$\d+ an hour/).waitFor();
  const page = await look.getByRole("link", { name: "To your public page" }).getAttribute("href");
  const shows = async (pattern) => pattern.test(await (await fetch(url + page)).text());
  assert.ok(await shows(/\$\d+ an hour/));
  await here.getByLabel("Hourly rate").uncheck();
  await look.getByText("Rate on request").waitFor();
  await state.getByText("Not saved").waitFor();
  assert.ok(await shows(/\$\d+ an hour/), "looking changes nothing");
  await here.getByRole("button", { name: "Save" }).click();
  await state.getByText("Saved.").waitFor();
  assert.ok(!(await shows(/\$\d+ an hour/)));
  await here.getByRole("button", { name: "Undo" }).click();
  await look.getByText(/\$\d+ an hour/).waitFor();
  assert.ok(await shows(/\$\d+ an hour/));
  await here.getByLabel("Show me on public pages").uncheck();
  await look.getByText("You are on no public page.").waitFor();
  await here.keyboard.press("Control+s");
  await state.getByText("Saved.").waitFor();
  assert.equal((await fetch(url + page)).status, 410);
  await here.reload();
  await look.getByText("You are on no public page.").waitFor();
  await here.getByLabel("Show me on public pages").check();
  await here.getByRole("button", { name: "Save" }).click();
  await state.getByText("Saved.").waitFor();
  assert.equal((await fetch(url + page)).status, 200);
  await closed(here);
});
