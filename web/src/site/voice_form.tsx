// One voice, as it should be. What is refused stands at its field.
import { useId, useState, type ReactNode } from "react";
import { faultsAt, Problem } from "../api/problem";
import { useRoles } from "../api/reference";
import type { Voice, VoiceKind, VoiceText } from "../api/shapes";
import { Check } from "../design/check";
import { Trouble } from "../design/state";
import { useSpeech, useWords } from "../i18n/words";
import { LogoField } from "./logo_field";
import { textOf, type useVoices } from "./use_voices";
import css from "./voices.module.css";

const mostLetters: Record<VoiceKind, number> = { testimonial: 700, story: 4000, press: 300, logo: 0 };

export function VoiceForm({
  kind,
  voice,
  voices,
  close,
}: {
  kind: VoiceKind;
  voice?: Voice;
  voices: ReturnType<typeof useVoices>;
  close: () => void;
}) {
  const { language } = useSpeech();
  const words = useWords("site").site.voices;
  const form = words.form;
  const [text, setText] = useState<VoiceText>(() => (voice ? textOf(voice) : blank(kind, language)));
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const set = (change: Partial<VoiceText>) => setText({ ...text, ...change });
  const save = async (published: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await voices.keep(voice, sent({ ...text, published }));
      close();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const line = (
    member: "source" | "person" | "position" | "headline" | "link",
    label: string,
    most: number,
    hint?: string,
  ) => (
    <Field label={label} fault={faultsAt(problem, `/${member}`)[0]?.message}>
      {(props) => (
        <input
          {...props}
          value={text[member] ?? ""}
          maxLength={most}
          placeholder={hint}
          type={member === "link" ? "url" : "text"}
          onChange={(event) => set({ [member]: event.target.value })}
        />
      )}
    </Field>
  );
  const hasPerson = kind === "testimonial" || kind === "story";
  return (
    <form
      className={css.form}
      data-testid="voice-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(voice ? voice.published : true);
      }}>
      {kind === "story" && line("headline", form.headline, 120)}
      {kind !== "logo" && (
        <Field
          label={form.text}
          note={form.letters(Array.from(text.text).length, mostLetters[kind])}
          fault={faultsAt(problem, "/text")[0]?.message}>
          {(props) => (
            <textarea
              {...props}
              autoFocus
              rows={kind === "story" ? 8 : 3}
              value={text.text}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
      )}
      <div className={css.two}>
        {line("source", kind === "press" ? form.paper : form.source, 80)}
        {hasPerson && line("person", form.person, 80)}
        {hasPerson && line("position", form.position, 100)}
        {line("link", form.link, 500, form.linkHint)}
        {kind !== "logo" && (
          <Field label={form.language} fault={faultsAt(problem, "/language")[0]?.message}>
            {(props) => (
              <select
                {...props}
                value={text.language}
                onChange={(event) => set({ language: event.target.value as "en" | "de" })}>
                <option value="en">{words.languages.en}</option>
                <option value="de">{words.languages.de}</option>
              </select>
            )}
          </Field>
        )}
        <Where text={text} set={set} />
      </div>
      {!hasPerson && (
        <LogoField
          logo={voices.logoOf(text.logo)}
          name={text.source}
          upload={voices.upload}
          change={(logo) => set({ logo })}
        />
      )}
      <Check label={form.fictional} checked={text.fictional} onChange={(fictional) => set({ fictional })} />
      <div className={css.bar}>
        <button className="primary" disabled={isBusy}>
          {voice ? form.save : form.saveAndPublish}
        </button>
        {!voice && (
          <button type="button" className="plain" disabled={isBusy} onClick={() => void save(false)}>
            {form.saveDraft}
          </button>
        )}
        <button type="button" className="small link" onClick={close}>
          {words.close}
        </button>
      </div>
      {problem !== undefined && !(problem instanceof Problem && problem.errors.length > 0) && (
        <Trouble problem={problem} />
      )}
    </form>
  );
}

function Where({ text, set }: { text: VoiceText; set: (change: Partial<VoiceText>) => void }) {
  const { site: words, verticals } = useWords("site");
  const roles = useRoles() ?? [];
  const value = text.role ? `role ${text.role}` : text.vertical ? `field ${text.vertical}` : "";
  return (
    <Field label={words.voices.form.where}>
      {(props) => (
        <select
          {...props}
          value={value}
          onChange={(event) => {
            const [what, key] = event.target.value.split(" ");
            set({ vertical: what === "field" ? key : undefined, role: what === "role" ? key : undefined });
          }}>
          <option value="">{words.voices.everywhere}</option>
          {Object.entries(verticals).map(([vertical, name]) => (
            <optgroup key={vertical} label={name}>
              <option value={`field ${vertical}`}>{words.voices.field(name)}</option>
              {roles
                .filter((role) => role.vertical === vertical)
                .map((role) => (
                  <option key={role.role} value={`role ${role.role}`}>
                    {role.plural}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

interface Given {
  id: string;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

function Field({
  label,
  note,
  fault,
  children,
}: {
  label: string;
  note?: string;
  fault?: string;
  children: (props: Given) => ReactNode;
}) {
  const id = useId();
  const said = fault ?? note;
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": fault === undefined ? undefined : true,
        "aria-describedby": said === undefined ? undefined : `${id}-said`,
      })}
      {said !== undefined && (
        <small id={`${id}-said`} className={fault === undefined ? "quiet" : css.fault}>
          {said}
        </small>
      )}
    </div>
  );
}

function blank(kind: VoiceKind, language: "en" | "de"): VoiceText {
  const words = { person: "", position: "", headline: "", text: "", source: "", fictional: false, published: true };
  return { kind, ...words, language: kind === "logo" ? undefined : language };
}

// An empty line is no answer: it is left out.
function sent(text: VoiceText): VoiceText {
  return { ...text, link: text.link?.trim() || undefined, source: text.source.trim() };
}
