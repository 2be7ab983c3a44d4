// Why somebody ranks where they do: the parts of a score, what they mean, points won and lost.

export const component = {
  skills: "Skills",
  quality: "Quality",
  rate: "Rate",
  industry: "Industry",
  overlap: "Shared hours",
  availability: "Start",
  seniority: "Seniority",
  continuity: "Worked together",
};

export const meaning = {
  skills: "Level, years and recency of each skill asked, verified or not, by its weight",
  quality: "Rating and passed trials, drawn towards the average while few",
  rate: "How far below the limit, in minor units; half the limit or less has all",
  industry: "Years in a preferred industry, five have all",
  overlap: "Minutes of the day together beyond those asked, eight hours have all",
  availability: "How early in the window the hours are free",
  seniority: "How high within the grades asked",
  continuity: "Worked with this client before, to satisfaction",
};

export const why = {
  score: (score: string) => `${score} of 10,000 points`,
  bar: (parts: string) => `Points by part: ${parts}`,
  lostPoints: (points: string) => `−${points}`,
  wonPoints: (points: string) => `+${points}`,
  unnamed: (grade: string, place: string) => (place ? `${grade}, ${place}` : grade),
};
