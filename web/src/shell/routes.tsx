// Every address of the app and the screen it opens. Screens are fetched when first opened; what the address holds
// is read and checked here, so that a screen never sees a search it does not know.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { withWords, type Language } from "../i18n/words";
import { homeOf, sessionQuery } from "../identity/session";
import type { PaperSearch } from "../job_description/papers";
import { Broken } from "./broken";
import { Frame } from "./frame";
import { NotFound } from "./not_found";

type Raw = Record<string, unknown>;
const text = (value: unknown) =>
  typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;

type TalentSearch = Partial<
  Record<"q" | "skill" | "country" | "seniority" | "kind" | "active" | "sort" | "cursor", string>
>;

export function routerFor(queries: QueryClient, history?: RouterHistory) {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Broken });
  const at = () => root;
  const home = createRoute({
    getParentRoute: at,
    path: "/",
    beforeLoad: async () => {
      throw redirect({ to: homeOf(await queries.ensureQueryData(sessionQuery).catch(() => undefined)), replace: true });
    },
  });
  const signIn = createRoute({
    getParentRoute: at,
    path: "/sign-in",
    component: lazyRouteComponent(
      withWords(() => import("../identity/sign_in"), "sign_in"),
      "SignIn",
    ),
    validateSearch: (raw: Raw): { next?: string } => ({ next: ownAddress(text(raw["next"])) }),
  });
  const newBrief = createRoute({
    getParentRoute: at,
    path: "/brief",
    component: lazyRouteComponent(
      withWords(() => import("../briefs/builder"), "brief", "builder", "score"),
      "NewBrief",
    ),
  });
  const hire = createRoute({
    getParentRoute: at,
    path: "/hire",
    component: lazyRouteComponent(
      withWords(() => import("../joining/hire"), "joining", "hire", "brief", "builder", "score"),
      "Hire",
    ),
    validateSearch: stepOf,
  });
  const apply = createRoute({
    getParentRoute: at,
    path: "/apply",
    component: lazyRouteComponent(
      withWords(() => import("../joining/apply"), "joining", "apply", "talents", "brief"),
      "Apply",
    ),
    validateSearch: stepOf,
  });
  const applications = createRoute({
    getParentRoute: at,
    path: "/applications",
    component: lazyRouteComponent(
      withWords(() => import("../joining/application_list"), "applications"),
      "ApplicationList",
    ),
    validateSearch: (raw: Raw): { state?: string; cursor?: string } => ({
      state: text(raw["state"]),
      cursor: text(raw["cursor"]),
    }),
  });
  const application = createRoute({
    getParentRoute: at,
    path: "/applications/$application",
    component: lazyRouteComponent(
      withWords(() => import("../joining/application"), "applications"),
      "ApplicationPage",
    ),
  });
  const briefs = createRoute({
    getParentRoute: at,
    path: "/briefs",
    component: lazyRouteComponent(
      withWords(() => import("../briefs/list"), "brief_list", "brief", "views"),
      "BriefList",
    ),
    validateSearch: (raw: Raw): { state?: string; q?: string; sort?: string; cursor?: string } => ({
      state: text(raw["state"]),
      q: text(raw["q"]),
      sort: text(raw["sort"]),
      cursor: text(raw["cursor"]),
    }),
  });
  const brief = createRoute({
    getParentRoute: at,
    path: "/briefs/$brief",
    component: lazyRouteComponent(
      withWords(() => import("../briefs/builder"), "brief", "builder", "score"),
      "SavedBrief",
    ),
  });
  const shortlist = createRoute({
    getParentRoute: at,
    path: "/briefs/$brief/shortlist",
    component: lazyRouteComponent(
      withWords(() => import("../shortlists/shortlist"), "shortlist", "score"),
      "ShortlistPage",
    ),
    validateSearch: (raw: Raw): { made?: string; open?: string; who?: string; share?: boolean } => ({
      made: text(raw["made"]),
      open: text(raw["open"]),
      who: text(raw["who"]),
      share: raw["share"] === true ? true : undefined,
    }),
  });
  const briefSteps = createRoute({
    getParentRoute: at,
    path: "/briefs/$brief/history",
    component: lazyRouteComponent(
      withWords(() => import("../briefs/steps"), "steps"),
      "BriefSteps",
    ),
    validateSearch: (raw: Raw): { version?: number } => ({ version: Number(raw["version"]) || undefined }),
  });
  const papers = [
    createRoute({
      getParentRoute: at,
      path: "/briefs/$brief/job-description",
      component: lazyRouteComponent(
        withWords(() => import("../job_description/description"), "job_description"),
        "DescriptionPage",
      ),
      validateSearch: paperSearch,
    }),
    createRoute({
      getParentRoute: at,
      path: "/briefs/$brief/interview-kit",
      component: lazyRouteComponent(
        withWords(() => import("../job_description/kit"), "job_description"),
        "KitPage",
      ),
      validateSearch: paperSearch,
    }),
    createRoute({
      getParentRoute: at,
      path: "/job-description",
      component: lazyRouteComponent(
        withWords(() => import("../job_description/description"), "job_description"),
        "DescriptionPage",
      ),
      validateSearch: paperSearch,
    }),
    createRoute({
      getParentRoute: at,
      path: "/interview-kit",
      component: lazyRouteComponent(
        withWords(() => import("../job_description/kit"), "job_description"),
        "KitPage",
      ),
      validateSearch: paperSearch,
    }),
  ] as const;
  const lint = createRoute({
    getParentRoute: at,
    path: "/lint",
    component: lazyRouteComponent(
      withWords(() => import("../lint/lint_page"), "lint"),
      "LintPage",
    ),
  });
  const openBriefs = createRoute({
    getParentRoute: at,
    path: "/open-briefs",
    component: lazyRouteComponent(
      withWords(() => import("../open_briefs/list"), "open_briefs", "steps", "views"),
      "OpenBriefList",
    ),
    validateSearch: (raw: Raw): { fit?: string; q?: string; cursor?: string } => ({
      fit: text(raw["fit"]),
      q: text(raw["q"]),
      cursor: text(raw["cursor"]),
    }),
  });
  const openBrief = createRoute({
    getParentRoute: at,
    path: "/open-briefs/$brief",
    component: lazyRouteComponent(
      withWords(() => import("../open_briefs/detail"), "open_briefs", "steps"),
      "OpenBriefPage",
    ),
  });
  const compare = createRoute({
    getParentRoute: at,
    path: "/briefs/$brief/compare",
    component: lazyRouteComponent(
      withWords(() => import("../shortlists/compare"), "shortlist", "score"),
      "ComparePage",
    ),
    validateSearch: (raw: Raw): { made?: string; who?: string; only?: boolean } => ({
      made: text(raw["made"]),
      who: text(raw["who"]),
      only: raw["only"] === true ? true : undefined,
    }),
  });
  const shared = createRoute({
    getParentRoute: at,
    path: "/shared/$secret",
    component: lazyRouteComponent(
      withWords(() => import("../shortlists/shared_page"), "shortlist", "score"),
      "SharedPage",
    ),
  });
  const talents = createRoute({
    getParentRoute: at,
    path: "/talents",
    component: lazyRouteComponent(
      withWords(() => import("../talents/list"), "talents", "views"),
      "TalentList",
    ),
    validateSearch: (raw: Raw): TalentSearch => ({
      q: text(raw["q"]),
      skill: text(raw["skill"]),
      country: text(raw["country"]),
      seniority: text(raw["seniority"]),
      kind: text(raw["kind"]),
      active: text(raw["active"]),
      sort: text(raw["sort"]),
      cursor: text(raw["cursor"]),
    }),
  });
  const talentNew = createRoute({
    getParentRoute: at,
    path: "/talents/new",
    component: lazyRouteComponent(
      withWords(() => import("../talents/editor"), "talents", "brief"),
      "NewTalent",
    ),
  });
  const imports = createRoute({
    getParentRoute: at,
    path: "/talents/import",
    component: lazyRouteComponent(
      withWords(() => import("../talents/imports"), "imports"),
      "ImportPage",
    ),
    validateSearch: (raw: Raw): { run?: string } => ({ run: text(raw["run"]) }),
  });
  const talent = createRoute({
    getParentRoute: at,
    path: "/talents/$talent",
    component: lazyRouteComponent(
      withWords(() => import("../talents/editor"), "talents", "brief"),
      "SavedTalent",
    ),
  });
  const visibility = createRoute({
    getParentRoute: at,
    path: "/talents/$talent/visibility",
    component: lazyRouteComponent(
      withWords(() => import("../site/visibility"), "site"),
      "VisibilityPage",
    ),
  });
  const texts = createRoute({
    getParentRoute: at,
    path: "/site/texts",
    component: lazyRouteComponent(
      withWords(() => import("../site/texts"), "site"),
      "TextsPage",
    ),
  });
  const textEditor = createRoute({
    getParentRoute: at,
    path: "/site/texts/$role/$language",
    component: lazyRouteComponent(
      withWords(() => import("../site/text_editor"), "site"),
      "TextEditorPage",
    ),
  });
  const voices = createRoute({
    getParentRoute: at,
    path: "/site/voices",
    component: lazyRouteComponent(
      withWords(() => import("../site/voices"), "site"),
      "VoicesPage",
    ),
    validateSearch: (raw: Raw): { kind?: string; open?: string } => ({
      kind: text(raw["kind"]),
      open: text(raw["open"]),
    }),
  });
  return createRouter({
    routeTree: root.addChildren([
      home,
      signIn,
      newBrief,
      hire,
      apply,
      applications,
      application,
      briefs,
      brief,
      shortlist,
      briefSteps,
      ...papers,
      lint,
      openBriefs,
      openBrief,
      compare,
      shared,
      talents,
      talentNew,
      imports,
      talent,
      visibility,
      voices,
      texts,
      textEditor,
    ]),
    history,
    basepath: "/app",
    defaultErrorComponent: Broken,
    defaultPreload: "intent",
    scrollRestoration: true,
    trailingSlash: "never",
  });
}

function paperSearch(raw: Raw): PaperSearch {
  const language = text(raw["language"]);
  return {
    language: language === "en" || language === "de" ? language : undefined,
    pay: raw["pay"] === true ? true : undefined,
    objective: text(raw["objective"])?.slice(0, 1000),
    questions: text(raw["questions"]),
  };
}

// Only addresses of this app: a sign-in link must not lead elsewhere.
function ownAddress(next: string | undefined): string | undefined {
  return next?.startsWith("/") && !next.startsWith("//") && !next.includes("\\") ? next : undefined;
}

// Of the ways in: the step, and the language of the page that one comes from.
function stepOf(raw: Raw): { step?: number; language?: Language } {
  const step = Math.floor(Number(raw["step"]));
  return { step: step > 1 ? Math.min(3, step) : undefined, language: languageOf(text(raw["language"])) };
}

function languageOf(said: string | undefined): Language | undefined {
  return said === "en" || said === "de" ? said : undefined;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}
