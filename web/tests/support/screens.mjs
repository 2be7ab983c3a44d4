// Every screen of the app in a state worth looking at: for axe and for the pictures of ./dev shots. A twin has the parts
// of another screen, and is only pictured.
import { countOf, hashOf } from "./browser.mjs";
import { siteScreens } from "./site_screens.mjs";
import { savedBrief } from "./people.mjs";

const client = "client@demo.muster.example";
const advisor = "advisor@demo.muster.example";
const talent = "talent@demo.muster.example";

const brief = {
  title: "Go engineer for a payments core",
  must: [{ skill: "go", min_level: 3, min_years: 3 }, { any_of: [{ skill: "postgresql" }, { skill: "mysql" }] }],
  nice: [{ skill: "kubernetes" }],
  seniority: { lo: "mid", hi: "principal" },
  rate_max: { amount: 9500, currency: "USD" },
  overlap: { zone: "America/New_York", hours: { start: "09:00", end: "17:00" }, min: 120 },
  languages: { en: "B2" },
  industries: ["fintech"],
};

const answered = async (page, address) => {
  await page.goto(address);
  await countOf(page);
};
const listed = async (page, address, list) => {
  await page.goto(address);
  await page.getByTestId(list).locator("a").first().waitFor();
};

export const screens = [
  {
    name: "sign-in",
    show: async (page) => {
      await page.goto("/app/sign-in");
      await page.getByTestId("demo-logins").waitFor();
    },
  },
  { name: "brief-empty", show: (page) => answered(page, "/app/brief") },
  { name: "brief", show: (page) => answered(page, "/app/brief" + hashOf(brief)) },
  {
    name: "brief-correcting",
    as: client,
    show: async (page) => {
      await answered(page, "/app/brief" + hashOf(brief));
      await page.getByTestId("must-skills").getByRole("button", { name: "Go", exact: true }).click();
    },
  },
  {
    name: "brief-impossible",
    as: client,
    show: (page) => answered(page, "/app/brief" + hashOf({ ...brief, rate_max: { amount: 1000, currency: "USD" } })),
  },
  { name: "briefs", as: client, show: (page) => listed(page, "/app/briefs", "briefs") },
  {
    name: "shortlist",
    as: client,
    show: async (page) => {
      await answered(page, "/app/brief" + hashOf({ ...brief, must: [{ skill: "go" }] }));
      await page.getByRole("button", { name: "Make the shortlist" }).click();
      await page.getByRole("button", { name: "Show the arithmetic" }).first().click();
    },
  },
  {
    name: "brief-history",
    as: client,
    show: async (page) => {
      const text = "We are looking for a Go engineer, three days a week, for our payments core.";
      const id = await savedBrief(
        page,
        { brief: { title: "Go engineer", must: [{ skill: "go", min_level: 2 }], countries: ["PL"] }, text },
        { brief: { ...brief, title: "Go engineer" }, text },
        { brief: { ...brief, rate_max: { amount: 11000, currency: "USD" }, seats: 2 }, text: text + " Two of them." },
      );
      await page.goto(`/app/briefs/${id}/history?version=1`);
      await page.getByTestId("sides").waitFor();
    },
  },
  { name: "open-briefs", as: talent, show: (page) => listed(page, "/app/open-briefs", "open-briefs") },
  {
    name: "open-brief",
    as: talent,
    show: async (page) => {
      await listed(page, "/app/open-briefs?fit=near", "open-briefs");
      await page.getByTestId("open-briefs").locator("a").first().click();
      await page.getByTestId("demands").waitFor();
    },
  },
  { name: "talents", as: advisor, show: (page) => listed(page, "/app/talents", "talents") },
  {
    name: "talents-filtered",
    isTwin: true,
    as: advisor,
    show: (page) => listed(page, "/app/talents?seniority=senior&sort=rate", "talents"),
  },
  {
    name: "talent",
    as: advisor,
    show: async (page) => {
      await listed(page, "/app/talents?seniority=senior", "talents");
      await page.getByTestId("talents").locator("a").nth(2).click();
      await page.getByTestId("talent-form").waitFor();
    },
  },
  { name: "import", as: advisor, show: (page) => page.goto("/app/talents/import") },
  {
    name: "palette",
    as: advisor,
    show: async (page) => {
      await listed(page, "/app/talents", "talents");
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "shortcuts",
    show: async (page) => {
      await answered(page, "/app/brief");
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "not-found", show: (page) => page.goto("/app/nowhere") },
  {
    name: "api",
    show: async (page) => {
      await page.goto("/api/docs");
      await page.getByRole("navigation").waitFor();
      await page.locator("details summary").first().click();
    },
  },
  ...siteScreens,
];
