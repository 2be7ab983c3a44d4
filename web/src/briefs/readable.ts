// Whether what came from outside (an address, this browser's storage) has the shape of a brief, down to its last value:
// a screen that was given another would break on it. What it asks for may still be refused by the server, in words.
// Members that are not known here pass, for the server to name.
import type { Brief } from "../api/shapes";
import { cefr, grades } from "./changes";

type Is = (value: unknown) => boolean;

const text: Is = (value) => typeof value === "string";
const name: Is = (value) => typeof value === "string" && value !== "";
const number: Is = (value) => typeof value === "number" && Number.isFinite(value);
const truth: Is = (value) => typeof value === "boolean";
const like =
  (pattern: RegExp): Is =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const oneOf =
  (values: readonly string[]): Is =>
  (value) =>
    values.some((one) => one === value);
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const shape =
  (must: Record<string, Is>, may: Record<string, Is> = {}): Is =>
  (value) =>
    isRecord(value) &&
    Object.entries(must).every(([member, is]) => is(value[member])) &&
    Object.entries(may).every(([member, is]) => value[member] === undefined || is(value[member]));

const currency = like(/^[A-Z]{3}$/);
const week = like(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);
const clock = like(/^\d\d:\d\d$/);
const grade = oneOf(grades);
const wanted = { min_level: number, min_years: number, verified_only: truth };
const group = shape({ any_of: (value) => listOf(shape({ skill: name }, wanted))(value) }, { weight: number });
const skill = shape({ skill: name }, { ...wanted, weight: number });

const isBrief = shape(
  {},
  {
    title: text,
    role: text,
    must: listOf((one) => (isRecord(one) && "any_of" in one ? group(one) : skill(one))),
    nice: listOf(shape({ skill: name }, { want_level: number, weight: number })),
    seniority: shape({}, { lo: grade, hi: grade }),
    rate_max: shape({ amount: number, currency }),
    kind: oneOf(["hourly", "part_time", "full_time"]),
    weekly_hours: number,
    start: shape({}, { earliest: week, latest: week }),
    weeks: number,
    overlap: shape({ zone: name, hours: shape({ start: clock, end: clock }) }, { min: number }),
    languages: (value) => isRecord(value) && Object.values(value).every(oneOf(cefr)),
    countries: listOf(name),
    industries: listOf(name),
    exclude: listOf(name),
    seats: number,
    pay_said: shape({ currency, per: name }, { min: number, max: number }),
  },
);

export function isReadable(brief: unknown): brief is Brief {
  return isBrief(brief);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
