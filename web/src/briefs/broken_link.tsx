// Told where a link was followed that brought no brief; what was here before stands.
import { useWords } from "../i18n/words";
import css from "./builder.module.css";
import { isEmpty } from "./draft";
import type { Drafting } from "./use_draft";

export function BrokenLink({ draft }: { draft: Drafting }) {
  const words = useWords("builder");
  if (!draft.isLinkBroken) return null;
  return (
    <p className={css.told} role="alert" data-testid="broken-link">
      {words.builder.brokenLink(!isEmpty(draft))}
    </p>
  );
}
