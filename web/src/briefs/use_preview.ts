// Asks the engine about the draft at each edit. An answer belongs to the brief that it was asked for (the query's
// key), so a late one never stands for a newer draft; an older question is called off.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { write } from "../api/client";
import { faultsAt } from "../api/problem";
import { currencyKey } from "../api/reference";
import type { Brief, Preview } from "../api/shapes";
import { asked } from "./draft";

export function usePreview(brief: Brief, isReady: boolean, top = 3) {
  const queries = useQueryClient();
  const body = asked(brief);
  const last = useRef<Preview>(undefined);
  const found = useQuery({
    queryKey: ["preview", top, body],
    queryFn: ({ signal }) => write<Preview>("POST", "/matching/preview", { body: { brief: body, top }, signal }),
    enabled: isReady,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  if (found.data) last.current = found.data;
  const currency = found.data?.currency;
  useEffect(() => {
    if (currency) queries.setQueryData(currencyKey, currency);
  }, [queries, currency]);
  return {
    answer: found.data ?? last.current,
    isLate: !isReady || found.isPlaceholderData || (found.isFetching && !found.data),
    problem: found.error ?? found.failureReason, // said at once, while it is tried again
    faults: (field: string) => faultsAt(found.error, `/brief/${field}`),
    again: () => void found.refetch(),
  };
}
