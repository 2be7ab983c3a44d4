// Asks the engine about the draft at each edit. An answer belongs to the brief that it was asked for (the query's
// key), so a late one never stands for a newer draft; an older question is called off.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { onReached } from "../api/connection";
import { faultsAt, isPassing } from "../api/problem";
import { currencyQuery } from "../api/reference";
import type { Brief, Preview } from "../api/shapes";
import { useSpeech } from "../i18n/words";
import { deciding } from "./draft";
import { facesAsked, peopleFor } from "./questions";
import { inCurrency } from "./understanding";

// The question about a brief, for the hook below and for who can't wait for the next drawing of the screen.
export function usePreviewQuestion() {
  const queries = useQueryClient();
  const { language } = useSpeech();
  useEffect(() => queries.setQueryDefaults(["preview"], { gcTime: 60_000 }), [queries]);
  return useCallback(
    (brief: Brief) => {
      const body = deciding(brief);
      return {
        queryKey: ["preview", facesAsked, language, body],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const currency = body.rate_max && (await queries.ensureQueryData(currencyQuery));
          return peopleFor(currency ? inCurrency(body, currency) : body, language, signal);
        },
      };
    },
    [queries, language],
  );
}

export function usePreview(brief: Brief) {
  const queries = useQueryClient();
  const questionOf = usePreviewQuestion();
  const last = useRef<Preview>(undefined);
  const found = useQuery({
    ...questionOf(brief),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => isPassing(state.error) && 16_000,
  });
  const { error, refetch } = found;
  useEffect(() => (isPassing(error) ? onReached(() => void refetch()) : undefined), [error, refetch]);
  if (found.data) last.current = found.data;
  const currency = found.data?.currency;
  useEffect(() => {
    if (currency) queries.setQueryData(currencyQuery.queryKey, currency);
  }, [queries, currency]);
  return {
    answer: found.data ?? last.current,
    isLate: found.isPlaceholderData || (found.isFetching && !found.data),
    problem: found.error ?? found.failureReason, // said at once, while it is tried again
    faults: (field: string) => faultsAt(found.error, `/brief/${field}`),
    again: () => void found.refetch(),
  };
}
