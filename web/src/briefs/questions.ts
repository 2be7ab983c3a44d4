// What the builder asks the server while one types: what the words mean, and who fits what is asked then. No screen: it
// runs in the page and in a thread beside it (asker.ts).
import { write } from "../api/client";
import { isOnlyAt } from "../api/problem";
import type { Brief, Meaning, Preview, Skill } from "../api/shapes";
import { skillsBy } from "../api/skills";
import type { Language } from "../i18n/catalogues";
import { deciding, type Draft } from "./draft";
import { merged, sameBrief } from "./elements";
import { skillsOf } from "./things";
import { inCurrency, placed, sendable, type Understanding } from "./understanding";

export const facesAsked = 3;

export interface Question {
  draft: Draft; // its words are asked about; the rest is what they meant before, and the corrections
  currency: string | undefined; // the network's; without it nobody is asked for
  language: Language;
}

// `people` answers the brief `asks`, which holds once the words have their new meaning; absent where nothing changed.
export interface Heard {
  found: Understanding; // in places of the text
  names: Skill[];
  asks?: Brief;
  people?: Promise<Preview> | Preview; // no promise where they came with the meaning
}

export async function heardOf(question: Question, signal: AbortSignal, isNamed: (skill: string) => boolean) {
  const { draft, currency, language } = question;
  const told = await meaningOf(question, signal);
  const asks = currency === undefined ? undefined : briefAfter(draft, told.brief, currency);
  const people = asks && (peopleWith(told, asks) ?? peopleFor(asks, language));
  if (people instanceof Promise) people.catch(() => undefined); // whoever waits for them hears of it
  const known = told.skills ?? [];
  const isNew = (skill: string) => !isNamed(skill) && !known.some((one) => one.skill === skill);
  const names = [...known, ...(await skillsBy(skillsOf(told.brief).filter(isNew)).catch((): Skill[] => []))];
  return { found: placed(told, draft.text), names, asks, people } satisfies Heard;
}

// What the words mean. As long as nothing of it is corrected, the people who fit and the names of new skills come with
// it: one question instead of three, each of which would wait for a browser that is painting.
function meaningOf({ draft, currency, language }: Question, signal: AbortSignal): Promise<Meaning> {
  const { text, understood, brief } = draft;
  const isPlain = currency !== undefined && understood && sameBrief(deciding(understood), deciding(brief));
  const people = isPlain ? { top: facesAsked, language, unless: deciding(understood) } : undefined;
  const ask = (body: object) => write<Meaning>("POST", "/intake", { body: { text: sendable(text), ...body }, signal });
  if (!people) return ask({});
  return ask({ people }).catch((problem: unknown) => {
    if (isOnlyAt(problem, "/people")) return ask({}); // a draft of an older version, say
    throw problem;
  });
}

function peopleWith({ brief, people }: Meaning, asks: Brief): Preview | undefined {
  return people && sameBrief(asks, deciding(inCurrency(brief, people.currency))) ? people : undefined;
}

// The brief that holds once the words mean this; undefined where it asks for nothing else than before.
function briefAfter({ understood, brief }: Draft, said: Brief, currency: string): Brief | undefined {
  const meaning = inCurrency(said, currency);
  if (!understood || sameBrief(understood, meaning)) return undefined;
  const after = deciding(inCurrency(merged(understood, meaning, brief), currency));
  return sameBrief(after, deciding(inCurrency(brief, currency))) ? undefined : after;
}

export function peopleFor(brief: Brief, language: Language, signal?: AbortSignal): Promise<Preview> {
  return write<Preview>("POST", "/matching/preview", { body: { brief, top: facesAsked, language }, signal });
}
