export function NewTalent() { return null; } export function SavedTalent() { return null; }
