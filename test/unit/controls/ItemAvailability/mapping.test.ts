import type { IInputs } from "../../../../controls/ItemAvailability/generated/ManifestTypes";
import { mapInputs } from "../../../../controls/ItemAvailability/mapping";

type Lookups = readonly { id: string; name?: string; entityType: string }[] | null;

function inputs(values: { product?: Lookups; quantity?: number | null; unit?: Lookups; requestedDate?: Date | null; formatted?: string }): IInputs {
  return {
    product: { raw: values.product ?? [] },
    quantity: { raw: values.quantity ?? null },
    unit: { raw: values.unit ?? [] },
    requestedDate: { raw: values.requestedDate ?? null, formatted: values.formatted },
  } as unknown as IInputs;
}

describe("mapInputs", () => {
  it("takes what the form holds", () => {
    const mapped = mapInputs(inputs({
      product: [{ id: "{6F0B5F6E-1111-4C11-8C11-000000000001}", name: "Desk", entityType: "product" }],
      quantity: 2.5,
      unit: [{ id: "AB", name: "BOX", entityType: "uom" }],
      requestedDate: new Date(2026, 11, 3),
      formatted: "03.12.2026",
    }));
    expect(mapped).toEqual({
      productId: "6f0b5f6e-1111-4c11-8c11-000000000001",
      line: { quantity: 2.5, unit: { id: "ab", name: "BOX" }, requestedDate: "03.12.2026" },
    });
  });

  it("keeps zero apart from nothing", () => {
    expect(mapInputs(inputs({ quantity: 0 })).line.quantity).toBe(0);
    expect(mapInputs(inputs({})).line.quantity).toBeNull();
  });

  it.each([["an empty array", []], ["null", null]])("reads %s as no product and no unit", (_name, empty) => {
    const mapped = mapInputs({ ...inputs({}), product: { raw: empty }, unit: { raw: empty } } as unknown as IInputs);
    expect(mapped).toEqual({ productId: null, line: { quantity: null, unit: null, requestedDate: null } });
  });
});
