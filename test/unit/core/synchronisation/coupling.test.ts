import { couplingOf } from "../../../../core/synchronisation/coupling";
import { COUPLING_PAGES } from "../../../../core/synchronisation/couplingPages";
import type { CouplingPage } from "../../../../core/synchronisation/couplingPages";
import { foundIn } from "../../../../core/synchronisation/findRecord";
import type { FoundCoupling } from "../../../../core/synchronisation/findRecord";
import { keptOut } from "../../../../core/synchronisation/keptOut";
import { RECORD_MAPPINGS } from "../../../../core/synchronisation/recordMapping";
import type { SalesRecord } from "../../../../core/synchronisation/readRecord";
import { AccountTable } from "../../../../core/tables/Account.generated";
import { OpportunityTable } from "../../../../core/tables/Opportunity.generated";
import { PriceLevelTable } from "../../../../core/tables/PriceLevel.generated";
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
  outside: null,
  by: "number",
  ...values,
});
const NONE: FoundCoupling = { kind: "none", by: "number" };
const PRICES: SalesRecord = { ...ACCOUNT, table: PriceLevelTable, number: "STAMKUNDE", evidence: "made" };
const CHANCE: SalesRecord = { ...ACCOUNT, table: OpportunityTable, number: "Nytt kontor", evidence: null };
const NOT_TOLD: FoundCoupling = { kind: "notTold", service: "CustomerList" };

describe("whether a row is coupled", () => {
  it.each<readonly [string, SalesRecord, FoundCoupling, object]>([
    ["is what Business Central says now", ACCOUNT, record(), { kind: "coupled", basis: "businessCentral" }],
    ["not, where it says so, whatever Sales shows", ACCOUNT, record({ isCoupled: false }), { kind: "notCoupled" }],
    ["not, where it has no such record", ACCOUNT, NONE, { kind: "noRecord", number: "K10010", isMade: false }],
    ["is told by the figures, where it says nothing", ACCOUNT, NOT_TOLD, { kind: "coupled", basis: "figures" }],
    [
      "is told by the company's mark, without a number",
      { ...ACCOUNT, evidence: "company" },
      NOT_TOLD,
      { kind: "coupled", basis: "company", number: null },
    ],
    ["stays unknown, where nothing tells", { ...ACCOUNT, evidence: null }, NOT_TOLD, { kind: "notShown" }],
    ["of an order outlasts the order there", ORDER, NONE, { kind: "coupled", basis: "taken" }],
    [
      "of an order gives the number of Business Central",
      ORDER,
      record({ number: "1001" }),
      { kind: "coupled", number: "1001" },
    ],
    [
      "of a price list that it made is left open, where its list does not show it",
      PRICES,
      record({ number: "STAMKUNDE", isCoupled: null }),
      { kind: "made", number: "STAMKUNDE" },
    ],
    [
      "of a price list that it made is left open, where it says nothing",
      PRICES,
      NOT_TOLD,
      { kind: "made", number: null },
    ],
    [
      "of a price group is what it says",
      PRICES,
      record({ number: "STAMKUNDE" }),
      { kind: "coupled", number: "STAMKUNDE" },
    ],
    ["not of a price list that it made and has none of", PRICES, NONE, { kind: "noRecord", isMade: true }],
    [
      "not shown of a price list that a person made, whatever its name",
      { ...PRICES, evidence: null },
      record({ number: "STAMKUNDE", isCoupled: null }),
      { kind: "notShown", sameNumber: "STAMKUNDE" },
    ],
    [
      "is said of an opportunity by its name",
      CHANCE,
      record({ number: "OP1", by: "name" }),
      { kind: "coupled", number: "OP1", basis: "name" },
    ],
    [
      "not, where the one of its name is not",
      CHANCE,
      record({ number: "OP1", by: "name", isCoupled: false }),
      { kind: "notCoupled", number: "OP1", by: "name" },
    ],
    [
      "stays open where no opportunity has its name: it may have had another",
      CHANCE,
      { kind: "none", by: "name" },
      { kind: "notShown", isNameUnknown: true },
    ],
    [
      "is told by who made an opportunity, where none has its name",
      { ...CHANCE, evidence: "made" },
      { kind: "none", by: "name" },
      { kind: "made", number: null },
    ],
  ])("%s", (_name, row, found, expected) => {
    expect(couplingOf(row, found)).toMatchObject(expected);
  });
});

describe("what a list of Business Central says of a record", () => {
  const row = (values: Readonly<Record<string, unknown>>) => (name: string) => values[name];
  const COUPLED = { No: "K10010", Coupled_to_Dataverse: true, Blocked: " " };
  const page = (kind: keyof typeof COUPLING_PAGES, at = 0): CouplingPage => {
    const found = COUPLING_PAGES[kind][at];
    if (found === undefined) {
      throw new Error(`${kind} has no list ${at}.`);
    }
    return found;
  };

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
    expect(foundIn({ ok: true, rows: rows.map(row) }, page("customer"), "K10010")).toMatchObject(expected);
  });

  it.each<readonly [string, CouplingPage, Readonly<Record<string, unknown>>, object]>([
    [
      "an order is asked for by its number in Sales, and held back until it is released",
      page("order"),
      { No: "1001", Your_Reference: "ORD-1", Coupled_to_Dataverse: true, Status: "Open" },
      { number: "1001", isCoupled: true, outside: "orderIsReleased" },
    ],
    [
      "a released order passes",
      page("order"),
      { No: "1001", Your_Reference: "ord-1", Coupled_to_Dataverse: true, Status: "Released" },
      { outside: null },
    ],
    [
      "an opportunity is asked for by its name",
      page("opportunity"),
      { No: "OP1", Description: "ORD-1", Coupled_to_Dataverse: false, Status: "Not_x0020_Started" },
      { number: "OP1", isCoupled: false, outside: null, by: "name" },
    ],
    [
      "a closed opportunity is out",
      page("opportunity"),
      { No: "OP1", Description: "ORD-1", Coupled_to_Dataverse: true, Status: "Won" },
      { outside: "opportunityIsOpen" },
    ],
    [
      "a price list shows no pair",
      page("priceList", 1),
      { Code: "ORD-1", Defines: "Price" },
      { isCoupled: null, outside: null },
    ],
    [
      "one with discounts is out",
      page("priceList", 1),
      { Code: "ORD-1", Defines: "Any" },
      { outside: "listDefinesPrices" },
    ],
    [
      "a price group shows a pair",
      page("priceList"),
      { Code: "ORD-1", Coupled_to_Dataverse: true },
      { isCoupled: true },
    ],
    [
      "a list need not show its status",
      page("order"),
      { No: "1", Your_Reference: "ORD-1", Coupled_to_Dataverse: true },
      { outside: null },
    ],
  ])("%s", (_name, list, values, expected) => {
    expect(foundIn({ ok: true, rows: [row(values)] }, list, "ORD-1")).toMatchObject({ kind: "record", ...expected });
  });

  it("is nothing where the page is not published", () => {
    const problem = { kind: "notPublished", service: "CustomerList", host: "bc.test" } as const;
    expect(foundIn({ ok: false, problem }, page("customer"), "K10010")).toEqual({
      kind: "notTold",
      service: "CustomerList",
    });
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
    ["nothing, once it was taken", "order", { ...ORDER, row: { statecode: 3 } }, NONE, []],
    ["that it is not released there", "order", ORDER, record({ outside: "orderIsReleased" }), ["outside"]],
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
