// What the page runs first: so small that it runs while the app is still on its way, and asks for the words that the
// screen needs, in the reader's language. The styles are the page's own.
import "./design/tokens.css";
import "./design/fonts.css";
import "./design/base.css";
import { showScheme } from "./design/scheme";
import { bring, chooseLanguage, languageChosen } from "./i18n/catalogues";
import "./i18n/plural"; // what every catalogue needs, so that none waits for it
import { painted, watchEarly } from "./shell/early";
import { nextTask } from "./shell/next_task";

showScheme();
// A public page in another language brings that along.
const brought = new URLSearchParams(location.search).get("language");
if (brought === "en" || brought === "de") chooseLanguage(brought);
const language = languageChosen();
new Worker(new URL("./i18n/warm.ts", import.meta.url), { type: "module", name: language });
const page = document.getElementById("app")!;
const isDrawn = page.querySelector("textarea") !== null;
// The page may hold the brief builder as a visitor sees it who is new. Whoever has a draft, or chose another language
// or the form, waits for their own.
if (isDrawn) {
  const isNew =
    document.documentElement.lang === language &&
    location.hash === "" &&
    !localStorage.getItem("muster.draft.new") &&
    localStorage.getItem("muster.brief.side") !== "form";
  if (isNew) watchEarly(page);
  else page.replaceChildren();
}
if (isDrawn) painted().then(begin, begin);
else void begin();

async function begin(): Promise<void> {
  // What the app needs; each link is a while's work for a phone, and somebody may be typing.
  for (const link of document.querySelector("template")?.content.querySelectorAll("link") ?? []) {
    document.head.append(link);
    await nextTask();
  }
  bring(language, isDrawn ? ["brief", "builder", "score"] : []).catch(() => undefined); // who needs them asks again
  await import("react-dom/client"); // much to read, so in a task of its own
  await nextTask();
  void import("./main");
}
