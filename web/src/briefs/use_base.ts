// The version of a saved brief that the draft in this browser began from. A newer one, which somebody else saved or an
// older one that was taken back, is told before it is written over.
import { useEffect, useState } from "react";
import { baseOf, keepBase } from "./keep";

// Whether the draft began from an older version than the one that is saved.
export function useIsBehind(of: string, version: number | undefined, isChanged: boolean): boolean {
  const [base, setBase] = useState(() => baseOf(of));
  useEffect(() => {
    if (version === undefined || (isChanged && base !== undefined)) return;
    const next = isChanged ? version : undefined;
    keepBase(of, next);
    setBase(next);
  }, [of, version, isChanged, base]);
  return isChanged && version !== undefined && base !== undefined && base < version;
}
