// What clients and the press say of the network: the operator enters it, orders it, publishes and withdraws it. The
// kind and what is open stand in the address.
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useRoles } from "../api/reference";
import type { Voice, VoiceKind } from "../api/shapes";
import { Choices } from "../design/choices";
import { Bone, Empty, Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "../shell/page_title";
import { LogoShown } from "./logo_field";
import { useVoices } from "./use_voices";
import { VoiceForm } from "./voice_form";
import css from "./voices.module.css";

const kinds: VoiceKind[] = ["testimonial", "story", "press", "logo"];

export function VoicesPage() {
  const { voices: words, texts } = useWords("site").site;
  usePageTitle(words.page);
  const search = useSearch({ from: "/site/voices" });
  const navigate = useNavigate();
  const kind = kinds.find((one) => one === search.kind) ?? "testimonial";
  const go = (open?: string, of: VoiceKind = kind) =>
    void navigate({
      to: "/site/voices",
      search: { kind: of === "testimonial" ? undefined : of, open },
      resetScroll: false,
    });
  const voices = useVoices();
  const add = useRef<HTMLButtonElement>(null);
  const shown = voices.all.filter((voice) => voice.kind === kind);
  const close = () => {
    go();
    add.current?.focus();
  };
  return (
    <div className={`page ${css.page}`}>
      <div className="head">
        <h1>{words.title}</h1>
        <span className={css.tools}>
          <Link to="/site/texts" className="small link">
            {texts.title}
          </Link>
          <button type="button" ref={add} className="primary" onClick={() => go("new")}>
            {words.add[kind]}
          </button>
        </span>
      </div>
      <p className={css.intro}>{words.intro}</p>
      <Choices
        label={words.kindsLabel}
        value={kind}
        choices={kinds.map((one) => [one, words.kinds[one]] as const)}
        onChange={(one) => go(undefined, one)}
      />
      <p className={css.done} role="status" data-testid="voices-done">
        {voices.done?.said}{" "}
        {voices.done?.undo && (
          <button type="button" className="link" onClick={() => void voices.done?.undo?.()}>
            {words.undo}
          </button>
        )}
      </p>
      <Trouble problem={voices.problem ?? voices.found.error} again={() => void voices.found.refetch()} />
      {search.open === "new" && <VoiceForm key={`new ${kind}`} kind={kind} voices={voices} close={close} />}
      {voices.found.isPending ? (
        <Bone width="100%" height="20rem" />
      ) : shown.length === 0 ? (
        search.open !== "new" && !voices.found.error && <Empty title={words.empty.title} text={words.empty.text} />
      ) : (
        <ol className={css.list} data-testid="voices">
          {shown.map((voice, nth) => (
            <Row
              key={voice.id}
              voice={voice}
              isFirst={nth === 0}
              isLast={nth === shown.length - 1}
              isOpen={search.open === voice.id}
              open={(isOpen) => go(isOpen ? voice.id : undefined)}
              voices={voices}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function Row({
  voice,
  isFirst,
  isLast,
  isOpen,
  open,
  voices,
}: {
  voice: Voice;
  isFirst: boolean;
  isLast: boolean;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
  voices: ReturnType<typeof useVoices>;
}) {
  const words = useWords("site").site.voices;
  const named = (what: string) => words.of(what, voice.source);
  const edit = useRef<HTMLButtonElement>(null);
  return (
    <li className={css.row}>
      <span className={css.moves}>
        <button
          type="button"
          aria-label={words.up(voice.source)}
          disabled={isFirst}
          onClick={() => void voices.move(voice, -1)}>
          ↑
        </button>
        <button
          type="button"
          aria-label={words.down(voice.source)}
          disabled={isLast}
          onClick={() => void voices.move(voice, 1)}>
          ↓
        </button>
      </span>
      <div className={css.what}>
        <h2>
          <LogoShown logo={voices.logoOf(voice.logo)} alt="" />
          {voice.headline || voice.source}
        </h2>
        {voice.text && <p className={css.text}>{voice.text}</p>}
        <Facts voice={voice} />
      </div>
      <div className={css.acts}>
        <span className={voice.published ? css.on : css.off}>{voice.published ? words.published : words.draft}</span>
        <button
          type="button"
          className="link"
          aria-label={named(voice.published ? words.withdraw : words.publish)}
          onClick={() => void voices.toggle(voice)}>
          {voice.published ? words.withdraw : words.publish}
        </button>
        <button
          type="button"
          ref={edit}
          className="link"
          aria-expanded={isOpen}
          aria-label={named(words.edit)}
          onClick={() => open(!isOpen)}>
          {words.edit}
        </button>
        <button
          type="button"
          className="link"
          aria-label={named(words.remove)}
          onClick={() => void voices.remove(voice)}>
          {words.remove}
        </button>
      </div>
      {isOpen && (
        <VoiceForm
          key={voice.version}
          kind={voice.kind}
          voice={voice}
          voices={voices}
          close={() => {
            open(false);
            edit.current?.focus();
          }}
        />
      )}
    </li>
  );
}

function Facts({ voice }: { voice: Voice }) {
  const { site: words, verticals } = useWords("site");
  const roles = useRoles() ?? [];
  const role = roles.find((one) => one.role === voice.role);
  const who = [voice.person, voice.position].filter(Boolean).join(", ");
  const facts = [
    who,
    voice.headline && voice.source,
    voice.language ? words.voices.languages[voice.language] : words.voices.everyLanguage,
    role?.plural ?? (voice.vertical ? (verticals[voice.vertical] ?? voice.vertical) : words.voices.everywhere),
    voice.fictional && words.voices.invented,
  ].filter(Boolean);
  return <p className="quiet">{facts.join(" · ")}</p>;
}
