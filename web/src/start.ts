// What the page runs first: so small that it runs while the app is still on its way, and asks for the words that the
// first view needs, in the reader's language. The styles are the page's own.
import "./design/tokens.css";
import "./design/fonts.css";
import "./design/base.css";
import { showScheme } from "./design/scheme";
import { bring, chooseLanguage, languageChosen } from "./i18n/catalogues";
import "./i18n/plural"; // what every catalogue needs, so that none waits for it

showScheme();
// A public page in another language brings that along.
const brought = new URLSearchParams(location.search).get("language");
if (brought === "en" || brought === "de") chooseLanguage(brought);
const isBrief = location.pathname === "/app/brief";
// Who needs them asks again.
bring(languageChosen(), isBrief ? ["brief", "builder", "score"] : []).catch(() => undefined);
void import("./main");
