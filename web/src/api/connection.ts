// Whether the server is there. Who waits for it hears when the browser is online again, and when something was answered
// after something else was not.
const waiting = new Set<() => void>();
let isLost = false;

export function lost(): void {
  isLost = true;
}

export function reached(): void {
  if (!isLost) return;
  isLost = false;
  for (const act of [...waiting]) act();
}

// Until the function that it gives is called.
export function onReached(act: () => void): () => void {
  waiting.add(act);
  self.addEventListener("online", act);
  return () => {
    waiting.delete(act);
    self.removeEventListener("online", act);
  };
}
