export function TalentList() { return null; }
