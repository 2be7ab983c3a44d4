// A picture of each screen at three widths, light and dark, into build/shots/: for looking at, by ./dev shots.
// `node tests/shots.mjs WORD` takes only screens whose name contains WORD.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { started } from "./support/network.mjs";
import { web } from "./support/sources.mjs";

const folder = resolve(web, "../build/shots");
const word = process.argv[2] ?? "";
await mkdir(folder, { recursive: true });
const network = process.env.MUSTER_URL ? { url: process.env.MUSTER_URL, stop: async () => undefined } : await started();
process.env.MUSTER_URL = network.url;
const { launched, opened } = await import("./support/browser.mjs");
const { screens } = await import("./support/screens.mjs");
const browser = await launched();
try {
  for (const screen of screens.filter(({ name }) => name.includes(word))) await pictured(screen);
} finally {
  await browser.close();
  await network.stop();
}

async function pictured(screen) {
  const page = await opened(browser, { as: screen.as, width: 1440 });
  await screen.show(page);
  for (const [width, height] of [
    [1440, 900],
    [820, 1180],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${screen.name}-${width}-${scheme}.png`) });
    }
  }
  console.log(screen.name);
  await page.context().close();
}
