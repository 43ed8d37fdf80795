import { alFilterKinds, parseAlFilter } from "../../../../sandbox/bc/odata/alFilter";

function matches(expression: string, kind: keyof typeof alFilterKinds, value: string): boolean {
  const parsed = parseAlFilter(expression, alFilterKinds[kind]);
  if (!parsed.ok) {
    throw new Error(parsed.reason);
  }
  return parsed.filter(value);
}

describe("parseAlFilter", () => {
  test.each([
    ["", "ANY", true],
    ["VEST", "VEST", true],
    ["vest", "VEST", true],
    ["VEST", "VESTLY", false],
    ["VEST|NORD", "NORD", true],
    ["<>VEST", "NORD", true],
    ["<>VEST", "VEST", false],
    ["A..C", "B", true],
    ["A..C", "D", false],
    ["..C", "D", false],
    ["C..", "D", true],
    [">A&<C", "B", true],
    [">=C", "B", false],
    ["<=B", "B", true],
    ["V*", "VEST", true],
    ["V?ST", "VEST", true],
    ["<>V*", "VEST", false],
    ["@vest", "VEST", true],
    ["''", "", true],
    ["''", "X", false],
    ["'A|B'", "A|B", true],
    ["'O''B'", "O'B", true],
    ["A+B", "A+B", true],
    ["A.B", "AXB", false],
  ])("code %s lets %s through: %s", (expression, value, expected) => {
    expect(matches(expression, "code", value)).toBe(expected);
  });

  test.each([
    ["..2026-12-01", "2026-12-01", true],
    ["..2026-12-01", "2026-12-02", false],
    ["''..2026-12-01", "2026-11-01", true],
    ["2026-12-01..", "2026-11-30", false],
    ["2026-12-01..2026-12-31", "2026-12-24", true],
    ["2026-12-01|2026-12-24", "2026-12-24", true],
    ["<=2026-12-01", "2026-12-01", true],
  ])("date %s lets %s through: %s", (expression, value, expected) => {
    expect(matches(expression, "date", value)).toBe(expected);
  });

  test.each([["soon"], ["..soon"], ["soon.."], ["2026-13-45"], ["01.12.2026"]])("refuses the date %s", (expression) => {
    expect(parseAlFilter(expression, alFilterKinds.date)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("is not a valid value.") as string,
    });
  });
});
