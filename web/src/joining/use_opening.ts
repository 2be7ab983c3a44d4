// Opening the brief, whoever asks: a newcomer with an account made on the way, or a member of an organisation. Tried
// again, also after a reload, it happens once. At its end stands the shortlist.
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { keepToken, newKey, write } from "../api/client";
import { Problem } from "../api/problem";
import type { Brief, BriefRecord, Session, Shortlist, SignedUp } from "../api/shapes";
import { becomes, welcomed } from "../identity/session";
import { useSpeech } from "../i18n/words";
import { termsInForce } from "./consent";
import { forgetKey, keyFor } from "./kept";

export type Who =
  | { as: "newcomer"; name: string; organisation: string; email: string; password: string }
  | { as: "known"; email: string; password: string }
  | { as: "signed in" };

interface Opened {
  brief: BriefRecord;
  session?: Session;
}

export function useOpening(said: { brief: Brief; text: string }, done: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { language } = useSpeech();
  const body = { brief: said.brief, ...(said.text && { text: said.text }) };
  return useMutation({
    mutationFn: async (who: Who): Promise<Opened> => {
      const opened = who.as === "newcomer" ? await signUp(who, body) : await openAsMember(who, body, queries);
      await firstShortlist(opened.brief.id, language);
      return opened;
    },
    onSuccess: ({ brief, session }) => {
      if (session) becomes(queries, session);
      queries.setQueryData(["brief", brief.id], brief);
      void queries.invalidateQueries({ queryKey: ["briefs"] });
      forgetKey("opening");
      done();
      void navigate({ to: "/briefs/$brief/shortlist", params: { brief: brief.id } });
    },
  });
}

async function signUp({ as: _, password, ...who }: Who & { as: "newcomer" }, body: object): Promise<Opened> {
  const told = { ...who, ...body, terms: termsInForce };
  const key = keyFor("opening", told, newKey);
  const { user, csrf, brief } = await write<SignedUp>("POST", "/sign-ups", { body: { ...told, password }, key });
  keepToken(csrf);
  return { brief, session: { user, csrf } };
}

async function openAsMember(who: Who, body: object, queries: QueryClient): Promise<Opened> {
  if (who.as === "known") {
    const { email, password } = who;
    becomes(queries, welcomed(await write<Session>("POST", "/session", { body: { email, password } })));
  }
  const key = keyFor("opening", body, newKey);
  const saved = await write<BriefRecord>("POST", "/briefs", { body, key });
  return { brief: await write<BriefRecord>("POST", `/briefs/${saved.id}/open`, { key: `${key} open` }) };
}

// Without it the brief is open all the same: the shortlist's screen offers to make one.
async function firstShortlist(brief: string, language: string): Promise<void> {
  try {
    await write<Shortlist>("POST", `/briefs/${brief}/shortlists`, { body: { language }, key: newKey() });
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
  }
}
