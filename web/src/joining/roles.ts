// The roles that one may apply for, and their names.
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

export function useRoleName(): (role: string) => string {
  const roles = useRoles();
  return (role) => roles.find((one) => one.role === role)?.name ?? role;
}
