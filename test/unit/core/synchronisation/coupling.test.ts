import { couplingOf } from "../../../../core/synchronisation/coupling";
import type { FoundCoupling } from "../../../../core/synchronisation/couplingPages";
import { foundIn } from "../../../../core/synchronisation/couplingPages";
import { keptOut } from "../../../../core/synchronisation/keptOut";
import { RECORD_MAPPINGS } from "../../../../core/synchronisation/recordMapping";
import type { SalesRecord } from "../../../../core/synchronisation/readRecord";
import { AccountTable } from "../../../../core/tables/Account.generated";
import { SalesOrderTable } from "../../../../core/tables/SalesOrder.generated";

const ACCOUNT: SalesRecord = {
  table: AccountTable,
  id: "a1",
  name: "Fjordlys",
  row: { statecode: 0, customertypecode: 3 },
  number: "K10010",
  evidence: "figures",
  evidenceOn: null,
  modifiedOn: null,
  isWrittenByBusinessCentral: true,
};
const ORDER: SalesRecord = { ...ACCOUNT, table: SalesOrderTable, number: "ORD-1", evidence: "taken" };
const record = (values: Partial<Extract<FoundCoupling, { kind: "record" }>> = {}): FoundCoupling => ({
  kind: "record",
  number: "K10010",
  isCoupled: true,
  isBlocked: false,
  ...values,
});
const NOT_TOLD: FoundCoupling = { kind: "notTold", service: "CustomerList" };

describe("whether a row is coupled", () => {
  it.each<readonly [string, SalesRecord, FoundCoupling, object]>([
    ["is what Business Central says now", ACCOUNT, record(), { kind: "coupled", basis: "businessCentral" }],
    ["not, where it says so, whatever Sales shows", ACCOUNT, record({ isCoupled: false }), { kind: "notCoupled" }],
    ["not, where it has no such record", ACCOUNT, { kind: "none" }, { kind: "noRecord", number: "K10010" }],
    ["is told by the figures, where it says nothing", ACCOUNT, NOT_TOLD, { kind: "coupled", basis: "figures" }],
    [
      "is told by the company's mark, without a number",
      { ...ACCOUNT, evidence: "company" },
      NOT_TOLD,
      { kind: "coupled", basis: "company", number: null },
    ],
    ["stays unknown, where nothing tells", { ...ACCOUNT, evidence: null }, NOT_TOLD, { kind: "notShown" }],
    ["of an order outlasts the order there", ORDER, { kind: "none" }, { kind: "coupled", basis: "taken" }],
    [
      "of an order gives the number of Business Central",
      ORDER,
      record({ number: "1001" }),
      { kind: "coupled", number: "1001" },
    ],
  ])("%s", (_name, row, found, expected) => {
    expect(couplingOf(row, found)).toMatchObject(expected);
  });
});

describe("what a list of Business Central says of a record", () => {
  const row = (values: Readonly<Record<string, unknown>>) => (name: string) => values[name];
  const COUPLED = { No: "K10010", Coupled_to_Dataverse: true, Blocked: " " };
  const about = { service: "CustomerList", key: "No", asked: "K10010" } as const;

  it.each<readonly [string, readonly Readonly<Record<string, unknown>>[], object]>([
    ["is coupled", [COUPLED], { kind: "record", isCoupled: true, isBlocked: false }],
    ["is not", [{ ...COUPLED, Coupled_to_Dataverse: false }], { kind: "record", isCoupled: false }],
    ["is blocked by an option", [{ ...COUPLED, Blocked: "All" }], { isBlocked: true }],
    ["has a blank option, coded", [{ ...COUPLED, Blocked: "_x0020_" }], { isBlocked: false }],
    ["is blocked by a flag", [{ ...COUPLED, Blocked: true }], { isBlocked: true }],
    ["has no such property", [{ No: "K10010", Coupled_to_Dataverse: true }], { isBlocked: false }],
    ["is not there", [], { kind: "none" }],
    ["is another one", [{ ...COUPLED, No: "K10020" }], { kind: "notTold" }],
    ["is one of several", [COUPLED, COUPLED], { kind: "notTold" }],
    ["does not say", [{ No: "K10010" }], { kind: "notTold", service: "CustomerList" }],
  ])("%s", (_name, rows, expected) => {
    expect(foundIn({ ok: true, rows: rows.map(row) }, about)).toMatchObject(expected);
  });

  it("is nothing where the page is not published", () => {
    const problem = { kind: "notPublished", service: "CustomerList", host: "bc.test" } as const;
    expect(foundIn({ ok: false, problem }, about)).toEqual({ kind: "notTold", service: "CustomerList" });
  });
});

describe("what keeps a row out", () => {
  const KNOWN = { onlyCoupled: null, companyId: null };
  const kinds = (
    mapping: keyof typeof RECORD_MAPPINGS,
    row: SalesRecord,
    found: FoundCoupling,
    known: Parameters<typeof keptOut>[4] = KNOWN,
  ) =>
    keptOut(RECORD_MAPPINGS[mapping], row, couplingOf(row, found), found, known).map((each) =>
      each.kind === "rule" ? each.rule.id : each.kind,
    );
  const LONELY: SalesRecord = { ...ACCOUNT, evidence: null, number: null };
  const PROSPECT: SalesRecord = { ...LONELY, row: { statecode: 0, customertypecode: 8 } };
  const DRAFT: SalesRecord = { ...ORDER, evidence: null, row: { statecode: 0 } };

  it.each<readonly [string, keyof typeof RECORD_MAPPINGS, SalesRecord, FoundCoupling, readonly string[]]>([
    ["nothing, of a coupled account", "customer", ACCOUNT, record(), []],
    ["a block in Business Central", "customer", ACCOUNT, record({ isBlocked: true }), ["blocked"]],
    ["that nobody has coupled it", "customer", LONELY, NOT_TOLD, ["onlyCoupled"]],
    ["its type, before that", "customer", PROSPECT, NOT_TOLD, ["accountIsCustomer", "onlyCoupled"]],
    ["that it is made in Sales", "priceList", { ...LONELY, row: {} }, NOT_TOLD, ["fromBusinessCentral"]],
    ["that it is made in Sales", "invoice", { ...LONELY, row: {} }, NOT_TOLD, ["fromBusinessCentral"]],
    ["that no job runs it", "opportunity", { ...LONELY, row: {} }, NOT_TOLD, ["byHand"]],
    ["that it is not submitted", "order", DRAFT, NOT_TOLD, ["orderIsSubmitted"]],
    ["nothing, once it was taken", "order", { ...ORDER, row: { statecode: 3 } }, { kind: "none" }, []],
    [
      "its state, where orders go both ways",
      "orderBothWays",
      { ...ORDER, row: { statecode: 3 } },
      NOT_TOLD,
      ["orderIsSubmitted"],
    ],
  ])("is %s", (_name, mapping, row, found, expected) => {
    expect(kinds(mapping, row, found)).toEqual(expected);
  });

  it("goes by what the page of mappings says of uncoupled records", () => {
    expect(kinds("customer", LONELY, NOT_TOLD, { ...KNOWN, onlyCoupled: false })).toEqual([]);
    expect(kinds("opportunity", { ...LONELY, row: {} }, NOT_TOLD, { ...KNOWN, onlyCoupled: true })).toEqual([
      "onlyCoupled",
      "byHand",
    ]);
  });
});
