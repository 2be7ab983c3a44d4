// Skills by their keys, with names.
import { get } from "./client";
import type { Page, Skill } from "./shapes";

export const mostSkillsAsked = 100;

export async function skillsBy(keys: string[]): Promise<Skill[]> {
  if (keys.length === 0) return [];
  const query = { skill: keys.join(","), limit: mostSkillsAsked };
  return (await get<Page<Skill>>("/skills", { query })).items;
}
