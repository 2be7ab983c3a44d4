// The text that is looked at, in this tab until it is closed; the builder hands its words over here.
const name = "muster.lint";

export function keepForLint(text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // Storage is full or forbidden: the text stays where it is typed.
  }
}

export function keptForLint(): string {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}
