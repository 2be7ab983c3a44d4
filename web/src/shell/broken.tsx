// In the place of a screen that broke while it was drawn, or whose parts did not arrive: another try, and in the
// builder the way out when it is the draft that breaks it.
import { useQueryClient } from "@tanstack/react-query";
import { useRouter, useRouterState, type ErrorComponentProps } from "@tanstack/react-router";
import { Empty } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "./page_title";

export function Broken({ reset }: Pick<ErrorComponentProps, "reset">) {
  const words = useWords();
  const router = useRouter();
  const queries = useQueryClient();
  const isBuilder = useRouterState({ select: (state) => state.location.pathname === "/brief" });
  usePageTitle(words.broken.title);
  const again = async () => {
    queries.removeQueries({ type: "inactive" }); // what the screen broke on may be an answer
    await router.invalidate();
    reset();
  };
  const startOver = async () => {
    const { startAnew } = await import("../briefs/keep");
    startAnew("new");
    await router.navigate({ to: "/brief", hash: "", replace: true });
    await again();
  };
  return (
    <div className="page" role="alert" data-testid="broken">
      <Empty isPage title={words.broken.title} text={words.broken.text}>
        <button type="button" className="plain" onClick={() => void again()}>
          {words.problem.again}
        </button>
        {isBuilder && (
          <button type="button" className="small link" onClick={() => void startOver()}>
            {words.broken.startOver}
          </button>
        )}
      </Empty>
    </div>
  );
}
