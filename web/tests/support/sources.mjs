// The app's TypeScript, loaded as it is: Vite turns a module into JavaScript in memory.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

export const web = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export async function sources() {
  const vite = await createServer({
    root: web,
    configFile: false,
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (path) => vite.ssrLoadModule(`/src/${path}`), stop: () => vite.close() };
}
