// What is typed shows at once and is told after a short rest; what the address says later (back, a view) wins.
import { useEffect, useRef, useState } from "react";

export function useTyped(said: string, tell: (typed: string) => void) {
  const [typed, setTyped] = useState(said);
  const telling = useRef(tell);
  telling.current = tell;
  useEffect(() => setTyped(said), [said]);
  useEffect(() => {
    if (typed === said) return;
    const wait = setTimeout(() => telling.current(typed.trim()), 200);
    return () => clearTimeout(wait);
  }, [typed]);
  return [typed, setTyped] as const;
}
