import { hostRecord } from "../../../../controls/shared/hostRecord";

const mode = (contextInfo: unknown) => ({ contextInfo }) as unknown as ComponentFramework.Mode;

describe("hostRecord", () => {
  it("knows the record of the form", () => {
    expect(hostRecord(mode({ entityId: "{AB-1}", entityTypeName: "salesorder" }))).toEqual({
      table: "salesorder",
      id: "ab-1",
    });
  });

  it("knows the table of a record that is not saved", () => {
    expect(hostRecord(mode({ entityId: "", entityTypeName: "product" }))).toEqual({ table: "product", id: null });
  });

  it.each([[undefined], [null], [{}], [{ entityId: "1" }], [{ entityId: 1, entityTypeName: "" }], ["salesorder"]])(
    "knows nothing from %p",
    (info) => {
      expect(hostRecord(mode(info))).toBeNull();
    },
  );

  it("knows nothing where the host has no such member", () => {
    expect(hostRecord({} as ComponentFramework.Mode)).toBeNull();
  });
});
