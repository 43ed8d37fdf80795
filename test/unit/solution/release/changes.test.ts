import { billOfMaterials } from "../../../../solution/build/release/billOfMaterials";
import { changesOf } from "../../../../solution/build/release/changes";

const CHANGELOG = "# Changelog\n\n## 1.1.0 (not released)\n\n- more\n\n## 1.0.0\n\n- all\n";

describe("what a version changes", () => {
  test.each([
    ["1.1.0", "# 1.1.0 (not released)\n\n- more\n"],
    ["1.0.0", "# 1.0.0\n\n- all\n"],
    ["1.0", null],
  ])("%s", (version, changes) => {
    expect(changesOf(CHANGELOG, version)).toBe(changes);
  });
});

describe("the list of what is inside", () => {
  const written = (serialNumber: string, timestamp: string): string =>
    JSON.stringify({ bomFormat: "CycloneDX", serialNumber, metadata: { timestamp }, components: [{ name: "jose" }] });
  const AT = "2026-11-28T12:00:00.000Z";

  test("does not differ from run to run", () => {
    const [one, other] = [written("urn:uuid:1", "now"), written("urn:uuid:2", "later")].map((each) =>
      billOfMaterials(each, AT),
    );
    expect(one).toBe(other);
    expect(one).toMatch(/"serialNumber": "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"/);
  });

  test("has another number when something else is inside", () => {
    const other = written("urn:uuid:1", "now").replace("jose", "zod");
    const numberOf = (bill: string) => (JSON.parse(bill) as { readonly serialNumber: string }).serialNumber;
    expect(numberOf(billOfMaterials(other, AT))).not.toBe(numberOf(billOfMaterials(written("", ""), AT)));
  });

  test("leaves out what only builds, and who depends on it", () => {
    const builds = { properties: [{ name: "cdx:npm:package:development", value: "true" }] };
    const bill = JSON.parse(
      billOfMaterials(
        JSON.stringify({
          bomFormat: "CycloneDX",
          metadata: { component: { "bom-ref": "us" } },
          components: [{ "bom-ref": "jose" }, { "bom-ref": "jest", ...builds }],
          dependencies: [
            { ref: "us", dependsOn: ["jose", "jest"] },
            { ref: "jest", dependsOn: ["jose"] },
          ],
        }),
        AT,
      ),
    ) as { readonly components: unknown; readonly dependencies: unknown };
    expect(bill.components).toEqual([{ "bom-ref": "jose" }]);
    expect(bill.dependencies).toEqual([{ ref: "us", dependsOn: ["jose"] }]);
  });

  test("is refused where npm sent something else", () => {
    expect(() => billOfMaterials("npm error", AT)).toThrow("npm sbom did not write a CycloneDX document.");
  });
});
