import { mappingOf, RECORD_MAPPINGS, RECORD_TABLES } from "../../../../core/synchronisation/recordMapping";

describe("the mapping of a row", () => {
  it.each([
    ["account", { customertypecode: 3 }, null, "CUSTOMER"],
    ["account", { customertypecode: 11 }, null, "VENDOR"],
    ["account", { customertypecode: 8 }, null, "CUSTOMER"],
    ["account", {}, null, "CUSTOMER"],
    ["product", { producttypecode: 1 }, null, "ITEM-PRODUCT"],
    ["product", { producttypecode: 3 }, null, "RESOURCE-PRODUCT"],
    ["product", { producttypecode: 4 }, null, "ITEM-PRODUCT"],
    ["pricelevel", {}, null, "PLHEADER-PRICE"],
    ["opportunity", {}, null, "OPPORTUNITY"],
    ["invoice", {}, null, "POSTEDSALESINV-INV"],
  ] as const)("of %s %j is told by its kind", (table, row, mode, name) => {
    expect(mappingOf(table, row, mode)?.names[0]).toBe(name);
  });

  it("of an order goes both ways only where somebody has said so", () => {
    expect(mappingOf("salesorder", {}, "bidirectional")).toBe(RECORD_MAPPINGS.orderBothWays);
    for (const mode of ["legacy", "none", null] as const) {
      expect(mappingOf("salesorder", {}, mode)).toBe(RECORD_MAPPINGS.order);
    }
  });

  it("is none for a table that is not synchronised", () => {
    expect(mappingOf("lead", {}, null)).toBeNull();
    expect(RECORD_TABLES.map(({ logicalName }) => logicalName)).toEqual([
      "account",
      "product",
      "pricelevel",
      "opportunity",
      "salesorder",
      "invoice",
    ]);
  });
});
