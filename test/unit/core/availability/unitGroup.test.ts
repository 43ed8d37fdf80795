import { quantityInBaseUnit, unitFactor, unitFactorByCode } from "../../../../core/availability/unitGroup";
import fc from "../../../support/properties";

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
    ["a negative quantity", [PCS, { ...BOX, quantity: -12 }], "box", null],
  ])("follows %s", (_name, units, unitId, expected) => {
    expect(quantityInBaseUnit(units, unitId, "PCS")).toBe(expected);
  });

  const GROUP = { id: "group", name: "ITEM 1000 UOM GR", quantity: 1, baseUnitId: null };
  it.each([
    ["count in the group's own", "group"],
    ["name no base at all", null],
  ])(
    "compares the item's units, as Business Central puts them beside the base of the group, where they %s",
    (_name, baseUnitId) => {
      const units = [GROUP, { ...PCS, baseUnitId }, { ...BOX, baseUnitId }];
      expect(quantityInBaseUnit(units, "box", "PCS")).toBe(12);
      expect(quantityInBaseUnit(units, "pcs", "PCS")).toBe(1);
      expect(quantityInBaseUnit(units, "pcs", "BOX")).toBeCloseTo(1 / 12, 9);
      expect(unitFactorByCode(units, "BOX", "PCS")).toBe(12);
    },
  );

  it("multiplies a chain of any length, from its top or from any unit in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (sizes, seed) => {
          const units = [
            PCS,
            ...sizes.map((quantity, at) => ({
              id: `u${at}`,
              name: `U${at}`,
              quantity,
              baseUnitId: at === 0 ? "pcs" : `u${at - 1}`,
            })),
          ];
          const at = seed % sizes.length;
          let pieces = 1;
          for (let below = at; below >= 0; below--) {
            pieces *= sizes[below] ?? 0;
          }
          expect(quantityInBaseUnit([...units].reverse(), `u${at}`, "PCS")).toBe(pieces);
          expect(unitFactorByCode(units, `u${at}`, "pcs")).toBe(pieces);
        },
      ),
    );
  });
});

describe("unitFactor", () => {
  it.each([
    ["no unit", null, "PCS", 1],
    ["no unit, where BC named none either", null, null, 1],
    ["BC's own unit from another group", { id: "elsewhere", name: "pcs" }, "PCS", 1],
    ["a unit of the group", { id: "box", name: "BOX" }, "PCS", 12],
    ["a unit of no group", { id: "roll", name: "ROLL" }, "PCS", null],
    ["any unit where BC named none", { id: "pcs", name: "PCS" }, null, null],
  ])("of a line with %s", (_name, unit, baseUnit, expected) => {
    expect(unitFactor([PCS, BOX], unit, baseUnit)).toBe(expected);
  });
});

describe("unitFactorByCode", () => {
  it.each([
    ["BOX", 12],
    ["box", 12],
    ["PCS", 1],
    ["ROLL", null],
    ["", null],
  ])("knows %s", (code, expected) => {
    expect(unitFactorByCode([PCS, BOX], code, "PCS")).toBe(expected);
  });
});
