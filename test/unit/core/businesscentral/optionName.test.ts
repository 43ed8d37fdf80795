import { optionName } from "../../../../core/businesscentral/optionName";
import { readRow } from "../../../../core/businesscentral/rowShape";

describe("an option of Business Central", () => {
  it.each([
    ["Return Order", "Return Order"],
    ["Return_x0020_Order", "Return Order"],
    ["Customer_x0020_Disc_x002E__x0020_Group", "Customer Disc. Group"],
    ["Assemble_x002d_to_x002d_Order", "Assemble-to-Order"],
    [" ", ""],
    ["_x0020_", ""],
    ["_x20_", "_x20_"],
  ])("%p is named %p", (value, name) => {
    expect(optionName(value)).toBe(name);
  });

  it.each([
    ["Return_x0020_Order", "Return Order"],
    ["Order", "Order"],
    ["Quote", undefined],
    [1, undefined],
  ])("tells of a document of type %p whether its lines move goods", (value, type) => {
    const row = readRow(() => value, { Document_Type: "orderType" });
    expect(typeof row === "string" ? undefined : row.Document_Type).toBe(type);
  });

  it.each([
    ["Inventory", true],
    [undefined, true],
    ["Non_x002D_Inventory", false],
    ["Non-Inventory", false],
    ["Service", false],
  ])("tells of an item of type %p whether it has stock", (value, hasStock) => {
    expect(readRow(() => value, { Type: "stockType?" })).toEqual({ Type: hasStock });
  });
});
