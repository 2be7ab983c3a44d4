import { after, before, test } from "node:test";
import { countOf, hashOf, launched, opened } from "./support/browser.mjs";
let browser;
before(async () => (browser = await launched()));
after(() => browser.close());
const looks = [
  { locale: "en-US", scheme: "light", width: 1280 },
  { locale: "en-US", scheme: "dark", width: 390 },
  { locale: "de-DE", scheme: "dark", width: 1280 },
  { locale: "de-DE", scheme: "light", width: 390 },
];
for (const look of looks) {
  const tag = `${look.locale.slice(0, 2)}-${look.scheme}-${look.width}`;
  const shot = (page, name) => page.screenshot({ path: `/tmp/shots/${name}-${tag}.png`, fullPage: look.width < 500 });
  test(`look ${tag}`, { timeout: 120000 }, async () => {
    let page = await opened(browser, { ...look, height: 900 });
    await page.goto("/app/brief" + hashOf({ must: "x" }));
    await page.getByTestId("broken-link").waitFor();
    await page.waitForTimeout(500);
    await shot(page, "broken-link");
    await page.route("**/matching/preview", (route) =>
      route.fulfill({ json: { qualified: 7, of: 9, currency: "USD", top: null, near_misses: {} } }));
    await page.goto("about:blank");
    await page.goto("/app/brief" + hashOf({ must: [{ skill: "go" }] }));
    await page.getByTestId("broken").waitFor();
    await shot(page, "error");
    await page.context().close();
    page = await opened(browser, { ...look, height: 900, as: "client@demo.muster.example" });
    const { csrf } = await (await page.request.get("/api/v1/session")).json();
    const headers = { "X-Muster-CSRF": csrf };
    const text = "Senior Go developer with Kafka and PostgreSQL, nice to have: Kubernetes. 30 hours a week, up to $110 an hour, overlap 4 hours with New York. Bachelor's degree. Starts January.";
    const made = await (await page.request.post("/api/v1/intake", { headers, data: { text } })).json();
    const brief = await (await page.request.post("/api/v1/briefs", { headers, data: { brief: made.brief, text } })).json();
    const list = await page.request.post(`/api/v1/briefs/${brief.id}/shortlists`, { headers, data: {} });
    await page.goto(`/app/briefs/${brief.id}`);
    await countOf(page);
    await page.getByTestId("brief-text").fill(text + " Redis is a plus.");
    await countOf(page);
    await page.waitForTimeout(700);
    const put = await page.request.put(`/api/v1/briefs/${brief.id}`, { headers: { ...headers, "If-Match": `"${brief.version}"` }, data: { brief: { ...made.brief, title: "Go developer for maps" }, text } });
    console.log(list.status(), put.status());
    await page.reload();
    await countOf(page);
    await page.waitForTimeout(500);
    await shot(page, "newer");
    await page.getByRole("alert").first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: `/tmp/shots/newerfoot-${tag}.png` });
    await page.goto(`/app/briefs/${brief.id}/shortlist`);
    await page.getByTestId("shortlist").getByRole("article").nth(2).waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/shots/outdated-${tag}.png` });
    await page.context().close();
  });
}
