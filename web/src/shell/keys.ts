// Shortcuts: "mod+k" (Ctrl or ⌘), "?", or two keys in a row as "g b". Single keys rest while somebody types.
import { useEffect, useRef } from "react";

export type Keys = Record<string, (event: KeyboardEvent) => void>;

export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    let before = "";
    let since = 0;
    const listen = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const chord = event.timeStamp - since < 1000 && before ? `${before} ${name}` : name;
      before = name;
      since = event.timeStamp;
      const plain = !name.startsWith("mod+");
      if ((plain || name === "mod+z" || name === "mod+shift+z") && isTyping(event.target)) return;
      if (document.querySelector("dialog[open]") && plain) return;
      const act = now.current[chord] ?? now.current[name];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) return key;
  return `mod+${event.shiftKey ? "shift+" : ""}${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !["checkbox", "radio", "button"].includes((target as HTMLInputElement).type)
  );
}
