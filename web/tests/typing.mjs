// How long a keystroke in the brief's words takes until count, curve and faces that belong to it are painted, on a demo
// network of its own: printed, not asserted. bench/typing.sh runs it.
import { started } from "./support/network.mjs";

const texts = [
  "We are rebuilding the payments core of a lending product and need two senior engineers with at least four years of " +
    "Go and strong PostgreSQL. Kafka would be a plus. Part-time from January, up to $95 an hour.",
  "Senior React developer, TypeScript and GraphQL required, Next.js or Remix. 30 hours a week, four hours of overlap " +
    "with Berlin, German spoken. Budget 80 to 110 EUR per hour, for three months.",
  "Data engineer for a bank: Python, Spark and Airflow, dbt nice to have, no Scala needed. Full-time, remote within " +
    "the EU, start in February.",
  "Need a product designer who knows Figma and has built design systems; user research is a bonus. 20 hours a week.",
];

const network = process.env.MUSTER_URL ? { url: process.env.MUSTER_URL, stop: async () => undefined } : await started();
process.env.MUSTER_URL = network.url;
const { countOf, launched, opened } = await import("./support/browser.mjs");
const browser = await launched();
try {
  const strokes = [];
  for (const text of texts) strokes.push(...(await typed(text)));
  told(strokes);
} finally {
  await browser.close();
  await network.stop();
}

async function typed(text) {
  const page = await opened(browser);
  await page.goto("/app/brief");
  await countOf(page);
  await page.evaluate(watch);
  await page.getByTestId("brief-text").click();
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.waitForFunction(() => globalThis.painted());
  }
  const strokes = await page.evaluate(() => globalThis.strokes);
  await page.close();
  return strokes;
}

// Each stroke: from the browser's own time of the input to the first frame painted with the answer to it.
function watch() {
  const answer = document.querySelector("section[aria-busy]");
  const shown = () =>
    ["qualified-count", "curve-line", "faces"]
      .map((id) => document.querySelector(`[data-testid=${id}]`)?.outerHTML)
      .join();
  const strokes = (globalThis.strokes = []);
  let since;
  let before;
  globalThis.painted = () => since === undefined;
  const settled = () => {
    if (since === undefined || answer.getAttribute("aria-busy") === "true") return;
    const began = since;
    requestAnimationFrame(() => {
      const frame = new MessageChannel();
      frame.port1.onmessage = () => {
        strokes.push({ millis: performance.now() - began, changed: shown() !== before });
        since = undefined;
      };
      frame.port2.postMessage(0);
    });
  };
  document.querySelector("[data-testid=brief-text]").addEventListener("beforeinput", (event) => {
    since = event.timeStamp;
    before = shown();
  });
  new MutationObserver(settled).observe(answer, { attributes: true, attributeFilter: ["aria-busy"] });
}

function told(strokes) {
  const line = (name, some) => {
    const sorted = some.map(({ millis }) => millis).sort((a, b) => a - b);
    const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    console.log(
      `${name.padEnd(34)} ${String(sorted.length).padStart(4)}   p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   most ${at(1)} ms`,
    );
  };
  line("keystrokes", strokes);
  line(
    "of them with another answer",
    strokes.filter(({ changed }) => changed),
  );
}
