// The roles of the taxonomy, which change with a release only.
import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client";
import type { Page, TalentRole } from "../api/shapes";

export function useRoles(): TalentRole[] {
  const found = useQuery({
    queryKey: ["reference", "roles"],
    queryFn: ({ signal }) => get<Page<TalentRole>>("/roles", { signal }),
    staleTime: Infinity,
  });
  return found.data?.items ?? [];
}
