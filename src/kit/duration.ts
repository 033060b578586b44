/** A length of time in Terraform's words: `90s`, `10m`, `36h`. */
export type Duration = `${number}${"s" | "m" | "h"}`;

const units: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a duration in Go's syntax (`1h30m`, `90s`, `1.5h`), or `undefined` where it is none. */
export function milliseconds(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  return [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit!] ?? 0), 0);
}

/** A length of time as a person would say it: "2m 5s". */
export function spoken(duration: number): string {
  const seconds = Math.round(duration / 1_000);
  const parts = [
    [Math.floor(seconds / 3_600), "h"],
    [Math.floor(seconds / 60) % 60, "m"],
    [seconds % 60, "s"],
  ] as const;
  return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`).join(" ") || "0s";
}
