// Builds two pages into dist/: the app (index.html, served at /app) and the API page (api-docs.html, at /api/docs).
// Both keep their hashed files under /app/assets/. `vite` alone serves the app against MUSTER_API (a running server).
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/app/",
  plugins: [react()],
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // no data: addresses, so that the page's content policy can refuse them
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["index.html", "api-docs.html"] },
  },
  server: { proxy: { "/api": process.env["MUSTER_API"] ?? "http://127.0.0.1:8080" } },
});
