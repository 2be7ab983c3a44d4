// Talents: the list in its address, the editor with two hands at one profile, the import with its report.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closed, launched, opened } from "./support/browser.mjs";

const advisor = "advisor@demo.muster.example";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

const names = (page) => page.getByTestId("talents").locator("tr td:first-child a").allInnerTexts();
const settled = (page) => page.locator("table[aria-busy=false] a").first().waitFor();

test("the list and the palette offer what each may do", async () => {
  const links = { talent: [], finance: [], screener: ["new"], advisor: ["export", "import", "new"] };
  for (const [role, wanted] of Object.entries(links)) {
    const page = await opened(browser, { as: `${role}@demo.muster.example` });
    await page.goto("/app/talents");
    await settled(page);
    await page.waitForLoadState("networkidle");
    const shown = await page.locator(".head a:visible").evaluateAll((all) => all.map((one) => one.pathname));
    assert.deepEqual(
      shown.map((path) => path.split("/").at(-1)),
      wanted,
      role,
    );
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("import");
    const imports = await page.getByRole("option", { name: /^Import/ }).count();
    assert.equal(imports > 0, wanted.includes("import"), role);
    await closed(page);
  }
});

test("search, filter, sort and pages stand in the address; back and reload bring them again", async () => {
  const page = await opened(browser, { as: advisor });
  await page.goto("/app/talents");
  await page.getByTestId("talents").locator("a").first().waitFor();
  await page.getByRole("combobox", { name: "Seniority" }).selectOption("senior");
  await page.waitForURL("**seniority=senior**");
  await settled(page);
  await page.getByRole("button", { name: "Sort by Rate" }).click();
  await page.waitForURL("**sort=rate**");
  await settled(page);
  const first = await names(page);
  assert.equal(first.length, 50);
  await page.getByTestId("next-page").click();
  await page.waitForURL("**cursor=**");
  await settled(page);
  const second = await names(page);
  assert.notDeepEqual(second, first);
  await page.reload();
  await settled(page);
  assert.deepEqual(await names(page), second);
  await page.goBack();
  await settled(page);
  assert.deepEqual(await names(page), first);
  await page.getByRole("searchbox").fill(first[7]);
  await page.waitForURL((address) => address.searchParams.has("q"));
  await settled(page);
  assert.ok((await names(page)).every((name) => name === first[7]));
  await closed(page);
});

test("a view is kept by name and opens again", async () => {
  const page = await opened(browser, { as: advisor });
  await page.goto("/app/talents?seniority=principal");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Principals");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await page.getByRole("link", { name: "Principals" }).click();
  await page.waitForURL("**seniority=principal**");
  await closed(page);
});

test("a profile is edited and saved; the faults of a field stand at the field", async () => {
  const page = await opened(browser, { as: advisor });
  await page.goto("/app/talents?seniority=mid");
  await page.getByTestId("talents").locator("a").nth(10).click();
  const headline = page.getByLabel("Headline", { exact: true });
  await headline.fill("Ships payments, calmly");
  await page.getByText("Not saved yet").waitFor();
  await page.reload();
  assert.equal(await headline.inputValue(), "Ships payments, calmly", "what was typed survives a reload");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").or(page.locator(".mantine-InputWrapper-error")).first().waitFor();
  await page.getByLabel("E-mail").fill("calm@example.org");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByTestId("save-state").getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  assert.equal(await headline.inputValue(), "Ships payments, calmly");
  await closed(page, { allowed: [/422|400/] });
});

test("two hands at one profile: the second is told, loses nothing, and decides", async () => {
  const [mine, theirs] = [await opened(browser, { as: advisor }), await opened(browser, { as: advisor })];
  await mine.goto("/app/talents?seniority=junior");
  const address = await mine.getByTestId("talents").locator("a").nth(5).getAttribute("href");
  for (const page of [mine, theirs]) {
    await page.goto(address);
    await page.getByTestId("talent-form").waitFor();
  }
  await theirs.getByLabel("About").fill("Theirs");
  await theirs.getByRole("button", { name: "Save" }).click();
  await theirs.getByTestId("save-state").getByText("Saved", { exact: true }).waitFor();
  await mine.getByLabel("Headline", { exact: true }).fill("Mine");
  await mine.getByRole("button", { name: "Save" }).click();
  await mine.getByTestId("conflict").waitFor();
  assert.equal(await mine.getByLabel("Headline", { exact: true }).inputValue(), "Mine", "nothing is lost");
  await mine.getByRole("button", { name: "Save mine over theirs" }).click();
  await mine.getByTestId("save-state").getByText("Saved", { exact: true }).waitFor();
  await theirs.reload();
  assert.equal(await theirs.getByLabel("Headline", { exact: true }).inputValue(), "Mine");
  await closed(theirs);
  await closed(mine, { allowed: [/412/] });
});

test("a file is tried, told row by row, and imported", async () => {
  const page = await opened(browser, { as: advisor });
  await page.goto("/app/talents/import");
  const csv =
    "id,name,email,seniority,country\nweb-1,Imported Ida,ida@example.org,senior,PT\nweb-2,Bad Bo,bo@example.org,wizard,PT\n";
  await page
    .getByTestId("import-file")
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByTestId("mapping").waitFor();
  await page.getByRole("button", { name: "Try it without writing" }).click();
  await page.locator("[data-testid=import-report][data-state=done]").waitFor();
  assert.match(await page.getByTestId("import-errors").innerText(), /seniority/i);
  await page.getByRole("button", { name: "Import for good" }).click();
  await page.getByText("Imported.").waitFor();
  await page.goto("/app/talents?q=Imported+Ida");
  await page.getByRole("link", { name: "Imported Ida" }).first().waitFor();
  await closed(page);
});
