// All tests of the web app: starts one real `muster serve` on a fresh demo network (MUSTER_BINARY), runs every *.test.mjs
// against it with node's test runner, and ends with "# pass N" and "# fail N". `node tests/run.mjs WORD` runs only files
// whose name contains WORD.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { started } from "./support/network.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const word = process.argv[2] ?? "";
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs") && name.includes(word));
if (files.length === 0) {
  console.error(`No *.test.mjs has "${word}" in its name.`);
  process.exit(1);
}

const network = await started();
const counts = { pass: 0, fail: 0 };
let status = 1;
try {
  status = await tested();
} finally {
  await network.stop();
}
console.log(`# pass ${counts.pass}\n# fail ${counts.fail}`);
process.exit(status);

function tested() {
  const node = spawn(
    process.execPath,
    ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files.map((name) => join(here, name))],
    { env: { ...process.env, MUSTER_URL: network.url }, stdio: ["ignore", "pipe", "inherit"] },
  );
  node.stdout.setEncoding("utf8");
  node.stdout.on("data", (text) => {
    for (const [, name, count] of text.matchAll(/^ℹ (pass|fail) (\d+)$/gm)) counts[name] = Number(count);
    process.stdout.write(text.replace(/^ℹ (pass|fail) \d+\n/gm, ""));
  });
  return new Promise((resolve) => node.on("exit", resolve));
}
