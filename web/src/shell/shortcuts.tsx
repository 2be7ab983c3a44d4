// "?": the keys, on one sheet.
import { useEffect, useRef } from "react";
import { useWords } from "../i18n/words";
import css from "./palette.module.css";

export default function Shortcuts({ close }: { close: () => void }) {
  const words = useWords("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { ctrl } = words.common;
  const keys: [string, string[]][] = [
    [words.shortcuts.palette, [`${ctrl} K`]],
    [words.shortcuts.help, ["?"]],
    [words.shortcuts.undo, [`${ctrl} Z`]],
    [words.shortcuts.redo, [`${ctrl} ${words.shortcuts.shift} Z`]],
    [words.shortcuts.save, [`${ctrl} S`]],
    [words.shortcuts.correct, [`${ctrl} ↵`]],
    [words.shortcuts.search, ["/"]],
    [words.shortcuts.curve, ["←", "→"]],
    [words.shortcuts.curveFar, [`${words.shortcuts.pageKey} ↑`, `${words.shortcuts.pageKey} ↓`]],
    [words.shortcuts.nextPerson, ["j", "k", "↓", "↑"]],
    [words.shortcuts.openArithmetic, ["o"]],
    [words.shortcuts.pinPerson, ["p"]],
    [words.shortcuts.passPerson, ["x"]],
    [words.shortcuts.notePerson, ["n"]],
    [words.shortcuts.comparePerson, ["c"]],
  ];
  return (
    <dialog
      ref={dialog}
      data-overlay
      className={css.sheet}
      aria-labelledby="shortcuts"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <h2 id="shortcuts">{words.shortcuts.title}</h2>
      <dl>
        {keys.map(([name, some]) => [
          <dt key={name}>{name}</dt>,
          <dd key={name + "keys"}>
            {some.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>,
        ])}
      </dl>
      <button type="button" className="plain" autoFocus onClick={() => dialog.current?.close()}>
        {words.shortcuts.close}
      </button>
    </dialog>
  );
}
