// What was opened lately, by address and name, in this browser: for the commands. Whoever signs in or out begins anew.
export interface Recent {
  address: string;
  name: string;
}

const kept = "muster.recent";
const most = 6;
const worthy = /^\/app(\/(?:briefs|talents|open-briefs)\/(?:bri|tal)_\w+)$/;

export function readRecent(): Recent[] {
  try {
    const all = JSON.parse(localStorage.getItem(kept) ?? "[]") as unknown;
    return Array.isArray(all) ? (all as Recent[]) : [];
  } catch {
    return [];
  }
}

export function remember(path: string, name: string): void {
  const address = worthy.exec(path)?.[1];
  if (!address || !name) return;
  const others = readRecent().filter((one) => one.address !== address);
  localStorage.setItem(kept, JSON.stringify([{ address, name }, ...others].slice(0, most)));
}

// What is gone is not offered again.
export function forgetOne(path: string): void {
  const address = worthy.exec(path)?.[1];
  if (address) localStorage.setItem(kept, JSON.stringify(readRecent().filter((one) => one.address !== address)));
}

export function forgetRecent(): void {
  localStorage.removeItem(kept);
}
