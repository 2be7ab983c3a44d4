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

const cv = "Ten years of Go and PostgreSQL at payment firms, some Kubernetes, five years of Java. Fluent English (C1).";

// A visitor at a step of an application that has no fault so far.
export async function applyingAt(page, step) {
  await page.goto("/app/apply");
  await page.getByRole("combobox", { name: "Role" }).selectOption("back-end");
  await page.getByRole("textbox", { name: "In one line" }).fill("Ledgers and payment systems in Go");
  await page.getByRole("textbox", { name: "From a CV" }).fill(cv);
  await page.getByRole("button", { name: "Find skills in it" }).click();
  await page.getByTestId("skills").getByText("PostgreSQL").waitFor();
  if (step === 1) return;
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/apply?step=2");
  const country = page.getByRole("combobox", { name: "Country" });
  await country.click();
  await country.pressSequentially("Romania");
  await page.getByRole("option", { name: "Romania" }).click();
  await page.getByRole("textbox", { name: "Rate an hour" }).fill("70");
  if (step === 2) return;
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/apply?step=3");
}

export async function introduced(page, email, name = "Ina Ivers") {
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(email);
  await page.getByRole("textbox", { name: "Choose a password" }).fill("a good long one");
  await page.getByRole("textbox", { name: "About you" }).fill("Ten years of ledgers.\nTwo firms, both still there.");
  await page.getByRole("textbox", { name: "Links" }).fill("https://ina.example.org/work");
  await page.getByRole("checkbox", { name: "I agree to the terms" }).check();
}

export async function applied(page, email, name) {
  await applyingAt(page, 3);
  await introduced(page, email, name);
  await page.getByRole("button", { name: "Send the application" }).click();
  await page.getByTestId("application").waitFor();
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
  { name: "apply-trade", show: (page) => applyingAt(page, 1) },
  { name: "apply-offer", show: (page) => applyingAt(page, 2) },
  {
    name: "apply-person",
    show: async (page) => {
      await applyingAt(page, 3);
      await page.getByRole("button", { name: "Send the application" }).click();
      await page.getByText("Say how we may call you.").waitFor();
    },
  },
  { name: "application", show: (page) => applied(page, `ina${Date.now()}@talent.example`) },
  {
    name: "applications",
    as: "screener@demo.muster.example",
    show: async (page) => {
      await page.goto("/app/applications");
      await page.getByRole("heading", { name: "Applications" }).waitFor();
    },
  },
];
