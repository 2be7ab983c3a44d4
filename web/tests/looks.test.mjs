// Every screen, light and dark, at three widths: axe finds nothing, nothing sticks out sideways, in German neither, the
// console stays empty.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { closed, launched, opened, spoken } from "./support/browser.mjs";
import { screens } from "./support/screens.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());

for (const screen of screens.filter(({ isTwin }) => !isTwin)) {
  test(`${screen.name}: axe finds nothing at 390, 820 and 1440, light and dark`, async () => {
    const page = await opened(browser, { as: screen.as });
    await screen.show(page);
    await page.evaluate(axe);
    const findings = [];
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await drawn(page);
        const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
        for (const { id, nodes } of violations)
          findings.push(`${id} at ${width}, ${colorScheme}: ${nodes[0].html} ${nodes[0].failureSummary}`);
      }
      findings.push(...(await tooWide(page, width)));
    }
    if (await spoken(page, "de"))
      for (const width of [1440, 820, 390]) {
        await page.setViewportSize({ width, height: 900 });
        findings.push(...(await tooWide(page, `${width} in German`)));
      }
    assert.deepEqual(findings, []);
    await closed(page);
  });
}

async function tooWide(page, where) {
  await drawn(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [`${over} px too wide at ${where}`] : [];
}

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
