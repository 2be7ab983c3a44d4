// A search field that proposes, and takes one proposal at a time: skills, countries, languages, zones. A listbox
// of our own (it stands in the first view, where Mantine's would weigh 25 KB). Late proposals of an earlier word
// fall with their key.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../i18n/words";
import css from "./picker.module.css";

export interface Option {
  value: string;
  label: string;
  note?: string;
}

interface PickerProps {
  label: string;
  placeholder?: string;
  name: string;
  testId?: string;
  isSaid?: boolean;
  search: (typed: string, signal: AbortSignal) => Promise<Option[]>;
  leftOut?: (value: string) => boolean; // what is chosen already
  onPick: (option: Option) => void;
}

export function Picker({ label, placeholder, name, search, leftOut, onPick, testId, isSaid }: PickerProps) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useQuery({
    queryKey: ["picker", name, typed],
    enabled: isOpen,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: ({ signal }) => search(typed.trim(), signal),
  });
  const options = (found.data ?? []).filter(({ value }) => !leftOut?.(value));
  const waiting = useRef(false); // Enter came before the proposals did
  const pick = (option: Option | undefined) => {
    if (!option) return;
    onPick(option);
    setTyped("");
    setAt(0);
    setOpen(false);
  };
  useEffect(() => {
    if (!waiting.current || found.isPlaceholderData || !found.data) return;
    waiting.current = false;
    pick(options[0]);
  });
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) setOpen(false);
    else if (event.key === "ArrowDown") {
      setOpen(true);
      setAt(Math.min(options.length - 1, isOpen ? at + 1 : 0));
    } else if (event.key === "ArrowUp") setAt(Math.max(0, at - 1));
    else if (event.key === "Enter" && isOpen) {
      if (found.data && !found.isPlaceholderData) pick(options[at]);
      else waiting.current = true;
    } else return;
    event.preventDefault();
  };
  return (
    <span className={css.picker}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        data-testid={testId}
        aria-activedescendant={isOpen && options[at] ? `${list}-${at}` : undefined}
        placeholder={placeholder ?? label}
        className={`${css.field} ${isSaid ? css.said : ""}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
          waiting.current = false;
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          waiting.current = false;
        }}
        onKeyDown={press}
      />
      {isOpen && found.data && (
        <ul className={css.list} id={list} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <li
              key={option.value}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={css.option}
              ref={(item) => {
                if (index === at) item?.scrollIntoView({ block: "nearest" });
              }}
              onPointerMove={() => setAt(index)}
              onPointerDown={(event) => {
                event.preventDefault();
                pick(option);
              }}>
              <span>{option.label}</span>
              {option.note && <span>{option.note}</span>}
            </li>
          ))}
          {options.length === 0 && (
            <li className={css.none} role="option" aria-disabled="true" aria-selected="false">
              {words.common.nothing(typed)}
            </li>
          )}
        </ul>
      )}
    </span>
  );
}
