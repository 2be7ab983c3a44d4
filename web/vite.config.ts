// Builds two pages into dist/: the app (index.html, served at /app) and the API page (api-docs.html, at /api/docs).
// Both keep their hashed files under /app/assets/. `vite` alone serves the app against MUSTER_API (a running server).
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rollup } from "vite";

const start = "/src/start.ts";
const app = "/src/main.tsx";
const firstScreen = "/src/briefs/builder.tsx";

// Three files of scripts make the first view: what runs first, the app, and the brief builder; each has what it needs
// and the one before it has not. Left alone, a bundler makes a file of each module that two screens share.
const firstFiles = [["start", start] as const, ["app", app] as const, ["builder", firstScreen] as const].map(
  ([name, entry], index) => ({
    debugName: name,
    priority: 3 - index,
    name: (id: string, graph: Graph) => (!isPagesOwn(id) && isPartOf(entry, id, graph) ? name : null),
  }),
);

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

// The page names the files of its first view, so that they come beside its first script instead of after it. Words it
// does not name: only that script knows the language.
function firstView(): Plugin {
  return {
    name: "first-view",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle, path }) => {
        if (!bundle || !path.endsWith("/index.html")) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const named = (end: string) => {
          const first = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(end));
          if (!first) throw new Error(`The build has no part for ${end}.`);
          const all = new Set([first]); // and what they import, which a set tells while it grows
          for (const { imports } of all)
            for (const chunk of chunks) if (imports.includes(chunk.fileName)) all.add(chunk);
          return [...all];
        };
        const [base, view] = [named(app), named(firstScreen)];
        const scripts = [...base, ...view].map(({ fileName }) => link("modulepreload", fileName));
        const styles = base.flatMap(stylesOf).map((file) => link("stylesheet", file));
        // "prefetch", as every address gets this page, and a "preload" that another screen does not use is a warning.
        const ahead = view.flatMap(stylesOf).map((file) => link("prefetch", file));
        const byName = new Map([...ahead, ...styles, ...scripts].map((tag) => [tag.attrs.href, tag]));
        return [...byName.values()].filter(({ attrs }) => !html.includes(attrs.href));
      },
    },
  };
}

function stylesOf(chunk: Rollup.OutputChunk): string[] {
  return [...(chunk.viteMetadata?.importedCss ?? [])];
}

function link(rel: string, file: string): HtmlTagDescriptor & { attrs: { href: string } } {
  const attrs = { rel, href: `/app/${file}`, crossorigin: true };
  return { tag: "link", attrs: rel === "prefetch" ? { ...attrs, as: "style" } : attrs, injectTo: "head" };
}

// A catalogue's file says whose words it has: words-en-talents-….js.
function nameOf({ facadeModuleId }: { facadeModuleId?: string | null }): string {
  const [, language, part] = /i18n\/(\w\w)\/(\w+)\.ts$/.exec(facadeModuleId ?? "") ?? [];
  return part ? `assets/words-${language}-${part}-[hash].js` : "assets/[name]-[hash].js";
}

export default defineConfig({
  base: "/app/",
  plugins: [react(), firstView()],
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
