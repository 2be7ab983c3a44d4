// Debian's Chromium (its headless shell), a visitor's or somebody's page in it, and the rule that holds for every test:
// the browser's console stays empty.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

export const url = process.env.MUSTER_URL;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launched() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: flags });
}

const demoPassword = "pass-muster-2026";

// Signing in is throttled, as it should be: each account does it once and keeps its cookie for all pages of a test file.
const signedIn = new Map();
async function cookiesOf(context, email) {
  if (!signedIn.has(email)) {
    const answer = await context.request.post("/api/v1/session", { data: { email, password: demoPassword } });
    assert.equal(answer.status(), 201, await answer.text());
    signedIn.set(email, await context.cookies());
  }
  return signedIn.get(email);
}

// A page of a browser profile of its own: options.as signs in, options.locale and options.scheme dress it.
export async function opened(browser, { as, locale = "en-US", scheme = "light", width = 1280, height = 900 } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale,
    colorScheme: scheme,
    viewport: { width, height },
    timezoneId: "Europe/Bucharest",
  });
  if (as) await context.addCookies(await cookiesOf(context, as));
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.complaints = complaints;
  return page;
}

// What the console may say where a test provokes a refusal on purpose.
export async function closed(page, { allowed = [] } = {}) {
  const complaints = page.complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)));
  await page.context().close();
  assert.deepEqual(complaints, [], "the browser's console stays empty");
}

// The screen as it stands, in the other language: chosen at its foot, also when something lies over it. False on the
// public pages, which have screens of their own for that.
export async function spoken(page, language) {
  const choice = page.locator(`footer button[lang=${language}]`);
  if ((await choice.count()) === 0) return false;
  await choice.evaluate((button) => button.click());
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
  return true;
}

export function hashOf(brief) {
  return "#b=" + Buffer.from(JSON.stringify(brief)).toString("base64url");
}

// The count as a number, once the answer to the newest draft is there.
export async function countOf(page) {
  await page.locator("section[aria-busy=false] [data-testid=qualified-count]").waitFor();
  const text = await page.getByTestId("qualified-count").textContent();
  return Number(text.replace(/\D/g, ""));
}

// The brief as a form, as one chooses it on the screen.
export async function asForm(page) {
  await page.getByRole("button", { name: "Fill in a form instead" }).click();
  await page.getByTestId("brief-form").waitFor();
}
