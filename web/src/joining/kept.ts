// What was typed into a form and not sent yet, kept in this browser. A password is never among it.
import { useCallback, useEffect, useState } from "react";

const place = (name: string) => `muster.joining.${name}`;

export function useKept<T extends object>(name: string, blank: T): [T, (change: Partial<T>) => void, () => void] {
  const [value, setValue] = useState<T>(() => ({ ...blank, ...read<T>(name) }));
  useEffect(() => {
    try {
      if (value === blank) localStorage.removeItem(place(name));
      else localStorage.setItem(place(name), JSON.stringify(value));
    } catch {
      // Storage is full or forbidden: the form lives as long as its page.
    }
  }, [name, value, blank]);
  const change = useCallback((some: Partial<T>) => setValue((before) => ({ ...before, ...some })), []);
  const clear = useCallback(() => setValue(blank), [blank]);
  return [value, change, clear];
}

function read<T>(name: string): Partial<T> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place(name)) ?? "null");
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

// The name of one intended effect: the same while the same is sent, also after a reload, so that it happens once.
export function keyFor(name: string, said: unknown, made: () => string): string {
  const sent = JSON.stringify(said);
  const kept = read<{ sent: string; key: string }>(`${name}.key`);
  if (kept?.key && kept.sent === sent) return kept.key;
  const key = made();
  try {
    localStorage.setItem(place(`${name}.key`), JSON.stringify({ sent, key }));
  } catch {
    // Then a reload between two tries makes two.
  }
  return key;
}

export function forgetKey(name: string): void {
  try {
    localStorage.removeItem(place(`${name}.key`));
  } catch {
    // Nothing was kept.
  }
}
