// What somebody does before the app is there: the page shows its first screen already. Letters stay, the focus stays,
// and the button pressed last is pressed again once there is somebody to hear it.
interface Place {
  tag: string;
  name: string;
}
let area: HTMLTextAreaElement | null = null;
let focused: Place | undefined;
let pressed: Place | undefined;
const listening = new AbortController();

function placeOf(element: Element): Place {
  const name = element.getAttribute("data-testid") ?? element.getAttribute("aria-label") ?? element.textContent ?? "";
  return { tag: element.localName, name: name.trim() };
}

function away(from: Element): void {
  if (focused?.name === placeOf(from).name) focused = undefined;
}

export function watchEarly(page: HTMLElement): void {
  const { signal } = listening;
  area = page.querySelector("textarea");
  const hear = <K extends keyof WindowEventMap>(kind: K, act: (event: WindowEventMap[K], at: Element) => void) =>
    window.addEventListener(kind, (event) => event.target instanceof Element && act(event, event.target), { signal });
  hear("focusin", (_, at) => (focused = placeOf(at)));
  // Taken away by a person, that is: a browser may tell it, too, of what goes as the app takes the page's place.
  hear("focusout", (_, at) => queueMicrotask(() => at.isConnected && at !== document.activeElement && away(at)));
  hear("click", (_, at) => {
    const button = at.closest("button");
    if (button) pressed = placeOf(button);
  });
  hear("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    const commands = page.querySelector("button[aria-keyshortcuts]");
    if (commands) pressed = placeOf(commands);
  });
}

// When what the page came with is seen: the app is much to fetch and to read, and would be in its way. Where nobody
// looks, in a tab behind others, nothing is painted and nothing waited for.
export function painted(): Promise<unknown> {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes("paint")) return Promise.resolve();
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
    document.addEventListener("visibilitychange", resolve, { once: true });
  });
}

// Once the app stands in the place of what the page showed.
export function resumeEarly(page: HTMLElement): void {
  if (listening.signal.aborted) return;
  listening.abort();
  const twin = ({ tag, name }: Place) =>
    [...page.querySelectorAll<HTMLElement>(tag)].find((one) => placeOf(one).name === name);
  if (focused) twin(focused)?.focus();
  const now = page.querySelector("textarea");
  if (area && area.value !== "" && now) {
    // As if it were typed: React hears of a value that was not set through the element itself.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(now, area.value);
    now.dispatchEvent(new Event("input", { bubbles: true }));
    now.setSelectionRange(area.selectionStart, area.selectionEnd);
  }
  if (pressed) twin(pressed)?.click();
}
