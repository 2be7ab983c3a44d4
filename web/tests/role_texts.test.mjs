// The operator's texts of roles: what is written in the app is on the page, and each step can be taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened, url } from "./support/browser.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const shows = async (path, words) => (await (await fetch(url + path)).text()).includes(words);

test("a role without a text gets one, which is on its page; undo and revert go back", async () => {
  const path = "/project-managers/agile-coach";
  const here = await opened(browser, { as: "admin@demo.muster.example" });
  await here.goto("/app/site/voices");
  await here.getByRole("link", { name: "Texts of roles" }).click();
  await here.getByRole("link", { name: "Agile Coaches, English" }).click();
  const state = here.getByTestId("text-state");
  const markdown = here.getByLabel("Markdown");
  await here.getByText("Nothing is written yet").waitFor();
  await markdown.fill("## What they do\n\nThey ask **why** twice. <b onclick=x>No</b>");
  const look = here.getByTestId("text-look");
  await look.locator("strong", { hasText: "why" }).waitFor();
  assert.equal(await look.locator("[onclick]").count(), 0);
  assert.ok(!(await shows(path, "They ask")), "looking changes nothing");
  await here.reload();
  await state.getByText("Not saved").waitFor(); // what was typed survives
  await here.getByRole("button", { name: "Save" }).click();
  await state.getByText("Saved.").waitFor();
  assert.ok(await shows(path, "They ask <strong>why</strong> twice."));
  await here.getByRole("button", { name: "Undo" }).click();
  await state.getByText("Taken back.").waitFor();
  assert.ok(!(await shows(path, "They ask")));
  await markdown.fill("# One title too many");
  await here.getByRole("button", { name: "Save" }).click();
  await here.getByText("line 1: a page has its one title already").last().waitFor();
  await markdown.fill("## What they do\n\nThey listen.");
  await here.getByRole("button", { name: "Save" }).click();
  await state.getByText("Saved.").waitFor();
  await here.getByRole("button", { name: "Back to the text below" }).click();
  await state.getByText("Your text is gone").waitFor();
  assert.ok(!(await shows(path, "They listen.")));
  await closed(here, { allowed: [/422/] });
});
