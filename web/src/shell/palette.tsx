// Ctrl-K: everything that can be opened or done, found by typing some letters of its name: what this screen can do,
// what was opened lately, every screen, the views kept, briefs, people, settings.
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { get } from "../api/client";
import type { BriefRow, Page, TalentRow } from "../api/shapes";
import { chooseScheme } from "../design/scheme";
import { placeOf, useViews } from "../design/views";
import {
  hasBriefs,
  isAdmin,
  isApplicant,
  isScreening,
  mayImport,
  isStaff,
  useSession,
  useSignOut,
} from "../identity/session";
import { languages, useSpeech, useWords, type Language } from "../i18n/words";
import { ranked } from "./fuzzy";
import { actionsHere, type Action } from "./here";
import { nothing, type Ahead, type Overlay } from "./overlay";
import css from "./palette.module.css";
import { readRecent } from "./recent";

interface Command {
  group: string;
  name: string;
  note?: string;
  run: () => void;
}

export default function Palette({
  takeAhead,
  close,
  openShortcuts,
}: Pick<Overlay, "takeAhead" | "close"> & { openShortcuts: () => void }) {
  const words = useWords("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const ahead = useRef<Ahead>(undefined);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const [here] = useState(actionsHere); // before the dialog covers them
  const commands = useCommands(typed, here, openShortcuts);
  const chosen = Math.min(at, commands.length - 1);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    ahead.current ??= takeAhead();
    setTyped(ahead.current.typed);
    setAt(ahead.current.steps);
  }, [takeAhead]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    dialog.current?.close();
    command.run();
  };
  useEffect(() => {
    const before = ahead.current;
    if (!before?.isChosen || typed !== before.typed || at !== before.steps || commands.length === 0) return;
    ahead.current = nothing;
    run(commands[chosen]);
  });
  return (
    <dialog
      ref={dialog}
      data-overlay
      className={css.palette}
      aria-label={words.palette.title}
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <input
        className={css.field}
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-label={words.palette.hint}
        placeholder={words.palette.hint}
        aria-activedescendant={commands[chosen] ? `${list}-${chosen}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setAt(Math.min(commands.length - 1, chosen + 1));
          else if (event.key === "ArrowUp") setAt(Math.max(0, chosen - 1));
          else if (event.key === "PageDown") setAt(Math.min(commands.length - 1, chosen + 8));
          else if (event.key === "PageUp") setAt(Math.max(0, chosen - 8));
          else if (event.key === "Enter") run(commands[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <ul id={list} role="listbox" aria-label={words.palette.title} className={css.list}>
        {commands.map((command, index) => (
          <li
            key={command.group + command.name + index}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={(item) => {
              if (index === chosen) item?.scrollIntoView({ block: "nearest" });
            }}
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}>
            <span>{command.name}</span>
            <span>{command.note ?? command.group}</span>
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p className={css.none}>{words.palette.none}</p>}
      <p className="hidden" role="status">
        {commands.length === 0 ? words.palette.none : words.commands.count(commands.length)}
      </p>
    </dialog>
  );
}

function useCommands(typed: string, here: Action[], openShortcuts: () => void): Command[] {
  const words = useWords("palette", "views");
  const { speak } = useSpeech();
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const looking = typed.trim().length >= 2;
  const people = useQuery({
    queryKey: ["palette", "talents", typed],
    enabled: looking && isStaff(session),
    queryFn: ({ signal }) => get<Page<TalentRow>>("/talents", { query: { q: typed.trim(), limit: 5 }, signal }),
  });
  const briefs = useQuery({
    queryKey: ["palette", "briefs", typed],
    enabled: looking && hasBriefs(session),
    queryFn: ({ signal }) => get<Page<BriefRow>>("/briefs", { query: { q: typed.trim(), limit: 5 }, signal }),
  });
  const views = useViews(undefined, Boolean(session?.user));
  const [recent] = useState(readRecent);
  const to = (name: string, address: string): Command => ({
    group: words.palette.goto,
    name,
    run: () => void navigate({ to: address }),
  });
  const set = (name: string, run: () => void): Command => ({ group: words.palette.settings, name, run });
  const fixed: Command[] = [
    ...recent.map(({ address, name }): Command => ({ ...to(name, address), group: words.commands.recent })),
    to(words.nav.newBrief, "/brief"),
    to(words.nav.lint, "/lint"),
    ...(hasBriefs(session) ? [to(words.nav.briefs, "/briefs")] : []),
    ...(isStaff(session) ? [to(words.nav.talents, "/talents")] : []),
    ...(isScreening(session)
      ? [to(words.nav.addTalent, "/talents/new"), to(words.nav.applications, "/applications")]
      : []),
    ...(mayImport(session) ? [to(words.nav.importPeople, "/talents/import")] : []),
    ...(isApplicant(session) ? [to(words.nav.application, "/applications")] : []),
    ...(isAdmin(session) ? [to(words.nav.voices, "/site/voices"), to(words.nav.texts, "/site/texts")] : []),
    ...(session?.user?.talent ? [to(words.nav.openBriefs, "/open-briefs")] : []),
    ...(session?.user?.talent ? [to(words.nav.profile, `/talents/${session.user.talent}`)] : []),
    ...(views ?? []).map((view): Command => ({
      group: words.views.title,
      name: view.name,
      run: () => void navigate(placeOf(view)),
    })),
    { group: words.palette.goto, name: words.nav.api, run: () => location.assign("/api/docs") },
    set(words.palette.shortcuts, openShortcuts),
    set(words.nav.light, () => chooseScheme("light")),
    set(words.nav.dark, () => chooseScheme("dark")),
    set(words.nav.system, () => chooseScheme("auto")),
    ...(Object.keys(languages) as Language[]).map((language) => set(languages[language], () => speak(language))),
    session?.user ? set(words.nav.signOut, () => signOut.mutate()) : to(words.nav.signIn, "/sign-in"),
  ];
  // What leads somewhere by its own name is not told twice.
  const own = here.filter((action) => !fixed.some((command) => command.name === action.name));
  return [
    ...ranked(typed, [...own.map((action): Command => ({ group: words.commands.here, ...action })), ...fixed]),
    ...(looking ? (briefs.data?.items ?? []) : []).map((brief): Command => ({
      group: words.palette.briefs,
      name: brief.title || words.common.untitled,
      note: brief.client_name,
      run: () => void navigate({ to: "/briefs/$brief", params: { brief: brief.id } }),
    })),
    ...(looking ? (people.data?.items ?? []) : []).map((one): Command => ({
      group: words.palette.people,
      name: one.name,
      note: one.headline,
      run: () => void navigate({ to: "/talents/$talent", params: { talent: one.id } }),
    })),
  ];
}
