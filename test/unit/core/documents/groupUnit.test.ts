import { isGroupUnit } from "../../../../core/documents/groupUnit";

it.each([
  ["ITEM BORD-1000 UOM GR", true],
  ["RESOURCE MONTERING UOM GR", true],
  ["item bord-1000 uom gr", true],
  ["PCS", false],
  ["UOM GR", false],
  ["", false],
])("takes the unit %p for the base of a group: %p", (name, is) => {
  expect(isGroupUnit({ name })).toBe(is);
});
