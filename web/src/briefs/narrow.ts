// From a bar of the facets to the brief that asks for just those people. Pure.
import type { Brief, SeniorityName } from "../api/shapes";
import { named } from "./draft";

export type Facet = "skill" | "country" | "seniority" | "rate_band" | "first_week";
export const bandWidth = 1000; // minor units: the engine's bands

export function narrowed(brief: Brief, facet: Facet, value: string | number, currency: string): Brief {
  switch (facet) {
    case "skill": {
      const skill = String(value);
      const nice = (brief.nice ?? []).filter((one) => one.skill !== skill);
      return { ...brief, nice, must: [...(brief.must ?? []), { skill }] };
    }
    case "country":
      return { ...brief, countries: [String(value)] };
    case "seniority":
      return { ...brief, seniority: { lo: value as SeniorityName, hi: value as SeniorityName } };
    case "rate_band":
      return { ...brief, rate_max: { amount: Number(value) + bandWidth, currency } };
    case "first_week":
      return { ...brief, start: { ...brief.start, latest: String(value) } };
  }
}

// A bar that would change nothing is no offer.
export function narrows(brief: Brief, facet: Facet, value: string | number): boolean {
  if (facet === "skill") return !named({ ...brief, nice: [] }, String(value));
  if (facet === "country") return !(brief.countries?.length === 1 && brief.countries[0] === value);
  if (facet === "seniority") return !(brief.seniority?.lo === value && brief.seniority.hi === value);
  return true;
}
