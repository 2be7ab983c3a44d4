// The ways in, step by step, as looks.test.mjs and ./dev shots want to see them.
import { countOf, hashOf } from "./browser.mjs";

const brief = {
  title: "Back-end developer for a payments core",
  must: [{ skill: "go", min_level: 3 }, { any_of: [{ skill: "postgresql" }, { skill: "mysql" }] }],
  nice: [{ skill: "kubernetes" }],
  rate_max: { amount: 9500, currency: "USD" },
  languages: { en: "B2" },
};

export async function atStep(page, step, asks = brief) {
  await page.goto("/app/hire" + hashOf(asks));
  await countOf(page);
  for (let at = 1; at < step; at += 1) {
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(`**/hire?step=${at + 1}`);
  }
}

export const joiningScreens = [
  {
    name: "hire-empty",
    show: async (page) => {
      await page.goto("/app/hire");
      await countOf(page);
    },
  },
  { name: "hire-need", show: (page) => atStep(page, 1) },
  {
    name: "hire-words",
    show: async (page) => {
      await page.goto("/app/hire");
      await page
        .getByTestId("brief-text")
        .fill("Two senior Go engineers, PostgreSQL, from January, up to $95 an hour.");
      await page.getByTestId("understood").waitFor();
      await countOf(page);
    },
  },
  {
    name: "hire-people",
    show: async (page) => {
      await atStep(page, 2);
      await page.getByTestId("faces").getByRole("article").nth(2).waitFor();
    },
  },
  {
    name: "hire-contact",
    show: async (page) => {
      await atStep(page, 3);
      await page.getByRole("button", { name: "Open the brief" }).click();
      await page.getByText("Say how we may call you.").waitFor();
      await page.getByText("The terms, in short").click();
    },
  },
];
