// What the builder asks the server while one types: what the words mean, and who fits what is asked then. No screen: it
// runs in the page and in a thread beside it (asker.ts).
import { write } from "../api/client";
import type { Brief, Preview, Skill } from "../api/shapes";
import { skillsBy } from "../api/skills";
import type { Language } from "../i18n/catalogues";
import { asked, type Draft } from "./draft";
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
  people?: Promise<Preview>;
}

export async function heardOf(question: Question, signal: AbortSignal, isNamed: (skill: string) => boolean) {
  const { draft, currency, language } = question;
  const text = sendable(draft.text);
  const found = await write<Understanding>("POST", "/intake", { body: { text }, signal });
  const asks = currency === undefined ? undefined : briefAfter(draft, found.brief, currency);
  const people = asks && peopleFor(asks, language);
  people?.catch(() => undefined); // whoever waits for them hears of it
  const names = await skillsBy(skillsOf(found.brief).filter((skill) => !isNamed(skill))).catch((): Skill[] => []);
  return { found: placed(found, draft.text), names, asks, people } satisfies Heard;
}

// The brief that holds once the words mean this; undefined where it asks for nothing else than before.
function briefAfter({ understood, brief }: Draft, said: Brief, currency: string): Brief | undefined {
  const meaning = inCurrency(said, currency);
  if (!understood || sameBrief(understood, meaning)) return undefined;
  const after = asked(inCurrency(merged(understood, meaning, brief), currency));
  return sameBrief(after, asked(inCurrency(brief, currency))) ? undefined : after;
}

export function peopleFor(brief: Brief, language: Language, signal?: AbortSignal): Promise<Preview> {
  return write<Preview>("POST", "/matching/preview", { body: { brief, top: facesAsked, language }, signal });
}
