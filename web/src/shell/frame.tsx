// What stands around every screen: the way about, who is here, the commands, and language and appearance at the foot.
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { chooseScheme, chosenScheme, onScheme } from "../design/scheme";
import { hasBriefs, isAdmin, isApplicant, isScreening, isStaff, useSession, useSignOut } from "../identity/session";
import { languages, useSpeech, useWords, withWords, type Language } from "../i18n/words";
import css from "./frame.module.css";
import { useKeys } from "./keys";
import { useOverlay } from "./overlay";

const bringPalette = withWords(() => import("./palette"), "palette", "views");
const bringShortcuts = withWords(() => import("./shortcuts"), "palette");
const bring = { palette: bringPalette, shortcuts: bringShortcuts };
const Palette = lazy(bringPalette);
const Shortcuts = lazy(bringShortcuts);

export function Frame() {
  const words = useWords();
  const [overlay, open] = useOverlay(bring);
  useKeys({ "mod+k": () => open("palette"), "?": () => open("shortcuts") });
  useEffect(() => {
    // Whoever holds Ctrl or Command may be about to ask for the commands: they come meanwhile.
    const ahead = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") bringPalette().catch(() => undefined);
    };
    window.addEventListener("keydown", ahead);
    return () => window.removeEventListener("keydown", ahead);
  }, []);
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#content">
        {words.nav.skip}
      </a>
      <Header openPalette={() => open("palette")} />
      <main id="content" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <Footer openShortcuts={() => open("shortcuts")} />
      <Suspense>
        {overlay?.kind === "palette" && (
          <Palette key={overlay.turn} {...overlay} openShortcuts={() => open("shortcuts")} />
        )}
        {overlay?.kind === "shortcuts" && <Shortcuts key={overlay.turn} close={overlay.close} />}
      </Suspense>
    </div>
  );
}

function Header({ openPalette }: { openPalette: () => void }) {
  const words = useWords();
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const here = useRouterState({ select: (state) => state.location.pathname });
  const own = session?.user?.talent;
  return (
    <header className={css.header}>
      <Link to="/" className={css.brand} aria-label={words.nav.home}>
        muster
      </Link>
      <nav className={css.nav} aria-label={words.nav.main}>
        <Link to="/brief" activeProps={{ "aria-current": "page" }}>
          {words.nav.newBrief}
        </Link>
        {hasBriefs(session) && (
          <Link to="/briefs" activeProps={{ "aria-current": "page" }}>
            {words.nav.briefs}
          </Link>
        )}
        {isStaff(session) && (
          <Link to="/talents" activeProps={{ "aria-current": "page" }}>
            {words.nav.talents}
          </Link>
        )}
        {(isScreening(session) || isApplicant(session)) && (
          <Link to="/applications" activeProps={{ "aria-current": "page" }}>
            {isApplicant(session) ? words.nav.application : words.nav.applications}
          </Link>
        )}
        {isAdmin(session) && (
          <Link to="/site/voices" activeProps={{ "aria-current": "page" }}>
            {words.nav.voices}
          </Link>
        )}
        {own && (
          <Link to="/open-briefs" activeProps={{ "aria-current": "page" }}>
            {words.nav.openBriefs}
          </Link>
        )}
        {own && (
          <Link to="/talents/$talent" params={{ talent: own }} activeProps={{ "aria-current": "page" }}>
            {words.nav.profile}
          </Link>
        )}
      </nav>
      <div className={css.end}>
        {session?.user && <span className={css.who}>{session.user.name}</span>}
        <button
          type="button"
          onClick={openPalette}
          aria-label={`${words.nav.commands}, ${words.common.ctrl} K`}
          aria-keyshortcuts="Control+K">
          <kbd>{words.common.ctrl} K</kbd>
        </button>
        {session?.user ? (
          <button
            type="button"
            onClick={() => signOut.mutate(undefined, { onSuccess: () => void navigate({ to: "/sign-in" }) })}>
            {words.nav.signOut}
          </button>
        ) : (
          here !== "/sign-in" && (
            <Link to="/sign-in" search={here === "/" ? {} : { next: here }}>
              {words.nav.signIn}
            </Link>
          )
        )}
      </div>
    </header>
  );
}

function Footer({ openShortcuts }: { openShortcuts: () => void }) {
  const words = useWords();
  const { language, speak } = useSpeech();
  const chosen = useSyncExternalStore(onScheme, chosenScheme, chosenScheme);
  const schemes = [
    ["auto", words.nav.system],
    ["light", words.nav.light],
    ["dark", words.nav.dark],
  ] as const;
  return (
    <footer className={css.footer}>
      <a href="/api/docs">{words.nav.api}</a>
      <button type="button" onClick={openShortcuts}>
        {words.nav.shortcuts}
      </button>
      <div className={css.set} role="group" aria-label={words.nav.scheme}>
        {schemes.map(([scheme, text]) => (
          <button type="button" key={scheme} aria-pressed={chosen === scheme} onClick={() => chooseScheme(scheme)}>
            {text}
          </button>
        ))}
      </div>
      <div className={css.set} role="group" aria-label={words.nav.languages}>
        {(Object.keys(languages) as Language[]).map((one) => (
          <button type="button" key={one} lang={one} aria-pressed={language === one} onClick={() => speak(one)}>
            {languages[one]}
          </button>
        ))}
      </div>
    </footer>
  );
}
