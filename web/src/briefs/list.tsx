export function BriefList() { return null; }
