// ISO weeks as text ("2026-W49"): the Monday, the next ones. Pure; today is brought by the caller.
const day = 86_400_000;

export function mondayOf(week: string): Date {
  const year = Number(week.slice(0, 4));
  const number = Number(week.slice(6));
  const fourth = new Date(Date.UTC(year, 0, 4)); // the 4th of January always lies in week 1
  const first = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * day;
  return new Date(first + (number - 1) * 7 * day);
}

export function weekOf(date: Date): string {
  const midnight = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  const thursday = new Date(midnight + (3 - ((new Date(midnight).getUTCDay() + 6) % 7)) * day);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day));
  return `${year}-W${String(number).padStart(2, "0")}`;
}

export function laterBy(week: string, weeks: number): string {
  const monday = mondayOf(week);
  const moved = new Date(monday.getTime() + weeks * 7 * day);
  return weekOf(new Date(moved.getUTCFullYear(), moved.getUTCMonth(), moved.getUTCDate()));
}

export function weeksFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => laterBy(first, index));
}

export function weeksBetween(from: string, to: string): number {
  return Math.round((mondayOf(to).getTime() - mondayOf(from).getTime()) / (7 * day));
}
