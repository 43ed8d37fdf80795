import type { IInputs } from "../../../../controls/ItemAvailability/generated/ManifestTypes";
import { mapInputs } from "../../../../controls/ItemAvailability/mapping";
import type { FormState } from "../../../../controls/ItemAvailability/mapping";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";
import { dayReader } from "../../../../core/values/userDay";

type Lookups = readonly { id: string; name?: string; entityType: string }[] | null;

interface Values {
  product?: Lookups;
  quantity?: number | null;
  unit?: Lookups;
  requestedDate?: Date | null;
  document?: Lookups;
  isSecured?: boolean;
}

function inputs({
  product = [],
  quantity = null,
  unit = [],
  requestedDate = null,
  document = [],
  isSecured = false,
}: Values): IInputs {
  return {
    product: { raw: product, security: isSecured ? { editable: false } : undefined },
    quantity: { raw: quantity },
    unit: { raw: unit },
    requestedDate: { raw: requestedDate },
    document: { raw: document },
  } as unknown as IInputs;
}

const ON_LINE: FormState = {
  record: { table: "salesorderdetail", id: "l1" },
  isDisabled: false,
  dayOf: dayReader(() => 60),
};
const DESK = { id: "{6F0B5F6E-1111-4C11-8C11-000000000001}", name: "Desk", entityType: "product" };
const BOX = { id: "AB", name: "BOX", entityType: "uom" };

describe("mapInputs", () => {
  it("takes what a line's form holds", () => {
    const mapped = mapInputs(
      inputs({
        product: [DESK],
        quantity: 2.5,
        unit: [BOX],
        requestedDate: new Date(2026, 11, 3),
        document: [{ id: "{O1}", entityType: "salesorder" }],
      }),
      ON_LINE,
    );
    expect(mapped).toEqual({
      kind: "line",
      line: {
        id: "l1",
        productId: "6f0b5f6e-1111-4c11-8c11-000000000001",
        quantity: 2.5,
        unit: { id: "ab", name: "BOX" },
        requestedDate: "2026-12-03",
      },
      document: { table: DOCUMENT_TABLES.order, id: "o1" },
      canReplace: true,
      canUseDay: true,
    });
  });

  it("keeps zero apart from nothing", () => {
    expect(mapInputs(inputs({ quantity: 0 }), ON_LINE).line.quantity).toBe(0);
    expect(mapInputs(inputs({}), ON_LINE).line.quantity).toBeNull();
  });

  it.each([
    ["an empty array", []],
    ["null", null],
  ])("reads %s as nothing chosen", (_name, empty) => {
    expect(mapInputs(inputs({ product: empty, unit: empty, document: empty }), ON_LINE)).toMatchObject({
      line: { productId: null, unit: null },
      document: null,
    });
  });

  it("is about the product itself on its own form, whatever lookup it is bound to", () => {
    const record = { table: "product", id: "p9" };
    expect(mapInputs(inputs({ product: [BOX], unit: [BOX] }), { ...ON_LINE, record })).toEqual({
      kind: "product",
      line: { id: "p9", productId: "p9", quantity: null, unit: { id: "ab", name: "BOX" }, requestedDate: null },
      document: null,
      canReplace: false,
      canUseDay: false,
    });
    expect(mapInputs(inputs({ product: [BOX] }), { ...ON_LINE, record: { table: "product", id: null } })).toMatchObject(
      { kind: "product", line: { productId: null } },
    );
  });

  it("goes by the lookup where the host does not tell the record", () => {
    expect(mapInputs(inputs({ product: [DESK] }), { ...ON_LINE, record: null })).toMatchObject({
      kind: "line",
      line: { id: "", productId: "6f0b5f6e-1111-4c11-8c11-000000000001" },
    });
  });

  it("lets nobody replace a product that the form or the column closes", () => {
    expect(mapInputs(inputs({ product: [DESK] }), { ...ON_LINE, isDisabled: true }).canReplace).toBe(false);
    expect(mapInputs(inputs({ product: [DESK], isSecured: true }), ON_LINE).canReplace).toBe(false);
  });

  it("lets nobody choose a day that the form closes, or that lines of such documents do not have", () => {
    const on = (entityType: string, isDisabled = false) =>
      mapInputs(inputs({ document: [{ id: "d1", entityType }] }), { ...ON_LINE, isDisabled }).canUseDay;
    expect([on("salesorder"), on("quote"), on("opportunity"), on("salesorder", true)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("knows no document in a lookup to something else", () => {
    expect(mapInputs(inputs({ document: [{ id: "a", entityType: "account" }] }), ON_LINE).document).toBeNull();
  });
});
