// The words that every screen may use: the frame, problems, counts, names of grades and kinds. They come with the app.
import { counted } from "../plural";
import type { Count } from "../../api/shapes";

const n = counted("en");
const fewer = (than: string) => `fewer than ${than}`;
export const people = (count: Count) => n.of(count, "person", "people", fewer);

export const number = n.number;

export const count = (count: Count) => n.bare(count, (than) => `< ${than}`);

export const nav = {
  skip: "Skip to the content",
  main: "Main",
  lint: "Check a job description",
  newBrief: "New brief",
  briefs: "Briefs",
  talents: "Talents",
  addTalent: "Add a talent",
  importPeople: "Import people",
  openBriefs: "Open briefs",
  applications: "Applications",
  application: "My application",
  voices: "Voices",
  texts: "Texts of roles",
  profile: "My profile",
  signIn: "Sign in",
  signOut: "Sign out",
  api: "API",
  shortcuts: "Shortcuts",
  commands: "Commands",
  languages: "Language",
  scheme: "Appearance",
  light: "Light",
  dark: "Dark",
  system: "System",
  home: "Muster, to the start",
};

export const title = (page: string) => `${page} · Muster`;

export const problem = {
  offline: "The server can't be reached. What stands here stays; try again when the connection is back.",
  offlineAsked: "The server can't be reached. What you wrote is kept here; it is read when the connection is back.",
  unexpected: "Something went wrong on the server. What you wrote is kept here.",
  tooMany: "Those were many questions in a short time. The next answer comes in a moment.",
  forbidden: "You may not see this. Perhaps another account may.",
  again: "Try again",
};

export const notFound = {
  title: "There is nothing at this address",
  text: "Perhaps a link was cut short, or what stood here is gone.",
  back: "To the start",
};

export const broken = {
  title: "This screen can't be shown",
  text: "Something in it went wrong, or a part of it did not arrive.",
  startOver: "Start over with an empty brief",
};

export const seniority = { junior: "Junior", mid: "Mid", senior: "Senior", principal: "Principal" };

export const kind = { hourly: "Hourly", part_time: "Part-time", full_time: "Full-time" };

export const verticals: Record<string, string> = {
  developers: "Developers",
  designers: "Designers",
  finance: "Finance experts",
  "project-managers": "Project managers",
  "product-managers": "Product managers",
  data: "Data experts",
};

export { cities } from "./cities";

export const common = {
  sortBy: (column: string) => `Sort by ${column}`,
  untitled: "Untitled brief",
  nothing: (typed: string) => `Nothing is called “${typed}”.`,
  minutes: (minutes: number) =>
    minutes % 60 === 0 ? `${minutes / 60}\u00a0h` : `${Math.floor(minutes / 60)}\u00a0h\u00a0${minutes % 60}\u00a0min`,
  or: " or ",
  none: "none",
  ctrl: "Ctrl",
  anHour: (rate: string) => `${rate}/h`,
  list: (items: string[]) => new Intl.ListFormat("en").format(items),
};
