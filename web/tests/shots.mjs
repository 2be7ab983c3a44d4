// A picture of each screen at three widths, light and dark, into build/shots/: for looking at, by ./dev shots.
// `node tests/shots.mjs WORD` takes only screens whose name contains WORD; `node tests/shots.mjs WORD de` in German.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { started } from "./support/network.mjs";
import { web } from "./support/sources.mjs";

const folder = resolve(web, "../build/shots");
const [word = "", language = "en"] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const network = process.env.MUSTER_URL ? { url: process.env.MUSTER_URL, stop: async () => undefined } : await started();
process.env.MUSTER_URL = network.url;
const { launched, opened, spoken } = await import("./support/browser.mjs");
const { screens } = await import("./support/screens.mjs");
const browser = await launched();
try {
  for (const screen of screens.filter(({ name }) => name.includes(word))) await pictured(screen);
} finally {
  await browser.close();
  await network.stop();
}

async function pictured(screen) {
  const locale = { en: "en-US", de: "de-DE" }[language];
  const page = await opened(browser, { as: screen.as, width: 1440, locale });
  await page.addInitScript(() => localStorage.setItem("muster.language", "en"));
  await screen.show(page);
  if (language !== "en" && !(await spoken(page, language))) return page.context().close();
  for (const [width, height] of [
    [1440, 900],
    [820, 1180],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.fonts.ready);
      const name = language === "en" ? screen.name : `${screen.name}-${language}`;
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`) });
    }
  }
  console.log(screen.name);
  await page.context().close();
}
