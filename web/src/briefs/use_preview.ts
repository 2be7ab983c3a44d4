// Asks the engine about the draft at each edit. An answer belongs to the brief that it was asked for (the query's
// key), so a late one never stands for a newer draft; an older question is called off.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { write } from "../api/client";
import { faultsAt } from "../api/problem";
import { currencyQuery } from "../api/reference";
import type { Brief, Preview } from "../api/shapes";
import { useSpeech } from "../i18n/words";
import { asked } from "./draft";
import { inCurrency } from "./understanding";

export function usePreview(brief: Brief, top = 3) {
  const queries = useQueryClient();
  const body = asked(brief);
  const { language } = useSpeech();
  const last = useRef<Preview>(undefined);
  const found = useQuery({
    queryKey: ["preview", top, language, body],
    queryFn: async ({ signal }) => {
      const currency = body.rate_max && (await queries.ensureQueryData(currencyQuery));
      const asks = { brief: currency ? inCurrency(body, currency) : body, top, language };
      return write<Preview>("POST", "/matching/preview", { body: asks, signal });
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
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
