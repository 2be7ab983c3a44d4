// The part of a profile that says who the person is.
import { Textarea, TextInput } from "@mantine/core";
import { useWords } from "../i18n/words";
import css from "./editor.module.css";
import { Section, type Part } from "./editor_parts";

export function PersonPart({ edited, edit, faults }: Part) {
  const words = useWords("brief", "talents");
  return (
    <Section title={words.talent.person}>
      <div className={css.two}>
        <TextInput
          label={words.talent.name}
          value={edited.name}
          error={faults("/name")}
          maxLength={200}
          onChange={(event) => edit({ ...edited, name: event.currentTarget.value })}
        />
        <TextInput
          label={words.talent.email}
          type="email"
          value={edited.email ?? ""}
          error={faults("/email")}
          onChange={(event) => edit({ ...edited, email: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={words.talent.headline}
        placeholder={words.talent.headlineHint}
        value={edited.headline}
        error={faults("/headline")}
        maxLength={300}
        onChange={(event) => edit({ ...edited, headline: event.currentTarget.value })}
      />
      <Textarea
        label={words.talent.about}
        value={edited.about}
        error={faults("/about")}
        minRows={3}
        rows={4}
        onChange={(event) => edit({ ...edited, about: event.currentTarget.value })}
      />
    </Section>
  );
}
