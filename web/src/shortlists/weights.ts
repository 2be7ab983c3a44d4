// The most points of each component, by the version of the weights that a shortlist names.
import type { ComponentName } from "../api/shapes";

export type Weights = Record<ComponentName, number>;

const known: Record<string, Weights> = {
  "default-1": {
    skills: 4500,
    quality: 1500,
    rate: 800,
    industry: 800,
    overlap: 700,
    availability: 700,
    seniority: 500,
    continuity: 500,
  },
};

export function weightsOf(version: string): Weights | undefined {
  return known[version];
}
