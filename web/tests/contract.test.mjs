// The OpenAPI document: nothing to object to for Spectral, and the app's types are made from this very one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openapi, schema, schemaFile } from "./support/schema.mjs";
import { web } from "./support/sources.mjs";

test("Spectral finds nothing in the OpenAPI document", async () => {
  const folder = await mkdtemp(join(tmpdir(), "muster-openapi-"));
  await writeFile(join(folder, "openapi.json"), await openapi());
  await writeFile(join(folder, "rules.yaml"), 'extends: ["spectral:oas"]\n');
  const found = spawnSync(
    join(web, "node_modules/.bin/spectral"),
    ["lint", join(folder, "openapi.json"), "--ruleset", join(folder, "rules.yaml"), "--fail-severity", "hint"],
    { encoding: "utf8" },
  );
  await rm(folder, { recursive: true });
  assert.equal(found.status, 0, found.stdout + found.stderr);
});

test("the app's types are those of this server: npm run schema brings them up to date", async () => {
  assert.equal(await readFile(schemaFile, "utf8"), await schema());
});
