// The version of a saved brief that the draft in this browser began from. A newer one, which somebody else saved or an
// older one that was taken back, is told before it is written over.
import { useEffect, useState } from "react";
import { baseOf, keepBase } from "./keep";

interface Base {
  isBehind: boolean; // the draft began from an older version than the one that is saved
  restOn: (version: number) => void; // one's own version is nobody else's, though one wrote on while it was saved
}

export function useBase(of: string, version: number | undefined, isChanged: boolean): Base {
  const [base, setBase] = useState(() => baseOf(of));
  useEffect(() => {
    if (version !== undefined && (!isChanged || base === undefined)) setBase(isChanged ? version : undefined);
  }, [version, isChanged, base]);
  useEffect(() => keepBase(of, base), [of, base]);
  return { isBehind: isChanged && version !== undefined && base !== undefined && base < version, restOn: setBase };
}
