// Builds two pages into dist/: the app (index.html, served at /app) and the API page (api-docs.html, at /api/docs).
// Both keep their hashed files under /app/assets/. `vite` alone serves the app against MUSTER_API (a running server).
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rollup } from "vite";

// The first view is the brief builder, a part of its own: the page names its files, so that they come with the app's
// own instead of after them.
function firstView(screen: string): Plugin {
  return {
    name: "first-view",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle, path }) => {
        if (!bundle || !path.endsWith("/index.html")) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const first = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(screen));
        if (!first) throw new Error(`The build has no part for ${screen}.`);
        const all = [first, ...chunks.filter((chunk) => first.imports.includes(chunk.fileName))];
        const files = all.flatMap((chunk) => [chunk.fileName, ...stylesOf(chunk)]);
        return [...new Set(files)].filter((file) => !html.includes(file)).map(early);
      },
    },
  };
}

function stylesOf(chunk: Rollup.OutputChunk): string[] {
  return [...(chunk.viteMetadata?.importedCss ?? [])];
}

function early(file: string): HtmlTagDescriptor {
  const isStyle = file.endsWith(".css");
  // A style as "prefetch": every address gets this page, and a "preload" that another screen does not use is a warning.
  const attrs = { rel: isStyle ? "prefetch" : "modulepreload", href: `/app/${file}`, crossorigin: true };
  return { tag: "link", attrs: isStyle ? { ...attrs, as: "style" } : attrs, injectTo: "head" };
}

export default defineConfig({
  base: "/app/",
  plugins: [react(), firstView("src/briefs/builder.tsx")],
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // no data: addresses, so that the page's content policy can refuse them
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["index.html", "api-docs.html"] },
  },
  server: { proxy: { "/api": process.env["MUSTER_API"] ?? "http://127.0.0.1:8080" } },
});
