// Lighthouse's four counts for the brief builder, as a phone and as a desktop sees it, on a demo network of its own:
// printed, not asserted. bench/lighthouse.sh brings Lighthouse and runs this with its path.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { started } from "./support/network.mjs";

const run = promisify(execFile);
const [, , lighthouse, ...addresses] = process.argv;
const network = await started();
try {
  for (const named of addresses.length ? addresses : ["/app/brief"]) {
    const address = named === "profile" ? await someProfile() : named;
    for (const form of ["mobile", "desktop"]) await measured(address, form);
  }
} finally {
  await network.stop();
}

async function someProfile() {
  const map = await fetch(`${network.url}/sitemaps/talents-1.xml`);
  return (await map.text()).match(/\/talents\/tal_\w+/)[0];
}

// The middle of three by performance: the first is disturbed by a server that has only just begun.
async function measured(address, form) {
  const runs = [];
  for (let n = 0; n < 3; n++) runs.push(await once(address, form));
  const all = runs.map(({ categories }) => Math.round(categories.performance.score * 100));
  const { categories, audits } = runs.sort(
    (a, b) => a.categories.performance.score - b.categories.performance.score,
  )[1];
  const counts = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round(score * 100)}`);
  const shown = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
  ];
  console.log(`${address}, ${form}: ${counts.join(", ")} (performance of three: ${all.join(", ")})`);
  console.log(`  ${shown.map((name) => `${name} ${audits[name].displayValue}`).join(", ")}`);
}

async function once(address, form) {
  const how = ["--output=json", "--quiet", "--chrome-flags=--headless --no-sandbox --disable-gpu"];
  const only = "--only-categories=performance,accessibility,best-practices,seo";
  if (form === "desktop") how.push("--preset=desktop");
  const { stdout } = await run(process.execPath, [lighthouse, network.url + address, only, ...how], {
    env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell" },
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}
