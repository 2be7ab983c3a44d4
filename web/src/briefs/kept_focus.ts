// The keyboard keeps its place in the answer: when the button that was pressed goes away, or rests for a while, the
// focus goes to what stands in its place, in its own list if there is something.
import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

const lists = "[data-testid=changes], [role=group], section";
const free = "button:not(:disabled, [aria-disabled=true])";

export function useKeptFocus(box: RefObject<HTMLElement | null>, isLate: boolean) {
  const last = useRef<{ at: HTMLElement; list: Element; index: number }>(undefined);
  useEffect(() => {
    const { at, list, index } = last.current ?? {};
    if (!at || !list || (at.isConnected && !at.matches(":disabled"))) return;
    if (document.activeElement !== document.body && document.activeElement !== at)
      return void (last.current = undefined);
    const places = [...(list.isConnected ? list.querySelectorAll<HTMLElement>(free) : [])];
    if (places.length === 0 && !isLate) places.push(...(box.current?.querySelectorAll<HTMLElement>(free) ?? []));
    places[Math.min(index ?? 0, places.length - 1)]?.focus({ preventScroll: true });
  });
  return ({ target }: FocusEvent) => {
    const list = target.closest(lists);
    if (!(target instanceof HTMLButtonElement) || !list) return void (last.current = undefined);
    last.current = { at: target, list, index: [...list.querySelectorAll("button")].indexOf(target) };
  };
}
