// The words of the API that the screens speak: names for what schema.d.ts has from the OpenAPI document. There, a field
// with a default is always present, as in answers; what we send may leave it out, hence Given.
import type { components } from "./schema";

type Schemas = components["schemas"];
type Given<T, Always extends keyof T> = Pick<T, Always> & Partial<Omit<T, Always>>;

export type Count = number | Schemas["FewerThan"];
export type Money = Schemas["Money"];
export type Hours = Schemas["Hours"];
export type SeniorityName = Schemas["Seniority"];
export type KindName = Schemas["EngagementKind"];
export type Cefr = Schemas["Cefr"];
export type RoleName = Schemas["Role"];

export type MustSkill = Given<Schemas["MustSkill"], "skill">;
export type OneOfSkill = Given<Schemas["OneOfSkill"], "skill">;
export type MustGroup = Partial<Pick<Schemas["MustGroup"], "weight">> & { any_of: OneOfSkill[] };
export type Must = MustSkill | MustGroup;
export type NiceSkill = Given<Schemas["NiceSkill"], "skill">;
export type Brief = Partial<Omit<Schemas["Brief"], "must" | "nice" | "overlap" | "seniority">> & {
  must?: Must[];
  nice?: NiceSkill[];
  overlap?: Given<Schemas["OverlapWanted"], "zone" | "hours">;
  seniority?: Partial<Schemas["SeniorityRange"]>;
};

export const componentNames = [
  "skills",
  "quality",
  "rate",
  "industry",
  "overlap",
  "availability",
  "seniority",
  "continuity",
] as const satisfies (keyof Schemas["ScoreComponents"])[];
export type ComponentName = (typeof componentNames)[number];
export type Components = Schemas["ScoreComponents"];

export type Admits = Schemas["Admitted"];
export type Instead = Partial<Schemas["Softer"]>;
export type NearMiss = Schemas["NearMissTold"];
export type PointsTold = Omit<Schemas["PointsTold"], "component"> & { component: ComponentName };
export type Why = Omit<Schemas["Explanation"], "reasons" | "gaps"> & { reasons: PointsTold[]; gaps: PointsTold[] };
export type Found = Omit<Schemas["RankedPerson"], "why"> & { why?: Why };
export type Preview = Omit<Schemas["Preview"], "top"> & { top: Found[] };
export type Meaning = Omit<Schemas["IntakeAnswer"], "brief" | "people"> & { brief: Brief; people?: Preview };
export type Answer = Omit<Preview, "of" | "currency" | "as_of">;

export type Session = Partial<Schemas["Session"]>;

export type BriefState = Schemas["BriefState"];
export type BriefRow = Schemas["BriefSummary"];
export type BriefRecord = Omit<Schemas["BriefRecord"], "brief"> & { brief: Brief };
export type SignedUp = Omit<Schemas["SignedUp"], "brief"> & { brief: BriefRecord };
export type BriefStep = Schemas["BriefStep"];
export type BriefDifference = Schemas["BriefDifference"];
export type BriefVersion = Omit<Schemas["BriefVersion"], "brief"> & { brief: Brief };
export type JobDescription = Schemas["JobDescription"];
export type InterviewKit = Schemas["InterviewKit"];
export type KitQuestion = Schemas["KitQuestion"];
export type Lint = Schemas["Lint"];
export type Finding = Schemas["Finding"];
export type MustCost = Schemas["MustCost"];
export type View = Schemas["View"];
export type BriefCount = Schemas["BriefCount"];
export type FitName = Schemas["Fit"];
export type Demand = Schemas["DemandTold"];
export type OwnChange = Schemas["OwnChangeTold"];
export type HelpfulChange = Schemas["HelpfulChange"];
export type OpenBrief = Omit<Schemas["OpenBrief"], "brief"> & { brief: Brief };
export type OpenBriefs = Omit<Schemas["OpenBriefList"], "items"> & { items: OpenBrief[] };
export type Facts = Schemas["FactsTold"];
export type SkillTold = Schemas["SkillTold"];
export type SharedDay = Schemas["SharedDay"];
export type Choice = Schemas["Choice"];
export type PassReason = Schemas["PassReason"];
export type Share = Schemas["Share"];
export type SharedPerson = Found & Pick<Schemas["SharedPerson"], "rank" | "pinned" | "note">;
export type SharedShortlist = Omit<Schemas["SharedShortlist"], "people"> & { people: SharedPerson[] };
export type Shortlist = Omit<Schemas["Shortlist"], "answer" | "asked"> & { answer: Answer; asked: Brief };

export type TalentSkill = Given<Schemas["SkillLevel"], "skill" | "level">;
export type Profile = Partial<Omit<Schemas["Profile"], "skills">> & { skills?: TalentSkill[] };
export type PieceOfWork = Schemas["PieceOfWork"];
export type Application = Omit<Schemas["Application"], "profile"> & { profile: Profile };
export type ApplicationRow = Schemas["ApplicationSummary"];
export type ApplicationState = Schemas["ApplicationState"];
export type Applied = Omit<Schemas["Applied"], "application"> & { application: Application };
export type TalentRole = Schemas["TalentRole"];
export type TalentRow = Schemas["TalentSummary"];
export type Talent = Schemas["Talent"];
export type RowFault = Schemas["RowFault"];
export type Import = Schemas["ImportRecord"];

export interface Page<T> {
  items: T[];
  next?: string;
  total?: Count;
}
export type Skill = Schemas["Skill"];
export type Plain = Partial<Schemas["Country"] & Schemas["Language"] & Schemas["Industry"] & Schemas["Zone"]>;

export type VoiceKind = Schemas["VoiceKind"];
export type Voice = Schemas["Voice"];
export type VoiceText = Schemas["VoiceText"];
export type VoiceList = Schemas["VoiceList"];
export type Logo = Schemas["Logo"];

export type Visibility = Omit<Schemas["TalentVisibility"], "talent" | "page">;
export type TalentVisibility = Schemas["TalentVisibility"];
export type PublicLook = Schemas["PublicLook"];
export type PageLanguage = Schemas["PageLanguage"];
export type RoleText = Schemas["RoleText"];
export type RoleTextRow = Schemas["RoleTextRow"];
export type RoleTextLook = Schemas["RoleTextLook"];
