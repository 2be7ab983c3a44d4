// Filters kept under a name in this browser.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../i18n/words";
import type { TalentSearch } from "./list";
import css from "./list.module.css";

const name = "muster.views.talents";
type View = { name: string; search: TalentSearch };

function read(): View[] {
  try {
    const views = JSON.parse(localStorage.getItem(name) ?? "[]") as unknown;
    return Array.isArray(views) ? (views as View[]) : [];
  } catch {
    return [];
  }
}

export function Views({ search }: { search: TalentSearch }) {
  const words = useWords();
  const [views, setViews] = useState(read);
  const [naming, setNaming] = useState<string>();
  const store = (next: View[]) => {
    setViews(next);
    localStorage.setItem(name, JSON.stringify(next));
  };
  const keep = () => {
    if (naming?.trim())
      store([...views.filter((view) => view.name !== naming.trim()), { name: naming.trim(), search }]);
    setNaming(undefined);
  };
  const { sort: _, ...filters } = search;
  const isFiltered = Object.values(filters).some(Boolean);
  if (views.length === 0 && !isFiltered) return null;
  return (
    <div className={css.views} role="group" aria-label={words.talents.views}>
      {views.map((view) => (
        <span key={view.name}>
          <Link to="/talents" search={view.search} className="link">
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={words.talents.dropView(view.name)}
            onClick={() => store(views.filter((one) => one !== view))}>
            ×
          </button>
        </span>
      ))}
      {isFiltered &&
        (naming === undefined ? (
          <button type="button" className="link" onClick={() => setNaming("")}>
            {words.talents.saveView}
          </button>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}>
            <input
              autoFocus
              aria-label={words.talents.viewName}
              placeholder={words.talents.viewName}
              value={naming}
              maxLength={60}
              onChange={(event) => setNaming(event.target.value)}
              onKeyDown={(event) => event.key === "Escape" && setNaming(undefined)}
            />{" "}
            <button className="link">{words.talents.keepView}</button>
          </form>
        ))}
    </div>
  );
}
