import { brokenRules } from "../../../../core/synchronisation/judgeRow";
import { RECORD_MAPPINGS } from "../../../../core/synchronisation/recordMapping";
import type { RecordMapping } from "../../../../core/synchronisation/recordMapping";

const OWN = "aaaaaaaa-0000-4000-8000-000000000001";
const OTHER = "aaaaaaaa-0000-4000-8000-000000000002";
const ids = (mapping: RecordMapping, row: object, company: string | null = OWN): readonly string[] =>
  brokenRules(mapping, { ...row }, company).map((each) => (each.kind === "rule" ? each.rule.id : each.kind));

describe("the filter of a mapping on a row of Sales", () => {
  it.each<readonly [keyof typeof RECORD_MAPPINGS, object, readonly string[]]>([
    ["customer", { statecode: 0, customertypecode: 3 }, []],
    ["customer", { statecode: 1, customertypecode: 3 }, ["accountIsActive"]],
    ["customer", { statecode: 0, customertypecode: 8 }, ["accountIsCustomer"]],
    ["customer", { statecode: 1, customertypecode: null }, ["accountIsActive", "accountIsCustomer"]],
    ["vendor", { statecode: 0, customertypecode: 11 }, []],
    ["item", { statecode: 0, producttypecode: 1 }, []],
    ["item", { statecode: 2, producttypecode: 1 }, ["productIsActive"]],
    ["item", { statecode: 0, producttypecode: 4 }, ["productIsOfType"]],
    ["resource", { statecode: 1, producttypecode: 3 }, ["productIsActive"]],
    ["order", { statecode: 1 }, []],
    ["order", { statecode: 0 }, ["orderIsSubmitted"]],
    ["orderBothWays", { statecode: 3 }, ["orderIsSubmitted"]],
    ["opportunity", { statecode: 2 }, []],
    ["priceList", { statecode: 1 }, []],
    ["invoice", { statecode: 2 }, []],
  ])("%s: %j is kept out by %j", (mapping, row, expected) => {
    expect(ids(RECORD_MAPPINGS[mapping], row)).toEqual(expected);
  });

  it.each([
    ["its own company", OWN, OWN, []],
    ["its own company, spelled otherwise", OWN.toUpperCase(), OWN, []],
    ["no company", null, OWN, []],
    ["another company", OTHER, OWN, ["otherCompany"]],
    ["another company, where the connection tells none", OTHER, null, []],
  ] as const)("takes rows of %s as Business Central does", (_name, company, own, expected) => {
    const row = { statecode: 0, _bcbi_companyid_value: company };
    expect(ids(RECORD_MAPPINGS.opportunity, row, own)).toEqual(expected);
  });

  it("looks at no company where a codeunit takes the orders", () => {
    expect(ids(RECORD_MAPPINGS.order, { statecode: 1, _bcbi_companyid_value: OTHER })).toEqual([]);
    expect(ids(RECORD_MAPPINGS.orderBothWays, { statecode: 1, _bcbi_companyid_value: OTHER })).toEqual([
      "otherCompany",
    ]);
  });

  it("says what stands in the row as the platform writes it", () => {
    const row = {
      statecode: 0,
      customertypecode: 8,
      "customertypecode@OData.Community.Display.V1.FormattedValue": "Prospect",
    };
    expect(brokenRules(RECORD_MAPPINGS.customer, row, null)).toEqual([
      expect.objectContaining({ kind: "rule", shown: "Prospect" }),
    ]);
  });
});
