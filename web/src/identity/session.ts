// Who is here: the session as the server knows it, and what each role may open.
import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { keepToken, readSession, write } from "../api/client";
import type { RoleName, Session } from "../api/shapes";
import { forgetRecent } from "../shell/recent";

const key = ["session"];

export const sessionQuery = { queryKey: key, queryFn: readSession, staleTime: 5 * 60_000 };

export function welcomed(session: Session): Session {
  keepToken(session.csrf);
  return session;
}

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

// What was fetched was fetched as somebody else: it goes. Facts of the trade are the same for everybody.
export function becomes(queries: QueryClient, session: Session): void {
  queries.removeQueries({
    predicate: ({ queryKey: [what] }) => !["session", "skill", "reference"].includes(String(what)),
  });
  queries.setQueryData(key, session);
  forgetRecent();
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (who: { email: string; password: string }) =>
      welcomed(await write<Session>("POST", "/session", { body: who })),
    onSuccess: (session) => becomes(queries, session),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => write<void>("DELETE", "/session"),
    onSuccess: () => {
      keepToken(undefined);
      becomes(queries, {});
    },
  });
}

function hasOneOf(session: Session | undefined, ...roles: RoleName[]): boolean {
  return session?.user?.roles.some((role) => roles.includes(role)) ?? false;
}

export function isStaff(session: Session | undefined): boolean {
  return hasOneOf(session, "screener", "advisor", "finance", "admin");
}

export function isAdmin(session: Session | undefined): boolean {
  return hasOneOf(session, "admin");
}

export function hasBriefs(session: Session | undefined): boolean {
  return (
    session?.user?.roles.some((role) => role.startsWith("client_") || role === "advisor" || role === "admin") ?? false
  );
}

// Who may pin, pass, note and share on a shortlist that they see.
export function mayChoose(session: Session | undefined): boolean {
  return hasOneOf(session, "client_owner", "client_hiring", "advisor", "admin");
}

// Whoever applied and was not admitted yet has no profile.
export function isApplicant(session: Session | undefined): boolean {
  return (session?.user?.roles.includes("talent") && !session.user.talent) ?? false;
}

// Who reads applications.
export function isScreening(session: Session | undefined): boolean {
  return hasOneOf(session, "screener", "advisor", "admin");
}

// Who brings talents in by the file, and takes them out.
export function mayImport(session: Session | undefined): boolean {
  return hasOneOf(session, "advisor", "admin");
}

// Where a person begins after signing in.
export function homeOf(session: Session | undefined): string {
  if (hasBriefs(session)) return "/briefs";
  if (session?.user?.talent) return "/open-briefs";
  if (isApplicant(session)) return "/applications";
  return isStaff(session) ? "/talents" : "/brief";
}
