import { readOrder } from "../../../../../core/orders/progress/readOrder";
import { readQuote } from "../../../../../core/orders/progress/readQuote";
import { fakeRows } from "../builders";

const NOW = new Date("2026-11-02T08:10:00Z");
const COMPANIES = [
  {
    connectionId: "c1",
    name: "Skarvholm",
    companyId: null,
    webClientUrl: null,
    takesOrders: true,
    takesQuotes: false,
    orderMode: null,
  },
];
const BC_COLUMNS = ["bcbi_businesscentralordernumber", "bcbi_companyid"];
const ROW = {
  salesorderid: "{O1}",
  statecode: 1,
  statuscode: 3,
  lastbackofficesubmit: null,
  modifiedon: "2026-11-02T08:00:00Z",
  modifiedby: { isintegrationuser: false },
};
const TAKEN = { ...ROW, lastbackofficesubmit: "2026-11-02" };
const INVOICE = {
  invoicenumber: "103001",
  name: "x",
  statecode: 0,
  statuscode: 4,
  createdon: "2026-11-02T10:00:00Z",
  modifiedon: "2026-11-02T11:00:00Z",
};

const ask = (reader: ReturnType<typeof fakeRows>, now = NOW) =>
  readOrder({ ...reader.reading, asking: null }, { id: "o1", number: "ORD'1", revision: 0, companies: COMPANIES, now });

describe("what BC wrote about an order", () => {
  it("costs one read while the order waits", async () => {
    const reader = fakeRows({ salesorder: [ROW] }, BC_COLUMNS);
    expect(await ask(reader)).toEqual({
      ok: true,
      value: {
        id: "o1",
        companyId: null,
        changedOn: new Date("2026-11-02T08:00:00Z"),
        facts: {
          statecode: 1,
          statuscode: 3,
          takenOn: null,
          modifiedOn: new Date("2026-11-02T08:00:00Z"),
          changedByIntegration: false,
          businessCentralNumber: null,
          shippedOn: null,
          invoices: [],
          isTakenAutomatically: true,
          isTwoWay: false,
          othersWaitAsLong: null,
          live: null,
          changes: [],
        },
      },
    });
    expect(reader.asked).toHaveLength(1);
    expect(reader.questions[0]).toMatch(/^salesorder\(o1\)\?.*_bcbi_companyid_value,bcbi_businesscentralordernumber/);
  });

  it("finds the order by its number where the form does not tell its record", async () => {
    const reader = fakeRows({ salesorder: [ROW] });
    expect(
      await readOrder(
        { ...reader.reading, asking: null },
        { id: null, number: "ORD'1", revision: 0, companies: COMPANIES, now: NOW },
      ),
    ).toMatchObject({ ok: true, value: { id: "o1" } });
    expect(reader.questions).toEqual([
      "salesorder?$select=salesorderid&$filter=ordernumber eq 'ORD''1'&$top=2",
      expect.stringMatching(/^salesorder\(o1\)/),
    ]);
  });

  it("asks for no column that Business Central has not brought", async () => {
    const reader = fakeRows({ salesorder: [ROW] });
    await ask(reader);
    expect(reader.questions.filter((question) => question.includes("bcbi"))).toEqual([]);
  });

  it("has invoices and the last shipment once the order is taken, and the time of the last change", async () => {
    const reader = fakeRows({ salesorder: [{ ...TAKEN, datefulfilled: "2026-11-02" }], invoice: [INVOICE] });
    expect(await ask(reader)).toMatchObject({
      ok: true,
      value: {
        changedOn: new Date("2026-11-02T11:00:00Z"),
        facts: {
          takenOn: "2026-11-02",
          shippedOn: "2026-11-02",
          invoices: [{ number: "103001", state: "open" }],
        },
      },
    });
    expect(reader.asked.map((asked) => asked.split("?")[0])).toEqual(["salesorder", "invoice"]);
  });

  it("has the number and company of BC in bidirectional mode", async () => {
    const reader = fakeRows(
      {
        salesorder: [{ ...ROW, bcbi_businesscentralordernumber: "1001", _bcbi_companyid_value: "K1" }],
        invoice: [],
      },
      BC_COLUMNS,
    );
    expect(await ask(reader)).toMatchObject({
      ok: true,
      value: { companyId: "k1", facts: { businessCentralNumber: "1001" } },
    });
  });

  it("goes without invoices that this user may not see", async () => {
    expect(await ask(fakeRows({ salesorder: [TAKEN] }))).toMatchObject({
      ok: true,
      value: { facts: { invoices: [] } },
    });
  });

  it("asks whether others wait only once the order is late", async () => {
    const late = new Date("2026-11-02T09:00:00Z");
    const reader = fakeRows({ salesorder: [ROW] });
    expect(await ask(reader, late)).toMatchObject({ ok: true, value: { facts: { othersWaitAsLong: true } } });
    expect(reader.asked[1]).toBe(
      "salesorder?statecode eq 1 and (lastbackofficesubmit eq null or lastbackofficesubmit lt 1901-01-01T00:00:00Z) and modifiedon lt 2026-11-02T08:00:00.000Z and salesorderid ne o1",
    );
  });

  it("looks for what happened to an order that is pending, not to one that is new", async () => {
    const pending = fakeRows({
      salesorder: [{ ...ROW, statecode: 0, statuscode: 2, modifiedby: null }],
      invoice: [],
    });
    expect(await ask(pending)).toMatchObject({
      ok: true,
      value: { facts: { changedByIntegration: null } },
    });
    const fresh = fakeRows({ salesorder: [{ ...ROW, statecode: 0, statuscode: 1 }] });
    await ask(fresh);
    expect(fresh.asked).toHaveLength(1);
  });

  it.each([
    ["the order is gone", { salesorder: [] }, { kind: "notFound" }],
    ["orders cannot be read", {}, { kind: "noPermission", privilege: "prvReadsalesorder" }],
    [
      "the row has no state",
      { salesorder: [{ salesorderid: "o1" }] },
      { kind: "failed", detail: "salesorder: a row without its id or state" },
    ],
  ])("is not told where %s", async (_name, tables, problem) => {
    expect(await ask(fakeRows(tables))).toEqual({ ok: false, problem });
  });
});

describe("finding a document by its number", () => {
  const byNumber = (tables: Parameters<typeof fakeRows>[0]) =>
    readOrder(
      { ...fakeRows(tables).reading, asking: null },
      { id: null, number: "1", revision: 0, companies: COMPANIES, now: NOW },
    );

  it.each([
    ["no order has it", { salesorder: [] }, { kind: "notFound" }],
    ["two orders have it", { salesorder: [ROW, ROW] }, { kind: "severalRows" }],
    ["orders cannot be read", {}, { kind: "noPermission", privilege: "prvReadsalesorder" }],
  ])("does not guess where %s", async (_name, tables, problem) => {
    expect(await byNumber(tables)).toEqual({ ok: false, problem });
  });
});

const QUOTE = { quoteid: "Q1", statecode: 1, statuscode: 2, revisionnumber: 2, modifiedon: "2026-11-02T08:00:00Z" };
const question = { id: null, number: "QUO-1", revision: 2, companies: COMPANIES, now: NOW };
const askedQuote = (tables: Parameters<typeof fakeRows>[0]) =>
  readQuote({ ...fakeRows(tables).reading, asking: null }, question);

describe("where a quote stands", () => {
  it("is found by number and revision", async () => {
    const reader = fakeRows({ quote: [QUOTE] });
    expect(await readQuote({ ...reader.reading, asking: null }, question)).toEqual({
      ok: true,
      value: {
        id: "q1",
        companyId: null,
        changedOn: new Date("2026-11-02T08:00:00Z"),
        facts: {
          statecode: 1,
          statuscode: 2,
          modifiedOn: new Date("2026-11-02T08:00:00Z"),
          revision: 2,
          order: null,
          isTakenAutomatically: false,
          live: null,
        },
      },
    });
    expect(reader.asked).toEqual(["quote?quotenumber eq 'QUO-1' and revisionnumber eq 2", "quote"]);
  });

  it("has the newest order of a won quote", async () => {
    const older = {
      salesorderid: "old",
      ordernumber: "ORD-1",
      statecode: 2,
      lastbackofficesubmit: null,
      createdon: "2026-11-02T08:05:00Z",
      modifiedon: "2026-11-02T08:06:00Z",
    };
    const newer = {
      salesorderid: "new",
      ordernumber: "ORD-2",
      statecode: 1,
      lastbackofficesubmit: "2026-11-02",
      createdon: "2026-11-02T09:00:00Z",
      modifiedon: "2026-11-02T09:30:00Z",
    };
    expect(await askedQuote({ quote: [{ ...QUOTE, statecode: 2 }], salesorder: [older, newer] })).toMatchObject({
      ok: true,
      value: {
        changedOn: new Date("2026-11-02T09:30:00Z"),
        facts: { order: { id: "new", number: "ORD-2", statecode: 1, isInBusinessCentral: true } },
      },
    });
  });

  it("has no order where orders cannot be read, or none was made", async () => {
    expect(await askedQuote({ quote: [{ ...QUOTE, statecode: 2 }] })).toMatchObject({
      ok: true,
      value: { facts: { order: null } },
    });
    expect(await askedQuote({ quote: [{ ...QUOTE, statecode: 2 }], salesorder: [] })).toMatchObject({
      ok: true,
      value: { facts: { order: null } },
    });
  });

  it.each([
    ["no quote has the number", { quote: [] }, { kind: "notFound" }],
    ["two have it", { quote: [QUOTE, QUOTE] }, { kind: "severalRows" }],
    ["quotes cannot be read", {}, { kind: "noPermission", privilege: "prvReadquote" }],
    [
      "the row has no state",
      { quote: [{ quoteid: "q1" }] },
      { kind: "failed", detail: "quote: a row without its id or state" },
    ],
  ])("is not told where %s", async (_name, tables, problem) => {
    expect(await askedQuote(tables)).toEqual({ ok: false, problem });
  });
});
