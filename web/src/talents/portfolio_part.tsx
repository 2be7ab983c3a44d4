// The portfolio of a profile: a list in its owner's order, of which one piece is open at a time. Pieces are moved by
// their buttons, or with Alt and an arrow key; the focus goes with them.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { PieceOfWork } from "../api/shapes";
import { Field, TextField } from "../design/field";
import { useWords } from "../i18n/words";
import { Section, type Part } from "./editor_parts";
import { changed, hostOf, mostPieces, moved, tidied, yearOf } from "./portfolio";
import css from "./portfolio.module.css";

// `forget`: the faults that are told, since they name places in an order that is no more.
interface Listed extends Part {
  forget?: () => void;
  intro: string;
}

export function PortfolioPart(part: Omit<Listed, "intro">) {
  const words = useWords("brief", "talents");
  return (
    <Section title={words.talent.portfolio.title}>
      <PortfolioList {...part} intro={words.talent.portfolio.intro} />
    </Section>
  );
}

export function PortfolioList({ edited, edit, faults, forget, intro }: Listed) {
  const words = useWords("brief", "talents").talent.portfolio;
  const pieces = edited.profile.portfolio ?? [];
  const [open, setOpen] = useState<number>();
  const [said, setSaid] = useState("");
  const [dropped, setDropped] = useState<{ at: number; piece: PieceOfWork }>();
  const focus = useFocus();
  const nameOf = (at: number) => pieces[at]?.title.trim() || words.untitled;
  const put = (portfolio: PieceOfWork[]) => edit({ ...edited, profile: { ...edited.profile, portfolio } });
  const order = (portfolio: PieceOfWork[], nowOpen: number | undefined, say: string, gone?: typeof dropped) => {
    put(portfolio);
    setOpen(nowOpen);
    setSaid(say);
    setDropped(gone);
    forget?.();
  };
  const add = () => {
    order([...pieces, { title: "" }], pieces.length, "");
    focus.on(pieces.length, "title");
  };
  const move = (from: number, to: number, name: string) => {
    if (to < 0 || to >= pieces.length) return;
    const follows = open === from ? to : open === to ? from : open;
    order(moved(pieces, from, to), follows, words.moved(nameOf(from), to + 1, pieces.length));
    focus.on(to, name);
  };
  const drop = (at: number) => {
    const gone = { at, piece: pieces[at]! };
    const isBlank = Object.keys(gone.piece).length === 1 && gone.piece.title === "";
    const stays = open === undefined || open === at ? undefined : open > at ? open - 1 : open;
    order(
      pieces.filter((_, one) => one !== at),
      stays,
      isBlank ? "" : words.dropped(nameOf(at)),
      isBlank ? undefined : gone,
    );
    focus.on(Math.min(at, pieces.length - 2), "open");
  };
  const bringBack = ({ at, piece }: NonNullable<typeof dropped>) => {
    order([...pieces.slice(0, at), piece, ...pieces.slice(at)], undefined, "");
    focus.on(at, "open");
  };
  return (
    <div className={css.portfolio} ref={focus.within} data-testid="portfolio">
      <p className="quiet">
        {intro} {pieces.length > 1 && <span className={css.keys}>{words.keys}</span>}
      </p>
      {pieces.length > 0 && (
        <ol className={css.pieces}>
          {pieces.map((piece, at) => (
            <Piece
              key={at}
              piece={piece}
              nth={at + 1}
              of={pieces.length}
              name={nameOf(at)}
              fault={(member) => faults(`/profile/portfolio/${at}/${member}`)}
              isOpen={open === at}
              toggle={() => setOpen(open === at ? undefined : at)}
              set={(next) => put(pieces.map((one, index) => (index === at ? next : one)))}
              move={(by, from) => move(at, at + by, from)}
              drop={() => drop(at)}
            />
          ))}
        </ol>
      )}
      <div className={css.foot}>
        {pieces.length < mostPieces ? (
          <button type="button" name="add" className="small link" onClick={add}>
            {words.add}
          </button>
        ) : (
          <span className="quiet">{words.full(mostPieces)}</span>
        )}
        <span className="quiet" role="status">
          {said}
        </span>
        {dropped && pieces.length < mostPieces && (
          <button type="button" className="small link" onClick={() => bringBack(dropped)}>
            {words.back}
          </button>
        )}
      </div>
    </div>
  );
}

// Puts the focus on what is so named in a piece, once it is drawn; on the button to add where there is none.
function useFocus() {
  const within = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ at: number; name: string }>(undefined);
  useEffect(() => {
    if (!wanted.current) return;
    const { at, name } = wanted.current;
    wanted.current = undefined;
    const piece = within.current?.querySelectorAll("ol > li")[at];
    const named = (one: string) => piece?.querySelector<HTMLElement>(`[name="${one}"]:not(:disabled)`);
    const other = { up: "down", down: "up" }[name] ?? "open";
    (named(name) ?? named(other) ?? within.current?.querySelector<HTMLElement>("[name=add]"))?.focus();
  });
  return { within, on: (at: number, name: string) => (wanted.current = { at, name }) };
}

interface PieceProps {
  piece: PieceOfWork;
  nth: number;
  of: number;
  name: string;
  fault: (member: keyof PieceOfWork) => string | undefined;
  isOpen: boolean;
  toggle: () => void;
  set: (piece: PieceOfWork) => void;
  move: (by: 1 | -1, from: string) => void; // from: the name of what had the focus
  drop: () => void;
}

function Piece({ piece, nth, of, name, fault, isOpen, toggle, set, move, drop }: PieceProps) {
  const words = useWords("brief", "talents");
  const isWrong = (["title", "url", "text", "year"] as const).some((member) => fault(member));
  const isShown = isOpen || isWrong;
  const keys = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    move(by, (event.target as HTMLInputElement).name);
  };
  return (
    <li className={css.piece}>
      <div role="group" aria-label={words.talent.portfolio.piece(nth, name)} onKeyDown={keys}>
        <div className={css.head}>
          <span className={css.nth} aria-hidden="true">
            {nth}
          </span>
          <button type="button" name="open" className={css.open} aria-expanded={isShown} onClick={toggle}>
            <b data-blank={piece.title.trim() ? undefined : ""}>{name}</b>
            <span className="quiet">{[piece.year, hostOf(piece.url)].filter(Boolean).join(" · ")}</span>
          </button>
          <div className={css.tools}>
            <Tool name="up" label={words.talent.portfolio.up(name)} isOff={nth === 1} act={() => move(-1, "up")}>
              ↑
            </Tool>
            <Tool name="down" label={words.talent.portfolio.down(name)} isOff={nth === of} act={() => move(1, "down")}>
              ↓
            </Tool>
            <Tool name="drop" label={words.talent.drop(name)} act={drop}>
              ×
            </Tool>
          </div>
        </div>
        {isShown && <Fields piece={piece} fault={fault} set={set} />}
      </div>
    </li>
  );
}

function Tool({
  name,
  label,
  isOff,
  act,
  children,
}: {
  name: string;
  label: string;
  isOff?: boolean;
  act: () => void;
  children: string;
}) {
  return (
    <button type="button" name={name} className={css.tool} aria-label={label} disabled={isOff} onClick={act}>
      {children}
    </button>
  );
}

function Fields({ piece, fault, set }: Pick<PieceProps, "piece" | "fault" | "set">) {
  const words = useWords("brief", "talents").talent.portfolio;
  const change = (some: Partial<PieceOfWork>) => set(changed(piece, some));
  return (
    <div className={css.fields}>
      <Field
        name="title"
        label={words.name}
        maxLength={120}
        value={piece.title}
        onChange={(title) => change({ title })}
        fault={fault("title") && words.fault.title}
      />
      <Field
        name="year"
        label={words.year}
        inputMode="numeric"
        autoComplete="off"
        value={piece.year === undefined ? "" : String(piece.year)}
        onChange={(typed) => change({ year: yearOf(typed) })}
        fault={fault("year") && words.fault.year(new Date().getFullYear())}
      />
      <Field
        name="url"
        type="url"
        label={words.url}
        maxLength={500}
        spellCheck={false}
        autoCapitalize="none"
        value={piece.url ?? ""}
        onChange={(url) => change({ url })}
        onBlur={() => piece.url !== undefined && tidied(piece.url) !== piece.url && change({ url: tidied(piece.url) })}
        fault={fault("url") && words.fault.url}
      />
      <TextField
        name="text"
        label={words.text}
        rows={3}
        maxLength={600}
        value={piece.text ?? ""}
        onChange={(text) => change({ text })}
        fault={fault("text")}
      />
    </div>
  );
}
