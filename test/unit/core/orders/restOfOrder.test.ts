import { keepRest, restOfOrder } from "../../../../core/orders/restOfOrder";
import type { DocumentLine } from "../../../../core/documents/salesDocument";
import { LINE, PRODUCT } from "./builders";

const line = (id: string, number: string, quantity: number, unit = "PCS"): DocumentLine => ({
  ...LINE,
  id,
  quantity,
  product: { ...PRODUCT, number },
  unit: { id: "u1", name: unit, groupId: null, groupName: null },
});
const delivered = (number: string, quantity: number, unit = "PCS") => ({ number, name: number, unit, quantity });

describe("what is left of an order that came back", () => {
  it.each<[string, readonly DocumentLine[], ReturnType<typeof delivered>[], readonly (readonly [string, number])[]]>([
    ["nothing was shipped", [line("a", "1", 10)], [], []],
    ["a part was shipped", [line("a", "1", 10), line("b", "2", 1)], [delivered("1", 4)], [["a", 6]]],
    ["all of a line was shipped", [line("a", "1", 4)], [delivered("1", 4)], [["a", 0]]],
    [
      "two lines share it",
      [line("a", "1", 3), line("b", "1", 3)],
      [delivered("1", 4)],
      [
        ["a", 0],
        ["b", 2],
      ],
    ],
    ["more was shipped than stands there", [line("a", "1", 3)], [delivered("1", 4)], [["a", 0]]],
    ["it was shipped in another unit", [line("a", "1", 3)], [delivered("1", 1, "BOX")], []],
    ["quantities have decimals", [line("a", "1", 0.3)], [delivered("1", 0.1)], [["a", 0.2]]],
    [
      "lines with decimals share all of it, and another gets none",
      [line("a", "1", 0.6), line("b", "1", 0.2), line("c", "1", 1)],
      [delivered("1", 0.8)],
      [
        ["a", 0],
        ["b", 0],
      ],
    ],
  ])("is told where %s", (_name, lines, shipped, rest) => {
    expect(restOfOrder(lines, shipped).map(({ line: { id }, rest: left }) => [id, left])).toEqual(rest);
  });
});

describe("reducing an order to what is left", () => {
  const rest = [
    { line: line("a", "1", 10), shipped: 4, rest: 6 },
    { line: line("b", "2", 4), shipped: 4, rest: 0 },
    { line: line("c", "3", 5), shipped: 4, rest: 1 },
  ];
  const FAILED = { ok: false, problem: { kind: "noPermission", privilege: null } } as const;

  it.each([
    ["saves each line, and takes away what is all shipped", null, ["a=6", "-b", "c=1"], true],
    ["stops at the first line that is not saved", "b", ["a=6", "-b"], false],
  ])("%s", async (_name, refused, calls, isKept) => {
    const made: string[] = [];
    const told = (id: string, call: string) => {
      made.push(call);
      return Promise.resolve(id === refused ? FAILED : ({ ok: true, value: null } as const));
    };
    const writer = {
      create: () => Promise.resolve(FAILED),
      remove: (_table: unknown, id: string) => told(id, `-${id}`),
      update: (_table: unknown, id: string, values: Readonly<Record<string, unknown>>) =>
        told(id, `${id}=${String(values.quantity)}`),
    };
    expect((await keepRest(writer, rest)).ok).toBe(isKept);
    expect(made).toEqual(calls);
  });
});
