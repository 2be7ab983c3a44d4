// Builds two pages into dist/: the app (index.html, served at /app) and the API page (api-docs.html, at /api/docs).
// Both keep their hashed files under /app/assets/. `vite` alone serves the app against MUSTER_API (a running server).
import react from "@vitejs/plugin-react";
import { createServer, defineConfig, type Plugin, type Rollup } from "vite";

const start = "/src/start.ts";
const app = "/src/main.tsx";
const firstScreen = "/src/briefs/builder.tsx";

// Five files of scripts make the first view: what runs first, React, its words, the app, and the brief builder; each
// has what it needs and those before it have not. Each is a request, and a request is work for a phone. Left alone, a
// bundler makes a file of each module that two screens share.
const firstWords = /\/i18n\/(\w\w)\/(?:everywhere|brief|builder|score)\.ts$/;
const firstFiles = [
  partsFile("start", start),
  { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: (id: string) => `words-${firstWords.exec(id)?.[1]}`, test: firstWords },
  partsFile("app", app),
  partsFile("builder", firstScreen),
].map((file, index) => ({ ...file, priority: 5 - index }));

function partsFile(file: string, entry: string) {
  return { name: (id: string, graph: Graph) => (!isPagesOwn(id) && isPartOf(entry, id, graph) ? file : null) };
}

// What runs first runs only where the page names it; the ground styles are the API page's, too.
function isPagesOwn(id: string): boolean {
  return id.endsWith(start) || /\/design\/(tokens|fonts|base)\.css$/.test(id);
}

interface Graph {
  getModuleInfo: (id: string) => Rollup.ModuleInfo | null;
}

function isPartOf(entry: string, id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (id.endsWith(entry)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return graph.getModuleInfo(id)?.importers.some((one) => isPartOf(entry, one, graph, seen)) ?? false;
}

// The page names the files of the app, so that they come beside its first script instead of after it. The first view's
// address has pages of its own, one in each language, which name its files and words, too, and hold what it looks like
// before anything is known: it is seen, and typed in, while the app is on its way.
function pages(): Plugin {
  return {
    name: "pages",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("The build has no index.html.");
        const files = Object.values(bundle).filter((file) => file.type === "chunk");
        const bare = String(page.source);
        const everywhere = partsOf(files, app);
        page.source = named(bare, everywhere, bundle, false);
        const drawn = await drawings(["en", "de"]);
        for (const [language, drawing] of Object.entries(drawn)) {
          const words = ["everywhere", "brief", "builder", "score"].map((part) => `/i18n/${language}/${part}.ts`);
          const own = [firstScreen, ...words].flatMap((entry) => partsOf(files, entry));
          const source = named(bare, [...everywhere, ...own], bundle, true)
            .replace('<html lang="en">', `<html lang="${language}">`)
            .replace(/<div id="app">.*?<\/div>/s, () => `<div id="app">${drawing}</div>`);
          this.emitFile({ type: "asset", fileName: `brief.${language}.html`, source });
        }
      },
    },
  };
}

// The chunks of this module and all that they import.
function partsOf(files: Rollup.OutputChunk[], entry: string): Rollup.OutputChunk[] {
  const own = files.filter(({ facadeModuleId, moduleIds }) =>
    [facadeModuleId, ...moduleIds].some((id) => id?.endsWith(entry)),
  );
  if (own.length === 0) throw new Error(`The build has no part for ${entry}.`);
  const all = new Set(own); // a set tells what is added while it is told
  for (const { imports } of all) for (const file of files) if (imports.includes(file.fileName)) all.add(file);
  return [...all];
}

// Nothing is painted before the styles, and each file would be a way there and back: they stand in the page, which asks
// for the font, too. A link to each style that is switched off tells what loads a screen's styles that they are here.
// What is seen comes before what runs: scripts are asked for last, those of a drawn page once it is painted (start.ts).
// docs/decisions/0015-painted-first.md
function named(html: string, parts: Rollup.OutputChunk[], bundle: Rollup.OutputBundle, isDrawn: boolean): string {
  const found = /\n *<link rel="stylesheet"[^>]*?href="\/app\/([^"]*)">/g;
  const own = parts.flatMap((part) => [...(part.viteMetadata?.importedCss ?? [])]);
  const styles = [...new Set([...[...html.matchAll(found)].map(([, file]) => file!), ...own])];
  const scripts = [...new Set(parts.map(({ fileName }) => fileName))].filter((file) => !html.includes(file));
  const font = Object.keys(bundle).find((file) => /inter-latin-wght-normal/.test(file));
  const lines = [
    ...styles.map((file) => `<link rel="stylesheet" href="/app/${file}" disabled>`),
    `<style>${styles.map((file) => textOf(bundle[file])).join("")}</style>`,
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="/app/${font}">`,
  ];
  const line = (text: string) => `\n    ${text}`;
  const preloads = scripts.map((file) => line(`<link rel="modulepreload" crossorigin href="/app/${file}">`)).join("");
  return html
    .replace(found, "")
    .replace(/\n *<script type="module"/, (script) => lines.map(line).join("") + script)
    .replace(/\n *<\/head>/, (end) => (isDrawn ? line(`<template>${preloads}</template>`) : preloads) + end)
    .replaceAll(/(<script type="module"|<link rel="modulepreload")/g, '$1 fetchpriority="low"');
}

function textOf(file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): string {
  if (file?.type !== "asset") throw new Error("The build names styles that it has not.");
  return String(file.source).trim();
}

// The first view, drawn here. Scripts and an element's own styles are against the page's content policy, and nobody
// needs them.
async function drawings(languages: string[]): Promise<Record<string, string>> {
  const none = () => undefined;
  const visitor = {
    localStorage: { getItem: () => null },
    location: { pathname: "/app/brief", hash: "", search: "" },
    matchMedia: () => ({ matches: false, addEventListener: none }),
    scrollTo: none,
  };
  for (const [name, value] of Object.entries(visitor))
    Object.defineProperty(globalThis, name, { value, configurable: true });
  const vite = await createServer({
    configFile: false,
    mode: "production",
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const drawn: Record<string, string> = {};
  try {
    for (const language of languages) {
      Object.defineProperty(globalThis, "navigator", { value: { language }, configurable: true });
      const { prerendered } = await vite.ssrLoadModule("/src/shell/prerender.tsx");
      const html: string = await prerendered("/app/brief", language);
      drawn[language] = html.replace(/<script>.*?<\/script>|<!--.*?-->| style="[^"]*"/gs, "");
    }
  } finally {
    await vite.close();
    for (const name of [...Object.keys(visitor), "navigator"]) Reflect.deleteProperty(globalThis, name);
  }
  return drawn;
}

// A catalogue's file says whose words it has: words-en-talents-….js.
function nameOf({ facadeModuleId }: { facadeModuleId?: string | null }): string {
  const [, language, part] = /i18n\/(\w\w)\/(\w+)\.ts$/.exec(facadeModuleId ?? "") ?? [];
  return part ? `assets/words-${language}-${part}-[hash].js` : "assets/[name]-[hash].js";
}

export default defineConfig({
  base: "/app/",
  plugins: [react(), pages()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // no data: addresses, so that the page's content policy can refuse them
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ["index.html", "api-docs.html"],
      output: { chunkFileNames: nameOf, codeSplitting: { groups: firstFiles } },
    },
  },
  server: { proxy: { "/api": process.env["MUSTER_API"] ?? "http://127.0.0.1:8080" } },
});
