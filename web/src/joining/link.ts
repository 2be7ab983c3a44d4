// The brief that a link to the wizard brings along ("#b=…", as public pages write it). Followed again it must not wipe
// out what was written since: the same link is taken once, and another one is a step that can be undone.
import { useEffect, useState } from "react";
import { isEmpty } from "../briefs/draft";
import { keptNow } from "../briefs/keep";

const last = "muster.joining.link";

// What of the address is to be opened.
export function useLink(): string {
  const [hash] = useState(location.hash);
  const [link] = useState(() => (isTaken(hash) ? "" : hash));
  useEffect(() => {
    try {
      if (hash !== "") localStorage.setItem(last, hash);
    } catch {
      // Storage is forbidden: the link holds whenever it is followed.
    }
  }, [hash]);
  return link;
}

function isTaken(hash: string): boolean {
  const draft = keptNow("new");
  return draft !== undefined && !isEmpty(draft) && localStorage.getItem(last) === hash;
}
