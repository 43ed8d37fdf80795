import { quantityInBaseUnit } from "../../../../core/availability/unitGroup";

const PCS = { id: "pcs", name: "PCS", quantity: 1, baseUnitId: null };
const BOX = { id: "box", name: "BOX", quantity: 12, baseUnitId: "pcs" };

describe("quantityInBaseUnit", () => {
  it.each([
    ["the base unit itself", [PCS, BOX], "pcs", 1],
    ["a unit of the base unit", [PCS, BOX], "box", 12],
    ["a unit of a unit", [PCS, BOX, { id: "pallet", name: "PALLET", quantity: 2.5, baseUnitId: "box" }], "pallet", 30],
    ["a base unit in lower case", [{ ...PCS, name: "pcs " }, BOX], "box", 12],
    ["a unit that is not there", [PCS], "box", null],
    ["a chain that ends elsewhere", [{ ...PCS, name: "SET" }, BOX], "box", null],
    ["a chain with a hole", [BOX], "box", null],
    ["a circle", [{ ...BOX, baseUnitId: "box" }], "box", null],
    ["a quantity of zero", [PCS, { ...BOX, quantity: 0 }], "box", null],
  ])("follows %s", (_name, units, unitId, expected) => {
    expect(quantityInBaseUnit(units, unitId, "PCS")).toBe(expected);
  });
});
