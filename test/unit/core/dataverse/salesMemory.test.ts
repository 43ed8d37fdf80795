import { newSalesMemory, sharedSalesMemory } from "../../../../core/dataverse/salesMemory";
import { salesReader } from "../../../../core/dataverse/salesReader";
import type { SalesSource } from "../../../../core/dataverse/salesReader";
import type { SalesOutcome, WireRow } from "../../../../core/ports";
import { ProductTable } from "../../../../core/tables/Product.generated";

const NAME = { select: ["name"] };

/** A Dataverse that answers when it is told to; several readers of one page stand over it. */
function page() {
  let now = 0;
  const asked: string[] = [];
  const waiting: ((outcome: SalesOutcome<WireRow>) => void)[] = [];
  const source: SalesSource = {
    row: (_table, id, options) => {
      asked.push(`${id}?${options}`);
      return new Promise((resolve) => waiting.push(resolve));
    },
    rows: (_table, options) => {
      asked.push(options);
      return Promise.resolve({ ok: true, value: [] });
    },
    columns: (_table, names) => {
      asked.push(names.join());
      return Promise.resolve({ ok: true, value: names });
    },
    tables: (names) => {
      asked.push(names.join());
      return Promise.resolve({ ok: true, value: [] });
    },
  };
  const memory = newSalesMemory(() => now);
  const reader = () => salesReader(source, memory);
  const settle = async (outcome: SalesOutcome<WireRow> = { ok: true, value: { name: "Desk" } }) => {
    await new Promise((resolve) => setImmediate(resolve));
    waiting.splice(0).forEach((answer) => answer(outcome));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, readers: [reader(), reader()] as const, settle, wait: (ms: number) => (now += ms) };
}

describe("whatever stands on a page", () => {
  it("asks for a row once, at the same time or shortly after", async () => {
    const { asked, readers, settle, wait } = page();
    const both = Promise.all(readers.map((reader) => reader.row(ProductTable, "p1", NAME)));
    await settle();
    wait(4_999);
    const later = await readers[0].row(ProductTable, "p1", NAME);
    expect([...(await both), later]).toEqual(Array(3).fill({ ok: true, value: { name: "Desk" } }));
    expect(asked).toEqual(["p1?$select=name"]);
  });

  it.each<[string, (given: ReturnType<typeof page>) => void]>([
    ["a while", ({ wait }) => void wait(5_000)],
    ["something was written", ({ readers }) => readers[1].forget()],
  ])("asks again after %s", async (_name, happens) => {
    const given = page();
    const first = given.readers[0].row(ProductTable, "p1", NAME);
    await given.settle();
    await first;
    happens(given);
    const second = given.readers[0].row(ProductTable, "p1", NAME);
    await given.settle({ ok: true, value: { name: "Chair" } });
    expect(await second).toEqual({ ok: true, value: { name: "Chair" } });
  });

  it("takes no answer to what was asked before a write for one after it", async () => {
    const { readers, settle } = page();
    const before = readers[0].row(ProductTable, "p1", NAME);
    await new Promise((resolve) => setImmediate(resolve));
    readers[1].forget();
    const after = readers[1].row(ProductTable, "p1", NAME);
    await settle();
    await Promise.all([before, after]);
    expect(await Promise.all([before, after])).toHaveLength(2);
    expect(await readers[0].row(ProductTable, "p1", NAME)).toEqual({ ok: true, value: { name: "Desk" } });
  });

  it("tells apart what is asked", async () => {
    const { asked, readers, settle } = page();
    const all = Promise.all([
      readers[0].row(ProductTable, "p1", NAME),
      readers[0].row(ProductTable, "p2", NAME),
      readers[0].row(ProductTable, "p1", { select: ["name", "price"] }),
      readers[0].rows(ProductTable, NAME),
      readers[1].rows(ProductTable, NAME),
    ]);
    await settle();
    await all;
    expect(asked).toEqual(["p1?$select=name", "p2?$select=name", "p1?$select=name,price", "$select=name"]);
  });

  it("shares a failure among those who wait and keeps none", async () => {
    const { asked, readers, settle } = page();
    const both = Promise.all(readers.map((reader) => reader.row(ProductTable, "p1", NAME)));
    await settle({ ok: false, problem: { kind: "notFound" } });
    await both;
    const again = readers[0].row(ProductTable, "p1", NAME);
    await settle();
    expect(await again).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });

  it("does not wait for ever for a frame that has gone", async () => {
    const { asked, readers, wait } = page();
    void readers[0].row(ProductTable, "p1", NAME);
    await new Promise((resolve) => setImmediate(resolve));
    wait(60_000);
    void readers[1].row(ProductTable, "p1", NAME);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toHaveLength(2);
  });

  it("looks for the columns of a table once, whatever is written", async () => {
    const { asked, readers, wait } = page();
    for (const reader of readers) {
      await reader.columns(ProductTable, ["bcbi_companyid"]);
      reader.forget();
      wait(3_600_000);
    }
    expect(asked).toEqual(["bcbi_companyid"]);
  });
});

describe("the memory of a page", () => {
  it("is one for all, and shows no rows to who looks at it", () => {
    const shelf = new Map<string, unknown>();
    const memory = sharedSalesMemory(shelf);
    expect(sharedSalesMemory(shelf)).toBe(memory);
    expect(Object.values(memory).every((member) => typeof member === "function")).toBe(true);
  });

  it("is not what a bundle with other members left there", () => {
    const shelf = new Map<string, unknown>([["sales.2", { row: true }]]);
    expect(typeof sharedSalesMemory(shelf).forget).toBe("function");
  });
});
