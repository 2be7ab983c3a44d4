// All tests of the web app: starts one real `muster serve` on a fresh demo network (MUSTER_BINARY), runs every *.test.mjs
// against it with node's test runner, and ends with "# pass N" and "# fail N". A file that fails beside others is run
// once more alone, on a fresh network, and said so: what fails then, fails. `node tests/run.mjs WORD` runs only files whose name contains
// WORD.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { started } from "./support/network.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const word = process.argv[2] ?? "";
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs") && name.includes(word));

let network = await started();
let status = 1;
let counts = { pass: 0, fail: 0 };
try {
  const first = await tested(files, 2);
  ({ status, counts } = first);
  if (first.failed.length > 0) {
    console.log(`# once more, alone: ${first.failed.join(" ")}`);
    await network.stop();
    network = await started(); // a fresh one: nothing stands in it from before
    const again = await tested(first.failed, 1);
    status = again.status;
    counts = { pass: counts.pass + counts.fail - again.counts.fail, fail: again.counts.fail };
  }
} finally {
  await network.stop();
}
console.log(`# pass ${counts.pass}\n# fail ${counts.fail}`);
process.exit(status);

function tested(names, atOnce) {
  const node = spawn(
    process.execPath,
    ["--test", `--test-concurrency=${atOnce}`, "--test-reporter=spec", ...names.map((name) => join(here, name))],
    { env: { ...process.env, MUSTER_URL: network.url }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const told = { pass: 0, fail: 0 };
  const failed = new Set();
  node.stdout.setEncoding("utf8");
  node.stdout.on("data", (text) => {
    for (const [, name, count] of text.matchAll(/^ℹ (pass|fail) (\d+)$/gm)) told[name] = Number(count);
    for (const [, name] of text.matchAll(/^test at \S*?([\w-]+\.test\.mjs):/gm)) failed.add(name);
    process.stdout.write(text.replace(/^ℹ (pass|fail) \d+\n/gm, ""));
  });
  return new Promise((resolve) =>
    node.on("exit", (code) => resolve({ status: code, counts: told, failed: [...failed] })),
  );
}
