// The words of the API that the screens speak.
export type Count = number | { fewer_than: number };
export interface Money {
  amount: number;
  currency: string;
}
export type SeniorityName = "junior" | "mid" | "senior" | "principal";
export type KindName = "hourly" | "part_time" | "full_time";
export type Cefr = "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
export type RoleName =
  "client_owner" | "client_hiring" | "client_finance" | "talent" | "screener" | "advisor" | "finance" | "admin";

export interface MustSkill {
  skill: string;
  min_level?: number;
  min_years?: number;
  weight?: number;
  verified_only?: boolean;
}
export interface MustGroup {
  any_of: Omit<MustSkill, "weight">[];
  weight?: number;
}
export type Must = MustSkill | MustGroup;
export interface NiceSkill {
  skill: string;
  want_level?: number;
  weight?: number;
}
export interface Hours {
  start: string;
  end: string;
}
export interface Brief {
  role?: string;
  title?: string;
  must?: Must[];
  nice?: NiceSkill[];
  seniority?: { lo?: SeniorityName; hi?: SeniorityName };
  rate_max?: Money;
  kind?: KindName;
  weekly_hours?: number;
  start?: { earliest?: string; latest?: string };
  weeks?: number;
  overlap?: { zone: string; hours: Hours; min?: number };
  languages?: Record<string, Cefr>;
  countries?: string[];
  industries?: string[];
  exclude?: string[];
  seats?: number;
}

export const componentNames = [
  "skills",
  "quality",
  "rate",
  "industry",
  "overlap",
  "availability",
  "seniority",
  "continuity",
] as const;
export type ComponentName = (typeof componentNames)[number];
export type Components = Partial<Record<ComponentName, number>>;

export interface Admits {
  people: Count;
  by: number;
}
export interface Instead {
  level_lower?: Count;
  any_years?: Count;
  unverified?: Count;
  nice_to_have?: Count;
}
export interface NearMiss {
  count: Count;
  admits?: Admits[];
  instead?: Instead;
  countries?: [string, Count][];
}

export interface SkillTold {
  skill: string;
  must: boolean;
  value: number;
  weight: number;
  wanted: number;
  level: number;
  years: number;
  last_used: number;
  verified: boolean;
}
export interface PointsTold {
  component: ComponentName;
  skill?: string;
  points: number;
}
export interface Why {
  sentence: string;
  skills: SkillTold[];
  reasons: PointsTold[];
  gaps: PointsTold[];
}
export interface Person {
  name?: string;
  headline?: string;
  seniority?: SeniorityName;
  country?: string;
  zone?: string;
  hours?: Hours;
  rate?: Money;
  skills?: string[];
}
export interface Found {
  id: string;
  score: number;
  components: Components;
  why?: Why;
  person?: Person;
}
export interface Facets {
  skill: [string, Count][];
  country: [string, Count][];
  seniority: [SeniorityName, Count][];
  rate_band: [number, Count][];
  first_week: [string, Count][];
}
export interface Answer {
  qualified: Count;
  top: Found[];
  near_misses: Record<string, NearMiss>;
  price_curve: [number, Count][];
  facets?: Facets;
}
export interface Preview extends Answer {
  of: Count;
  currency: string;
  as_of: string;
}

export interface User {
  id: string;
  name: string;
  email: string;
  roles: RoleName[];
  client?: string;
  talent?: string;
}
export interface Session {
  user?: User;
  csrf?: string;
  demo_logins?: { email: string; password: string; name: string; role: string }[];
}

export type BriefState = "draft" | "open" | "on_hold" | "filled" | "cancelled";
export interface BriefRow {
  id: string;
  version: number;
  state: BriefState;
  client?: string;
  client_name?: string;
  title?: string;
  updated: string;
  qualified?: Count;
}
export interface BriefRecord extends BriefRow {
  brief: Brief;
  allowed: string[];
  created: string;
}
export interface Shortlist {
  id: string;
  brief: string;
  made: string;
  by?: string;
  as_of: string;
  position: number;
  weights: Partial<Record<ComponentName, number>>;
  answer: Answer;
}

export interface TalentSkill {
  skill: string;
  level: number;
  years?: number;
  last_used?: number;
  verified?: boolean;
}
export interface Profile {
  active?: boolean;
  skills?: TalentSkill[];
  seniority?: SeniorityName;
  rate?: Money;
  kinds?: KindName[];
  country?: string;
  zone?: string;
  hours?: Hours;
  free?: { week: string; hours: number }[];
  languages?: Record<string, Cefr>;
  industries?: Record<string, number>;
}
export interface TalentRow {
  id: string;
  version: number;
  name: string;
  headline?: string;
  active: boolean;
  country?: string;
  zone?: string;
  seniority?: SeniorityName;
  rate?: Money;
  skills: string[];
  updated: string;
}
export interface Talent {
  id: string;
  version: number;
  name: string;
  headline?: string;
  about?: string;
  email?: string;
  source?: string;
  external_id?: string;
  profile: Profile;
  facts?: { ratings?: { count: number; sum: number }; trials?: { passed: number; taken: number }; exposure?: number };
  updated: string;
}
export interface ImportError {
  row: number;
  column?: number;
  field?: string;
  message: string;
}
export interface Import {
  id: string;
  state: "waiting" | "running" | "done" | "failed";
  progress: { done: number; total: number };
  created: number;
  updated: number;
  unchanged: number;
  errors: ImportError[];
}
export interface Page<T> {
  items: T[];
  next?: string;
  total?: Count;
}
export interface Named {
  skill?: string;
  name: string;
  code?: string;
  id?: string;
  industry?: string;
  country?: string;
  language?: string;
  zone?: string;
  kind?: string;
}
