// The actions of the screen that is open: its own buttons and links, by the names that stand on them. So no screen has
// to tell the palette what it can do, and none is forgotten.
export interface Action {
  name: string;
  run: () => void;
}

const acting = "button.primary, button.plain, button.link, a.primary, a.plain, a.link";

// The element, or the one that stands in its place since the screen was drawn anew.
function standing(element: HTMLElement, name: string): HTMLElement | undefined {
  if (element.isConnected) return element;
  const all = document.querySelectorAll<HTMLElement>(`main :is(${acting})`);
  return [...all].find((one) => (one.getAttribute("aria-label") ?? one.innerText).trim() === name);
}

export function actionsHere(): Action[] {
  const found = new Map<string, Action>();
  for (const element of document.querySelectorAll<HTMLElement>(`main :is(${acting})`)) {
    if (element.closest("tbody, li, details:not([open])") || !element.checkVisibility()) continue;
    if (element instanceof HTMLButtonElement && element.disabled) continue;
    const name = (element.getAttribute("aria-label") ?? element.innerText).trim();
    if (name.length > 1 && !found.has(name)) found.set(name, { name, run: () => standing(element, name)?.click() });
  }
  const search = document.querySelector<HTMLElement>("main input[type=search]");
  const label = search?.getAttribute("aria-label");
  if (search && label) found.set(label, { name: label, run: () => search.focus() });
  return [...found.values()].slice(0, 12);
}
