// An application while it is written: what is kept in this browser, what is sent, and what is still missing. Pure.
import type { Profile, TalentSkill } from "../api/shapes";
import { weekOf } from "../design/weeks";
import type { Understanding } from "../briefs/understanding";
import { sentPortfolio } from "../talents/portfolio";

export interface ApplicationDraft {
  role: string;
  headline: string;
  cv: string;
  name: string;
  email: string;
  about: string;
  links: string;
  agreed: boolean;
  profile: Profile;
}

export function blankApplication(zone: string, today: Date): ApplicationDraft {
  return {
    role: "",
    headline: "",
    cv: "",
    name: "",
    email: "",
    about: "",
    links: "",
    agreed: false,
    profile: {
      skills: [],
      seniority: "mid",
      kinds: ["hourly"],
      free: [{ week: weekOf(today), hours: 40 }],
      hours: { start: "09:00", end: "17:00" },
      languages: {},
      zone,
    },
  };
}

export const linesOf = (links: string) =>
  links
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export function sentOf({ role, headline, name, email, about, links, profile }: ApplicationDraft) {
  const sent = { ...profile, portfolio: sentPortfolio(profile.portfolio) };
  return { name, email: email.trim(), role, headline, about, links: linesOf(links), profile: sent };
}

export type Missing = "role" | "headline" | "skills" | "country" | "zone" | "languages" | "links";

// By step; the third asks for name, address, password and agreement besides.
export function missingOf({ role, headline, links, profile }: ApplicationDraft): Record<1 | 2 | 3, Missing[]> {
  const blank = (text: string | undefined) => !text || text.trim() === "";
  const given = <T extends Missing>(what: T, isMissing: boolean): T[] => (isMissing ? [what] : []);
  return {
    1: [
      ...given("role", blank(role)),
      ...given("headline", blank(headline)),
      ...given("skills", !profile.skills?.length),
    ],
    2: [
      ...given("country", blank(profile.country)),
      ...given("zone", blank(profile.zone)),
      ...given("languages", Object.keys(profile.languages ?? {}).length === 0),
    ],
    3: given(
      "links",
      linesOf(links).some((link) => !/^https?:\/\/[^\s<>"'`\\]*\.[^\s<>"'`\\]*$/.test(link)),
    ),
  };
}

// What a reading of a CV adds: skills with their years, languages; what stands there already stays as it is.
export function withRead(profile: Profile, { brief }: Understanding): { profile: Profile; added: number } {
  const known = new Set((profile.skills ?? []).map((skill) => skill.skill));
  const named = [
    ...(brief.must ?? []).flatMap((must) => ("any_of" in must ? must.any_of : [must])),
    ...(brief.nice ?? []).map(({ skill }) => ({ skill, min_years: 0 })),
  ];
  const added: TalentSkill[] = [];
  for (const { skill, min_years } of named) {
    if (known.has(skill)) continue;
    known.add(skill);
    const years = Math.max(1, min_years ?? 0);
    added.push({ skill, years, level: years >= 8 ? 5 : years >= 4 ? 4 : 3 });
  }
  return {
    profile: {
      ...profile,
      skills: [...(profile.skills ?? []), ...added],
      languages: { ...brief.languages, ...profile.languages },
    },
    added: added.length,
  };
}
