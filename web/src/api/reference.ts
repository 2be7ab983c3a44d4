// Facts of the trade from the server (skills, industries, countries, languages, zones) as options to pick from.
import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Option } from "../design/picker";
import { formatsOf } from "../i18n/formats";
import { useSpeech, type Language } from "../i18n/words";
import { get, write } from "./client";
import { mostSkillsAsked, skillsBy } from "./skills";
import type { Page, Plain, Preview, Skill, TalentRole } from "./shapes";

const forever = { staleTime: Infinity, gcTime: Infinity } as const;
type Kind = "industries" | "countries" | "languages" | "zones";

export function useSkillSearch() {
  const queries = useQueryClient();
  return async (typed: string, signal: AbortSignal): Promise<Option[]> => {
    const { items } = await get<Page<Skill>>("/skills", { query: { q: typed, limit: 12 }, signal });
    for (const skill of items) queries.setQueryData(["skill", skill.skill], skill);
    return items.map(({ skill, name, aliases }) => ({
      value: skill,
      label: name,
      note: matched(aliases ?? [], name, typed),
    }));
  };
}

// The alias that was typed, when the name itself does not show why it was proposed: "k8s" for Kubernetes.
function matched(aliases: string[], name: string, typed: string): string | undefined {
  const low = typed.toLowerCase();
  if (!low || name.toLowerCase().includes(low)) return undefined;
  return aliases.find((alias) => alias.toLowerCase().startsWith(low));
}

const skillQuery = (skill: string) => ({
  queryKey: ["skill", skill],
  queryFn: () => skillSoon(skill),
  enabled: skill !== "",
  ...forever,
});

// Skills that are asked for in one breath come in one answer. null: nobody knows it.
let asked: { skills: Set<string>; answer: Promise<Map<string, Skill>> } | undefined;

async function skillSoon(skill: string): Promise<Skill | null> {
  if (!asked || asked.skills.size >= mostSkillsAsked) {
    const skills = new Set<string>();
    asked = { skills, answer: new Promise((after) => setTimeout(after)).then(() => bySkill(skills)) };
  }
  asked.skills.add(skill);
  return (await asked.answer).get(skill) ?? null;
}

async function bySkill(keys: Set<string>): Promise<Map<string, Skill>> {
  if (asked?.skills === keys) asked = undefined;
  return new Map((await skillsBy([...keys])).map((skill) => [skill.skill, skill]));
}

// Fulfilled when the names of these are there, or can't be had now; undefined where all are there.
export function useNamesBrought(): (skills: string[]) => Promise<unknown> | undefined {
  const queries = useQueryClient();
  return (skills) => {
    const wanted = skills.map(skillQuery).filter(({ queryKey }) => queries.getQueryData(queryKey) === undefined);
    return wanted.length > 0 ? Promise.allSettled(wanted.map((one) => queries.ensureQueryData(one))) : undefined;
  };
}

export function useNameKept(): (skill: Skill) => void {
  const queries = useQueryClient();
  return (skill) => queries.setQueryData(skillQuery(skill.skill).queryKey, skill);
}

export function useSkillName(skill: string): string {
  return useQuery(skillQuery(skill)).data?.name ?? skill;
}

// The names of these few, each fetched once and then known to every screen; draws anew when they are there.
export function useNamesOf(skills: string[]): (skill: string) => string {
  const some = [...new Set(skills)];
  useQueries({ queries: some.map(skillQuery), combine: (found) => found.map(({ data }) => data?.name).join() });
  return useSkillNames();
}

// All names at once, page by page: for lists that name more skills than one would ask for singly. Not there before they
// are, so that no key is seen to turn into a name.
export function useAllSkillNames(): ((skill: string) => string) | undefined {
  const all = useQuery({ queryKey: ["reference", "skills"], queryFn: ({ signal }) => readNames(signal), ...forever });
  return all.isPending ? undefined : (skill) => all.data?.get(skill) ?? skill;
}

async function readNames(signal: AbortSignal): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let cursor: string | undefined = ""; cursor !== undefined;) {
    const page: Page<Skill> = await get<Page<Skill>>("/skills", { query: { limit: 200, cursor }, signal });
    for (const { skill, name } of page.items) names.set(skill, name);
    cursor = page.next;
  }
  return names;
}

export function useSkillNames(): (skill: string) => string {
  const queries = useQueryClient();
  return (skill) => queries.getQueryData<Skill>(["skill", skill])?.name ?? skill;
}

// The money that the network counts in. Every answer to a brief says it; who can't wait for one has a blank one asked.
export const currencyQuery = {
  queryKey: ["reference", "currency"],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const { currency } = await write<Preview>("POST", "/matching/preview", { body: { brief: {}, top: 0 }, signal });
    return currency;
  },
  ...forever,
};

export function useCurrency(isAsked = false): string | undefined {
  return useQuery({ ...currencyQuery, enabled: isAsked }).data;
}

// The roles of the taxonomy by their names in the reader's language; none before they are there.
export function useRoles(isAsked = true): TalentRole[] | undefined {
  const { language } = useSpeech();
  return useQuery({
    queryKey: ["reference", "roles", language],
    queryFn: ({ signal }) => get<Page<TalentRole>>("/roles", { query: { language }, signal }),
    enabled: isAsked,
    ...forever,
  }).data?.items;
}

// What a role is called; nothing before the names are there, so that no longer word pushes what is shown about.
export function useRoleName(): ((role: string) => string) | undefined {
  const roles = useRoles();
  return roles && ((role) => roles.find((one) => one.role === role)?.name ?? role);
}

// The browser knows what countries and languages are called; zones have one name.
function referenceQuery(kind: Kind, language: Language) {
  const query = kind === "industries" ? { language } : {};
  return {
    queryKey: ["reference", kind, query],
    queryFn: ({ signal }: { signal: AbortSignal }) => get<Page<Plain>>(`/${kind}`, { query, signal }),
    ...forever,
  };
}

export function useReference(kind: Kind): Option[] {
  const { language } = useSpeech();
  return optionsOf(kind, useQuery(referenceQuery(kind, language)).data, language);
}

function optionsOf(kind: Kind, found: Page<Plain> | undefined, language: Language): Option[] {
  const formats = formatsOf(language);
  return (found?.items ?? []).map((item) => {
    const value = item.country ?? item.language ?? item.industry ?? item.zone ?? "";
    if (kind === "countries") return { value, label: formats.country(value) };
    if (kind === "languages") return { value, label: formats.tongue(value) };
    return kind === "zones" ? { value, label: value.replaceAll("_", " ") } : { value, label: item.name ?? value };
  });
}

// Proposals from a whole list, which is waited for: what is typed before it is there is not told to be unknown.
export function useReferenceSearch(kind: Kind) {
  const queries = useQueryClient();
  const { language } = useSpeech();
  return async (typed: string): Promise<Option[]> => {
    const options = optionsOf(kind, await queries.ensureQueryData(referenceQuery(kind, language)), language);
    const low = typed.toLowerCase();
    const starts = options.filter((option) => option.label.toLowerCase().startsWith(low));
    const within = options.filter((option) => !starts.includes(option) && option.label.toLowerCase().includes(low));
    return [...starts, ...within].slice(0, 40);
  };
}
