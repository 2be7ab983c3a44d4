// Who is compared, as the address holds it: ids with commas between, four at most.
export const mostCompared = 4;

export function comparedIn(who: string | undefined): string[] {
  return [...new Set(who?.split(","))].slice(0, mostCompared);
}

export function withOrWithout(compared: string[], id: string): string | undefined {
  const next = compared.includes(id)
    ? compared.filter((one) => one !== id)
    : compared.length < mostCompared
      ? [...compared, id]
      : compared;
  return next.length > 0 ? next.join(",") : undefined;
}
