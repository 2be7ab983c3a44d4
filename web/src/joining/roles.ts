// What the role of an application is called. Not there before the names are, so that nothing is shown that a longer
// word would push about.
import { useRoles } from "../api/reference";

export function useRoleName(): ((role: string) => string) | undefined {
  const roles = useRoles();
  return roles && ((role) => roles.find((one) => one.role === role)?.name ?? role);
}
