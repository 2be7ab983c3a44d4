// Every screen, light and dark, at three widths: nothing jumps while it comes, axe finds nothing, nothing sticks out
// sideways, in German neither, the console stays empty.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
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
  test(`${screen.name}: nothing jumps, and axe finds nothing at 390, 820 and 1440, light and dark`, async () => {
    const page = await opened(browser, { as: screen.as });
    await answeredLate(page);
    await watchedForJumps(page);
    await screen.show(page);
    await page.waitForLoadState("networkidle");
    const findings = await jumps(page, screen.name);
    await page.evaluate(axe);
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await drawn(page);
        findings.push(...(await violations(page, width, colorScheme)));
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

// What is read comes in another order than it was asked for: later by up to this, in milliseconds, by its address.
// What is written does not: half a second after a press its own result counts as a jump.
const latest = 400;
const lateness = (address) =>
  Number.parseInt(createHash("sha1").update(address).digest("hex").slice(0, 6), 16) % latest;

function answeredLate(page) {
  return page.route("**/api/**", async (route) => {
    const asked = route.request();
    if (asked.method() === "GET")
      await new Promise((resolve) => setTimeout(resolve, lateness(new URL(asked.url()).pathname)));
    await route.continue().catch(() => {}); // given up meanwhile
  });
}

function watchedForJumps(page) {
  return page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput)
          globalThis.shifts.push([
            entry.value,
            location.pathname,
            ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.textContent?.slice(0, 80)),
          ]);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

// In the builder words that a script fills in at once make it grow, which no browser counts when a person types
// (hadRecentInput); whoever comes from there brings nothing of it along.
const isBuilder = /^(brief(?!s|-history)|hire-words)/;

async function jumps(page, name) {
  const shifts = await page.evaluate(() => globalThis.shifts);
  const here = shifts.filter(([, path]) => isBuilder.test(name) || path !== "/app/brief");
  const sum = here.reduce((all, [value]) => all + value, 0);
  return sum > (isBuilder.test(name) ? 0.1 : 0.02) ? [`jumps by ${sum}: ${JSON.stringify(here)}`] : [];
}

async function violations(page, width, scheme) {
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id} at ${width}, ${scheme}: ${nodes[0].html} ${nodes[0].failureSummary}`);
}

async function tooWide(page, where) {
  await drawn(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [`${over} px too wide at ${where}`] : [];
}

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
