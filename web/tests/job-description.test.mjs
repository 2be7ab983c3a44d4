// From a brief to its job description and its interview kit, as a visitor and as a client: the text follows the wishes, a
// question is swapped by keyboard, the address holds it all, and the files come.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { closed, countOf, hashOf, launched, opened } from "./support/browser.mjs";
import { savedBrief } from "./support/people.mjs";

let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const brief = {
  role: "back-end",
  must: [{ skill: "go", min_level: 4 }, { skill: "postgresql" }],
  rate_max: { amount: 9500, currency: "USD" },
  weeks: 26,
};
const sheet = (page) => page.getByTestId("job-description");
const kit = (page) => page.getByTestId("interview-kit");
const fileOf = async (page, name) => {
  const coming = page.waitForEvent("download");
  await page.getByRole("group", { name: "Save as" }).getByRole("button", { name, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test("a visitor's words become a job description; objective and pay are said there, and survive a reload", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await countOf(page);
  await page.getByTestId("brief-text").fill("A senior back-end developer who must know Go. Up to $95 an hour.");
  await page.waitForFunction(() => {
    const link = [...document.querySelectorAll("a")].find((one) => one.textContent === "Job description");
    return (
      link?.hash.startsWith("#b=") &&
      atob(link.hash.slice(3).replace(/-/g, "+").replace(/_/g, "/")).includes("rate_max")
    );
  });
  await page.getByRole("link", { name: "Job description" }).click();
  await sheet(page).getByText("Knowledge of Go").waitFor();
  assert.doesNotMatch(await sheet(page).innerText(), /95/);
  await page.getByText("Not said yet:").waitFor();
  await page.getByLabel("Name the pay").check();
  await sheet(page).getByText("Pay: up to $95 an hour").waitFor();
  await page.getByLabel("What will be true at the end").fill("Payouts arrive within a <b>minute</b>.");
  await sheet(page).getByText("Payouts arrive within a <b>minute</b>.").waitFor();
  await page.waitForURL(/objective=Payouts/);
  await page.reload();
  await sheet(page).getByText("Payouts arrive within a <b>minute</b>.").waitFor();
  await sheet(page).getByText("Pay: up to $95 an hour").waitFor();
  await page.getByLabel("Language of the text").selectOption("de");
  await sheet(page).getByText("Kenntnisse in Go").waitFor();
  await page.getByRole("link", { name: "To the brief" }).click();
  await countOf(page);
  await closed(page);
});

test("whoever goes on while the next screen is slow to come gets there; on the way back the words are still there", async () => {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await countOf(page);
  const words = "A back-end developer who must know Go. Up to $91 an hour.";
  await page.route("**/assets/**", (route) => setTimeout(() => void route.continue(), 800));
  await page.getByTestId("brief-text").fill(words);
  await page.waitForFunction(() => {
    const link = [...document.querySelectorAll("a")].find((one) => one.textContent === "Job description");
    const brief = link?.hash.slice(3).replace(/-/g, "+").replace(/_/g, "/") ?? "";
    return atob(brief).includes('"amount":9100');
  });
  await page.getByRole("link", { name: "Job description" }).click();
  await sheet(page).getByText("Knowledge of Go").waitFor();
  assert.match(new URL(page.url()).hash, /^#b=/);
  await page.getByRole("link", { name: "To the brief" }).click();
  await countOf(page);
  assert.equal(await page.getByTestId("brief-text").inputValue(), words);
  await closed(page);
});

test("PDF and Markdown are saved, of a brief that is not saved and of one that is", async () => {
  const page = await opened(browser);
  await page.goto("/app/job-description" + hashOf(brief));
  await sheet(page).waitFor();
  const markdown = await fileOf(page, "Markdown");
  assert.equal(markdown.name, "job-description.md");
  assert.match(markdown.bytes.toString(), /^# Back-end Developer\n[^]*- Strong command of Go\n/);
  assert.match((await fileOf(page, "PDF")).bytes.toString("latin1"), /^%PDF-/);
  await closed(page);
  const theirs = await opened(browser, { as: "client@demo.muster.example" });
  await theirs.goto("/app/brief");
  const id = await savedBrief(theirs, { brief });
  await theirs.goto(`/app/briefs/${id}`);
  await countOf(theirs);
  await theirs.getByRole("link", { name: "Interview kit" }).click();
  await kit(theirs).waitFor();
  assert.match(theirs.url(), new RegExp(`/briefs/${id}/interview-kit`));
  const file = await fileOf(theirs, "Markdown");
  assert.equal(file.name, "interview-kit.md");
  assert.match(file.bytes.toString(), /### 1\. /);
  await closed(theirs);
});

test("a question is swapped by keyboard; the address holds the choice, and one step leads back", async () => {
  const page = await opened(browser);
  await page.goto("/app/interview-kit" + hashOf(brief));
  await kit(page).waitFor();
  const questions = () => kit(page).getByRole("heading", { level: 3 }).allInnerTexts();
  const first = await questions();
  assert.ok(first.length >= 8 && first.length <= 15, String(first.length));
  await page.getByRole("button", { name: "Ask another in the place of question 2" }).focus();
  await page.keyboard.press("Enter");
  const others = page.getByRole("group", { name: "Ask another in the place of question 2" }).getByRole("button");
  const other = await others.first().innerText();
  await page.keyboard.press("Enter");
  await kit(page).getByRole("heading", { name: other, exact: true }).waitFor();
  await page.reload();
  await kit(page).getByRole("heading", { name: other, exact: true }).waitFor();
  assert.deepEqual(await questions(), first.with(1, other));
  await page.getByRole("button", { name: "Back to the questions chosen by the brief" }).click();
  await kit(page).getByRole("heading", { name: first[1], exact: true }).waitFor();
  assert.deepEqual(await questions(), first);
  await closed(page);
});

test("without a brief the page says where to begin", async () => {
  const page = await opened(browser);
  await page.goto("/app/job-description");
  await page.getByRole("link", { name: "Write a brief" }).click();
  await countOf(page);
  await closed(page);
});
