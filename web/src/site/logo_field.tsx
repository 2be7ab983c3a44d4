// The logo of a client or a paper: a PNG is chosen, drawn anew by the server, and shown as the pages will. It is kept
// when the voice is.
import { useId, useRef, useState } from "react";
import { Problem } from "../api/problem";
import type { Logo } from "../api/shapes";
import { sayProblem } from "../design/state";
import { useWords } from "../i18n/words";
import css from "./voices.module.css";

export function LogoShown({ logo, alt }: { logo: Logo | undefined; alt: string }) {
  if (!logo) return null;
  const look = logo.ground === "dark" ? `${css.plate} ${css.onDark}` : css.plate;
  return <img className={look} src={logo.path} alt={alt} width={logo.width} height={logo.height} />;
}

export function LogoField({
  logo,
  name,
  upload,
  change,
}: {
  logo: Logo | undefined;
  name: string;
  upload: (file: File) => Promise<string>;
  change: (logo: string | undefined) => void;
}) {
  const { problem: problems, ...words } = useWords("site");
  const form = words.site.voices.form;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    setBusy(true);
    try {
      change(await upload(file));
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
      input.current!.value = ""; // so that the same file may be chosen once more
    }
  };
  const code = problem instanceof Problem ? problem.type.split(":").at(-1)! : "";
  return (
    <div className={css.field} role="group" aria-labelledby={id} data-testid="logo-field">
      <span id={id}>{form.logo}</span>
      <div className={css.logo}>
        <LogoShown logo={logo} alt={name || form.logo} />
        <input
          ref={input}
          type="file"
          accept="image/png"
          hidden
          data-testid="logo-file"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <button type="button" className="plain" disabled={isBusy} onClick={() => input.current?.click()}>
          {logo ? form.anotherLogo : form.chooseLogo}
        </button>
        {logo && (
          <button type="button" className="small link" onClick={() => change(undefined)}>
            {form.noLogo}
          </button>
        )}
      </div>
      {problem === undefined ? (
        <small className="quiet">{form.logoHint}</small>
      ) : (
        <small className={css.fault} role="alert">
          {form.logoRefused[code] ?? sayProblem(problem, problems)}
        </small>
      )}
    </div>
  );
}
