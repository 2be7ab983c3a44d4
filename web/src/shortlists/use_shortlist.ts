// The shortlist of a brief as the server has it, in the reader's language: read, and made anew.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { get, newKey, write } from "../api/client";
import { Problem } from "../api/problem";
import type { BriefRecord, Page, Shortlist } from "../api/shapes";
import { useSpeech } from "../i18n/words";

export function shortlistKey(brief: string, made: string | undefined, language: string) {
  return ["shortlist", brief, made ?? "latest", language] as const;
}

export function useBriefOf(id: string) {
  return useQuery({ queryKey: ["brief", id], queryFn: ({ signal }) => get<BriefRecord>(`/briefs/${id}`, { signal }) });
}

// The one that the address names, or else the latest, which may be another by now; null where there is none yet.
export function useShortlist(brief: string, made: string | undefined) {
  const { language } = useSpeech();
  return useQuery({
    queryKey: shortlistKey(brief, made, language),
    queryFn: async ({ signal }): Promise<Shortlist | null> => {
      const id = made ?? (await get<Page<{ id: string }>>(`/briefs/${brief}/shortlists`, { signal })).items[0]?.id;
      if (!id) return null;
      const found = await get<Shortlist>(`/shortlists/${id}`, { query: { language }, signal });
      if (found.brief !== brief) throw new Problem(404, "", ""); // another brief's has no place under this one's name
      return found;
    },
    refetchOnMount: made ? true : "always",
  });
}

export function useMaking(brief: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { language } = useSpeech();
  return useMutation({
    mutationFn: () => write<Shortlist>("POST", `/briefs/${brief}/shortlists`, { body: { language }, key: newKey() }),
    onSuccess: (shortlist) => {
      queries.setQueryData(shortlistKey(brief, undefined, language), shortlist);
      void navigate({ to: "/briefs/$brief/shortlist", params: { brief }, search: {} });
    },
  });
}
