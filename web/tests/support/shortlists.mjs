// A shortlist on the screen: made for a brief of its own, so that no choice of one test is seen by another.
import { countOf, hashOf } from "./browser.mjs";

export async function shortlisted(page, title) {
  const brief = {
    title,
    must: [{ skill: "go", min_level: 3 }],
    overlap: { zone: "America/New_York", hours: { start: "09:00", end: "17:00" }, min: 0 },
  };
  await page.goto("/app/brief" + hashOf(brief));
  await countOf(page);
  await page.getByRole("button", { name: "Make the shortlist" }).click();
  await page.waitForURL("**/shortlist");
  const people = page.getByTestId("shortlist").getByRole("article");
  await people.nth(3).waitFor();
  return people;
}
export const nameOf = (person) => person.getByRole("heading", { level: 2 }).innerText();
export const named = (page, name) => page.getByTestId("shortlist").getByRole("article", { name, exact: true });
export const click = (where, name) => where.getByRole("button", { name, exact: true }).click();
