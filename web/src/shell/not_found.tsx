// An address that leads nowhere, or a thing that is gone.
import { Link } from "@tanstack/react-router";
import { Empty } from "../design/state";
import { useWords } from "../i18n/words";
import { usePageTitle } from "./page_title";

export function NotFound() {
  const words = useWords();
  usePageTitle(words.notFound.title);
  return (
    <div className="page">
      <Empty isPage title={words.notFound.title} text={words.notFound.text}>
        <Link to="/" className="plain">
          {words.notFound.back}
        </Link>
      </Empty>
    </div>
  );
}
