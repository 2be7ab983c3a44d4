// Light, dark, or as the system has it: an attribute on the page that tokens.css reads, kept in this browser.

export type Scheme = "auto" | "light" | "dark";
const name = "muster.scheme";
const attribute = "data-mantine-color-scheme";
const listeners = new Set<() => void>();
const system = matchMedia("(prefers-color-scheme: dark)");

export function chosenScheme(): Scheme {
  const kept = localStorage.getItem(name);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

// Mantine's style sheets ask for one of the two by name, so "auto" is written out.
export function showScheme(): void {
  const chosen = chosenScheme();
  document.documentElement.setAttribute(attribute, chosen !== "auto" ? chosen : system.matches ? "dark" : "light");
}

export function chooseScheme(scheme: Scheme): void {
  if (scheme === "auto") localStorage.removeItem(name);
  else localStorage.setItem(name, scheme);
  showScheme();
  for (const listener of listeners) listener();
}

export function onScheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

system.addEventListener("change", showScheme);
