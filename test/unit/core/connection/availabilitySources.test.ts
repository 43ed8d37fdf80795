import { DEFAULT_SOURCES, readSources } from "../../../../core/connection/availabilitySources";

describe("readSources", () => {
  it.each([
    ["nothing", null, DEFAULT_SOURCES],
    ["an order", "productItemAvailability, itemCard", ["productItemAvailability", "itemCard"]],
    ["one", "apiItems", ["apiItems"]],
    ["any case and separators", "ITEMCARD;apiitems\n", ["itemCard", "apiItems"]],
    ["one named twice", "itemCard, itemCard", ["itemCard"]],
    ["some that do not exist", "warehouse, itemCard", ["itemCard"]],
    ["none that exists", "warehouse", DEFAULT_SOURCES],
  ])("reads %s", (_name, list, expected) => {
    expect(readSources(list)).toEqual(expected);
  });
});
