// The first step of an application: role, headline, skills; a pasted CV proposes skills.
import { useMutation } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { write } from "../api/client";
import { useNamesOf, useRoles } from "../api/reference";
import { sendable, type Understanding } from "../briefs/understanding";
import { Fault, Field, SelectField, TextField } from "../design/field";
import { Trouble } from "../design/state";
import { useWords } from "../i18n/words";
import { SkillsPart } from "../talents/editor_parts";
import { withRead } from "./application_draft";
import type { ApplyPart } from "./apply";
import css from "./joining.module.css";
import { StepTitle } from "./steps";

export function Trade({ draft, change, missing, go }: ApplyPart) {
  const words = useWords("joining", "apply");
  const { trade } = words.apply;
  const [isJudged, setJudged] = useState(false);
  useNamesOf((draft.profile.skills ?? []).map(({ skill }) => skill));
  const told = (what: (typeof missing)[number]) =>
    isJudged && missing.includes(what) ? words.apply.missing[what] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (missing.length === 0) go(2);
  };
  return (
    <>
      <StepTitle step={1} intro={trade.intro}>
        {trade.title}
      </StepTitle>
      <form onSubmit={submit} noValidate data-testid="trade">
        <div className={css.form}>
          <RoleField role={draft.role} choose={(role) => change({ role })} fault={told("role")} />
          <Field
            label={trade.headline}
            hint={trade.headlineHint}
            maxLength={300}
            value={draft.headline}
            onChange={(headline) => change({ headline })}
            fault={told("headline")}
          />
          <CvField draft={draft} change={change} />
        </div>
        <div className={css.sections}>
          <SkillsPart
            mayVerify={false}
            edited={draft}
            edit={({ profile }) => change({ profile })}
            faults={() => undefined}
          />
        </div>
        {told("skills") && <Fault>{told("skills")}</Fault>}
        <div className={css.acts}>
          <button className="primary">{words.joining.next}</button>
        </div>
      </form>
    </>
  );
}

function RoleField({ role, choose, fault }: { role: string; choose: (role: string) => void; fault?: string }) {
  const words = useWords("joining", "apply");
  const { trade } = words.apply;
  const roles = useRoles() ?? [];
  return (
    <SelectField label={trade.role} value={role} onChange={choose} fault={fault}>
      <option value="">{trade.chooseRole}</option>
      {Object.entries(words.verticals).map(([vertical, name]) => (
        <optgroup key={vertical} label={name}>
          {roles
            .filter((one) => one.vertical === vertical)
            .map((one) => (
              <option key={one.role} value={one.role}>
                {one.name}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

function CvField({ draft, change }: Pick<ApplyPart, "draft" | "change">) {
  const words = useWords("joining", "apply");
  const { trade } = words.apply;
  const [added, setAdded] = useState<number>();
  const reading = useMutation({
    mutationFn: () => write<Understanding>("POST", "/intake", { body: { text: sendable(draft.cv) } }),
    onSuccess: (found) => {
      const read = withRead(draft.profile, found);
      setAdded(read.added);
      change({ profile: read.profile });
    },
  });
  return (
    <div className={css.cv}>
      <TextField
        label={trade.paste}
        hint={trade.pasteHint}
        rows={4}
        value={draft.cv}
        onChange={(cv) => {
          setAdded(undefined);
          change({ cv });
        }}
      />
      <div>
        <button
          type="button"
          className="plain"
          disabled={draft.cv.trim() === "" || reading.isPending}
          onClick={() => reading.mutate()}>
          {trade.read}
        </button>
        <span className="quiet" role="status">
          {added !== undefined && trade.found(added)}
        </span>
      </div>
      <Trouble problem={reading.error} />
    </div>
  );
}
