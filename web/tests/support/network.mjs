// A demo network of its own, served by the real binary on a free port, and gone afterwards.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const binary = resolve(process.env.MUSTER_BINARY ?? join(root, "build/dev/cli/muster"));

export async function started() {
  const folder = await mkdtemp(join(tmpdir(), "muster-web-"));
  const db = `sqlite:${join(folder, "muster.db")}`;
  await promisify(execFile)(binary, ["demo", "--db", db], { maxBuffer: 1 << 26 });
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(binary, ["serve", "--db", db, "--listen", url.slice(7)], {
    env: { ...process.env, MUSTER_DEMO_LOGINS: "true" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (text) => (said = (said + text).slice(-4000)));
  const over = new Promise((end) => server.on("exit", end));
  await answering(url, server, () => said);
  return {
    url,
    stop: async () => {
      server.kill("SIGTERM");
      await over;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = createServer();
  await new Promise((ready) => probe.listen(0, "127.0.0.1", ready));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function answering(url, server, said) {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    if (server.exitCode !== null) break;
    if (
      await fetch(`${url}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`muster serve did not become ready:\n${said()}`);
}
