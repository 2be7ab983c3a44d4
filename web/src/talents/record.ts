// A talent's record while it is edited: what is sent, and small edits as pure functions.
import type { Profile, Talent, TalentSkill } from "../api/shapes";
import { laterBy } from "../design/weeks";
import { sentPortfolio } from "./portfolio";

export interface Edited {
  name: string;
  headline: string;
  about: string;
  email?: string;
  profile: Profile;
}

export function editedOf(talent?: Talent): Edited {
  if (!talent)
    return {
      name: "",
      headline: "",
      about: "",
      profile: { active: true, skills: [], seniority: "mid", kinds: ["hourly"], free: [] },
    };
  const { name, headline, about, email, profile } = talent;
  return { name, headline: headline ?? "", about: about ?? "", ...(email === undefined ? {} : { email }), profile };
}

// What is sent: an e-mail left blank is absent, steps in the order of weeks, addresses whole.
export function sent(edited: Edited): Edited {
  const { email, ...others } = edited;
  const free = [...(edited.profile.free ?? [])].sort((a, b) => (a.week < b.week ? -1 : 1));
  const profile = { ...edited.profile, free, portfolio: sentPortfolio(edited.profile.portfolio) };
  return { ...others, ...(email?.trim() ? { email: email.trim() } : {}), profile };
}

export function same(a: Edited, b: Edited): boolean {
  return JSON.stringify(sent(a)) === JSON.stringify(sent(b));
}

export function withSkill(profile: Profile, at: number, skill: TalentSkill | undefined): Profile {
  const skills = [...(profile.skills ?? [])];
  if (skill === undefined) skills.splice(at, 1);
  else skills[at] = skill;
  return { ...profile, skills };
}

// Free hours of each week from `first` on: a step holds until the next; before the first, nothing.
export function hoursByWeek(free: Profile["free"], first: string, weeks: number): number[] {
  const steps = [...(free ?? [])].sort((a, b) => (a.week < b.week ? -1 : 1));
  return Array.from({ length: weeks }, (_, index) => {
    const week = laterBy(first, index);
    return steps.filter((step) => step.week <= week).at(-1)?.hours ?? 0;
  });
}

// A new step where it is of use: in the week after the last one, with its hours halved, or now with a full week.
export function nextStep(free: Profile["free"], now: string): { week: string; hours: number } {
  const last = [...(free ?? [])].sort((a, b) => (a.week < b.week ? -1 : 1)).at(-1);
  return last
    ? { week: laterBy(last.week < now ? now : last.week, 4), hours: last.hours === 0 ? 40 : Math.floor(last.hours / 2) }
    : { week: now, hours: 40 };
}
