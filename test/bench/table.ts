/** One thing that we promise, and what was measured. */
export interface Measured {
  readonly what: string;
  readonly is: number;
  readonly atMost: number;
}

export function isKept({ is, atMost }: Measured): boolean {
  return is <= atMost;
}

/** As docs/performance.md holds it. */
export function writeTable(measured: readonly Measured[]): string {
  const number = (value: number) => String(Math.round(value * 100) / 100);
  const rows = measured.map(
    (each) => `| ${each.what} | ${number(each.is)} | ${number(each.atMost)} | ${isKept(each) ? "kept" : "broken"} |`,
  );
  return ["| what | measured | at most | |", "|---|---|---|---|", ...rows, ""].join("\n");
}
