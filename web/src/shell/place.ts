// Where somebody is while something lies over the screen: the focus, and in a field the selection, which Chromium loses
// when the dialog that was just closed is taken out of the page. What is typed then would go nowhere.
export function placeHere(): () => void {
  const at = document.activeElement;
  const field = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at : undefined;
  const [start, end, direction] = [field?.selectionStart, field?.selectionEnd, field?.selectionDirection];
  return () => {
    const now = document.activeElement;
    const isElsewhere = now !== at && now !== null && now !== document.body;
    if (!(at instanceof HTMLElement) || !at.isConnected || isElsewhere || document.querySelector("dialog[open]"))
      return;
    at.focus({ preventScroll: true });
    if (field && typeof start === "number" && typeof end === "number")
      field.setSelectionRange(start, end, direction ?? undefined);
  };
}
