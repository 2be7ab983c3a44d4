// Views of a list, kept by name with the account: what stands in the list's address. A dropped one comes back with
// Undo.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { get, write } from "../api/client";
import type { Page, View } from "../api/shapes";
import { useWords } from "../i18n/words";
import { Trouble } from "./state";
import css from "./views.module.css";

export type Search = Record<string, string | undefined>;

// "state=open&sort=title", always in the same order, so that equal views have equal words.
export function queryOf(search: Search): string {
  const said = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(said.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

export function useViews(list?: View["list"], isSignedIn = true): View[] | undefined {
  const found = useQuery({
    queryKey: ["views"],
    enabled: isSignedIn,
    staleTime: 60_000,
    queryFn: ({ signal }) => get<Page<View>>("/views", { signal }),
  });
  return found.data?.items.filter((view) => !list || view.list === list);
}

// Where a view leads, for a link or for navigate.
export function placeOf(view: View) {
  const to = ({ briefs: "/briefs", talents: "/talents", open_briefs: "/open-briefs" } as const)[view.list];
  return { to, search: Object.fromEntries(new URLSearchParams(view.query)) };
}

export function Views({ list, search }: { list: View["list"]; search: Search }) {
  const words = useWords("views");
  const queries = useQueryClient();
  const views = useViews(list);
  const [naming, setNaming] = useState<string>();
  const [dropped, setDropped] = useState<View>();
  const change = async (make: (views: View[]) => View[]) => {
    await queries.cancelQueries({ queryKey: ["views"] });
    queries.setQueryData<Page<View>>(["views"], (page) => ({ items: make(page?.items ?? []) }));
  };
  // One after the other: whoever drops a view and takes that back at once is not to have it dropped last.
  const inTurn = {
    mutationKey: ["views"],
    scope: { id: "views" },
    onSettled: () => {
      if (queries.isMutating({ mutationKey: ["views"] }) === 1) void queries.invalidateQueries({ queryKey: ["views"] });
    },
  };
  const isIt = (one: View, view: View) => one.list === view.list && one.name === view.name;
  const keep = useMutation({
    mutationFn: (view: View) => write<View>("PUT", "/views", { body: view }),
    onMutate: (view) => change((all) => [...all.filter((one) => !isIt(one, view)), view]),
    ...inTurn,
  });
  const drop = useMutation({
    mutationFn: (view: View) =>
      write<void>("DELETE", `/views?${new URLSearchParams({ list: view.list, name: view.name })}`),
    onMutate: (view) => change((all) => all.filter((one) => !isIt(one, view))),
    ...inTurn,
  });
  const query = queryOf(search);
  const isKept = views?.some((view) => view.query === query);
  const submit = () => {
    const name = naming?.trim();
    if (name) keep.mutate({ list, name, query });
    setNaming(undefined);
  };
  return (
    <div className={css.views} role="group" aria-label={words.views.title}>
      {views?.map((view) => (
        <span key={view.name}>
          <Link
            {...placeOf(view)}
            className="link"
            aria-current={view.query === query ? "true" : undefined}
            resetScroll={false}>
            {view.name}
          </Link>
          <button
            type="button"
            aria-label={words.views.drop(view.name)}
            onClick={() => {
              setDropped(view);
              drop.mutate(view);
            }}>
            ×
          </button>
        </span>
      ))}
      {views &&
        query &&
        !isKept &&
        (naming === undefined ? (
          <button type="button" className="link" onClick={() => setNaming("")}>
            {words.views.save}
          </button>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}>
            <input
              autoFocus
              aria-label={words.views.name}
              placeholder={words.views.name}
              value={naming}
              maxLength={60}
              onChange={(event) => setNaming(event.target.value)}
              onKeyDown={(event) => event.key === "Escape" && setNaming(undefined)}
            />{" "}
            <button className="link">{words.views.keep}</button>
          </form>
        ))}
      <span role="status">
        {dropped && (
          <>
            {words.views.dropped(dropped.name)}{" "}
            <button
              type="button"
              className="link"
              onClick={() => {
                keep.mutate(dropped);
                setDropped(undefined);
              }}>
              {words.views.undo}
            </button>
          </>
        )}
      </span>
      <Trouble problem={keep.error ?? drop.error} />
    </div>
  );
}
