// The roles that one may apply for, and their names.
import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client";
import type { Page, TalentRole } from "../api/shapes";

function useFound() {
  return useQuery({
    queryKey: ["reference", "roles"],
    queryFn: ({ signal }) => get<Page<TalentRole>>("/roles", { signal }),
    staleTime: Infinity,
  });
}

export function useRoles(): TalentRole[] {
  return useFound().data?.items ?? [];
}

// Not there before the names are, so that nothing is shown that a longer word would push about.
export function useRoleName(): ((role: string) => string) | undefined {
  const { data, isPending } = useFound();
  if (isPending) return undefined;
  return (role) => data?.items.find((one) => one.role === role)?.name ?? role;
}
