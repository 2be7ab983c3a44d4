// The public pages, for axe and for the pictures of ./dev shots. A twin is only pictured.
const somePieces = /id="portfolio"/;
const manyPieces = /<summary>\d more<\/summary>/;

// A profile that shows work.
export async function someProfile(page, work = somePieces) {
  const { request } = page.context();
  const map = await (await request.get("/sitemaps/talents-1.xml")).text();
  for (const [path] of map.matchAll(/\/talents\/tal_\w+/g))
    if (work.test(await (await request.get(path)).text())) return path;
  throw new Error("nobody shows so much work");
}

export const publicPaths = [
  "/",
  "/de",
  "/developers",
  "/developers/back-end",
  "/de/developers/back-end",
  "/project-managers/scrum-master",
  "/talents",
  "/de/talents",
  "/talents?role=back-end&skill=java&seniority=senior&sort=rate",
  "/talents?zone=Europe/Berlin&overlap=4&kind=hourly&kind=full_time",
];

export const siteScreens = [
  { name: "site-home", show: (page) => page.goto("/") },
  { name: "site-field", show: (page) => page.goto("/developers") },
  { name: "site-role", show: (page) => page.goto("/developers/back-end") },
  { name: "site-role-without-prose", show: (page) => page.goto("/project-managers/scrum-master") },
  { name: "site-role-german", isTwin: true, show: (page) => page.goto("/de/data/data-engineer") },
  { name: "site-talents", show: (page) => page.goto("/talents") },
  {
    name: "site-talents-filtered",
    show: async (page) => {
      await page.goto("/talents?role=back-end&skill=java&seniority=senior");
      await page.locator("details.filters").evaluate((filters) => (filters.open = true));
    },
  },
  { name: "site-talents-nobody", isTwin: true, show: (page) => page.goto("/talents?skill=cobol&country=IS") },
  { name: "site-profile", show: async (page) => page.goto(await someProfile(page)) },
  {
    name: "site-profile-portfolio",
    isTwin: true,
    show: async (page) => {
      await page.goto("/de" + (await someProfile(page, manyPieces)));
      await page.locator("#portfolio").scrollIntoViewIfNeeded();
    },
  },
  { name: "site-not-found", isTwin: true, show: (page) => page.goto("/developers/back-endd") },
];
