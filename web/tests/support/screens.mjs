// Every screen of the app in a state worth looking at: for axe and for the pictures of ./dev shots. A twin has the parts
// of another screen, and is only pictured.
import { countOf, hashOf } from "./browser.mjs";
import { pngOf } from "./pictures.mjs";
import { joiningScreens } from "./joining_screens.mjs";
import { siteScreens } from "./site_screens.mjs";
import { savedBrief, someoneWithWork } from "./people.mjs";

const client = "client@demo.muster.example";
const advisor = "advisor@demo.muster.example";
const talent = "talent@demo.muster.example";
const admin = "admin@demo.muster.example";

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

const words =
  "We are rebuilding the payments core of a lending product and need two senior back-end engineers with at least four " +
  "years of Go and good PostgreSQL. Kafka or Kubernetes would be a plus. Part-time from January for about six months. " +
  "Our team sits in New York: two hours of overlap, good English, and we can pay up to $95 an hour. Must love dogs.";

const answered = async (page, address) => {
  await page.goto(address);
  await countOf(page);
};
const written = async (page, text) => {
  await answered(page, "/app/brief");
  await page.getByTestId("brief-text").fill(text);
  await countOf(page);
};
const listed = async (page, address, list) => {
  await page.goto(address);
  await page.getByTestId(list).locator("a").first().waitFor();
};

// A shortlist of the brief; what was chosen on it before is taken back by its being a brief of its own.
const shortlisted = async (page) => {
  await answered(
    page,
    "/app/brief" + hashOf({ ...brief, must: [{ skill: "go" }], overlap: { ...brief.overlap, min: 0 } }),
  );
  await page.getByRole("button", { name: "Make the shortlist" }).click();
  await page.getByTestId("shortlist").getByRole("article").nth(3).waitFor();
  return page.getByTestId("shortlist").getByRole("article");
};
const pressed = (person, name) => person.getByRole("button", { name, exact: true }).click();
const compared = async (page) => {
  const people = await shortlisted(page);
  for (const n of [0, 1, 2]) await pressed(people.nth(n), "Compare");
  await page.getByRole("link", { name: "Compare 3" }).click();
  await page.getByTestId("compare").waitFor();
};
const sharedOf = async (page) => {
  await shortlisted(page);
  await pressed(page, "Share");
  await pressed(page, "Make a link");
  return page.getByTestId("share-link");
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
  { name: "brief", show: (page) => written(page, words) },
  {
    name: "brief-correcting",
    as: client,
    show: async (page) => {
      await written(page, words);
      await page.getByTestId("understood").getByRole("button", { name: "PostgreSQL" }).click();
      await page.getByTestId("effects").waitFor();
    },
  },
  {
    name: "brief-not-understood",
    show: async (page) => {
      await written(page, "Must know Python and Flurbing. Up to €80 an hour. Must love dogs.");
      await page
        .getByTestId("understood")
        .getByRole("group", { name: "not understood" })
        .getByRole("button")
        .first()
        .click();
      await page.getByTestId("correction").waitFor();
    },
  },
  {
    name: "brief-corrected",
    as: client,
    show: async (page) => {
      await written(page, words);
      for (const [thing, choice] of [
        ["PostgreSQL", "Nice to have"],
        ["Kafka", "Drop"],
      ]) {
        await page.getByTestId("understood").getByRole("button", { name: thing }).click();
        await page.getByTestId("correction").getByText(choice, { exact: true }).click();
        await page.getByTestId("correction").press("Escape");
      }
      await countOf(page);
    },
  },
  {
    name: "brief-facets",
    as: client,
    show: async (page) => {
      await written(page, "A senior engineer who must know Python and SQL, at most $90 an hour.");
      await page.getByTestId("facets").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "brief-impossible",
    as: client,
    show: async (page) => {
      await written(page, words.replace("$95", "$10").replace("four years", "twelve years"));
      await page.getByTestId("collision").getByText("Nobody").waitFor();
    },
  },
  { name: "brief-form", show: (page) => answered(page, "/app/brief" + hashOf(brief)) },
  {
    name: "brief-form-correcting",
    as: client,
    show: async (page) => {
      await answered(page, "/app/brief" + hashOf(brief));
      await page.getByTestId("must-skills").getByRole("button", { name: "Go", exact: true }).click();
    },
  },
  {
    name: "job-description",
    show: async (page) => {
      await page.goto("/app/job-description?objective=Payments+settle+within+a+minute." + hashOf(brief));
      await page.getByTestId("job-description").waitFor();
    },
  },
  {
    name: "interview-kit",
    show: async (page) => {
      await page.goto("/app/interview-kit" + hashOf(brief));
      await page.getByRole("button", { name: "Ask another in the place of question 2" }).click();
      await page.getByRole("button", { name: "Keep this one" }).waitFor();
    },
  },
  {
    name: "lint",
    show: async (page) => {
      await page.goto("/app/lint");
      await page.getByRole("button", { name: "Try it with an example" }).click();
      await page.getByTestId("findings").getByText("Rockstar").waitFor();
      await page.getByTestId("costs").waitFor();
    },
  },
  { name: "briefs", as: client, show: (page) => listed(page, "/app/briefs", "briefs") },
  {
    name: "shortlist",
    as: client,
    show: async (page) => {
      const people = await shortlisted(page);
      await pressed(people.first(), "Show the arithmetic");
    },
  },
  {
    name: "shortlist-choices",
    as: client,
    show: async (page) => {
      const people = await shortlisted(page);
      await pressed(people.nth(2), "Pin");
      await page.getByText("Pinned by").waitFor();
      await pressed(people.nth(0), "Note");
      await page.getByRole("textbox").fill("Talk to her first: she built the ledger at the last place.");
      await pressed(page, "Save");
      await page.getByText("Note by").waitFor();
      await pressed(people.nth(1), "Pass");
      await page.getByRole("radio", { name: "Too dear" }).waitFor();
    },
  },
  { name: "compare", as: client, show: compared },
  { name: "share", as: client, show: async (page) => (await sharedOf(page)).waitFor() },
  {
    name: "shared",
    as: client,
    show: async (page) => {
      await page.goto(await (await sharedOf(page)).inputValue());
      await page.getByTestId("shortlist").getByRole("article").first().waitFor();
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
  {
    name: "talent-portfolio",
    as: advisor,
    show: async (page) => {
      await page.goto("/app/talents/" + (await someoneWithWork(page)));
      const portfolio = page.getByTestId("portfolio");
      await portfolio.getByRole("listitem").nth(1).locator("button").first().click();
      await portfolio.getByRole("button", { name: "Add a piece of work" }).scrollIntoViewIfNeeded();
      await portfolio.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "talent-portfolio-faults",
    isTwin: true,
    as: advisor,
    show: async (page) => {
      await page.goto("/app/talents/" + (await someoneWithWork(page)));
      const portfolio = page.getByTestId("portfolio");
      await portfolio.getByRole("button", { name: "Add a piece of work" }).click();
      await portfolio.getByRole("textbox", { name: "Title" }).fill(" ");
      await portfolio.getByRole("textbox", { name: "Address" }).fill("http://plain.example");
      await portfolio.getByRole("textbox", { name: "Year" }).fill("2150");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await portfolio.getByText("Say what it is.").waitFor();
    },
  },
  {
    name: "import",
    as: advisor,
    show: async (page) => {
      await page.goto("/app/talents/import");
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
  },
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
  ...joiningScreens,
  {
    name: "visibility",
    as: talent,
    show: async (page) => {
      await page.goto("/app/open-briefs");
      await page.getByRole("link", { name: "My profile", exact: true }).click();
      await page.getByRole("link", { name: "What the public sees" }).click();
      await page.getByTestId("look").getByRole("link").waitFor();
    },
  },
  {
    name: "role-texts",
    as: admin,
    show: async (page) => {
      await page.goto("/app/site/texts");
      await page.getByTestId("role-texts").getByRole("link").first().waitFor();
    },
  },
  {
    name: "role-text",
    as: admin,
    show: async (page) => {
      await page.goto("/app/site/texts/back-end/de");
      await page.getByTestId("text-look").locator("h3").first().waitFor();
    },
  },
  {
    name: "voices",
    as: admin,
    show: async (page) => {
      await page.goto("/app/site/voices?kind=story&open=new");
      await page.getByTestId("voices").locator("li").first().waitFor();
      await page.getByTestId("voice-form").waitFor();
    },
  },
  {
    name: "voices-logo",
    as: admin,
    show: async (page) => {
      await page.goto("/app/site/voices?kind=logo&open=new");
      const field = page.getByTestId("logo-field");
      await field.waitFor();
      await field.getByTestId("logo-file").setInputFiles(await pngOf(page, { width: 900, height: 240 }));
      await field.getByRole("img").waitFor();
    },
  },
  ...siteScreens,
];
