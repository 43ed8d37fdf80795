import { createHash } from "node:crypto";
import { parsedJson } from "../../../core/values/json";
import { isWireRow, rowsIn } from "../../../core/values/wireValue";
import { textIn } from "../../deploy/environment/textIn";
import type { WireRow } from "../../../core/ports";

/**
 * npm's list of packages (CycloneDX) without those that only build, and with nothing in it that differs from run to run: its number is made
 * of its content, and its time is the release's. npm's own `--omit=dev` also leaves out what both ships and builds.
 * @param released ISO 8601
 * @throws Error where npm sent something else
 */
export function billOfMaterials(written: string, released: string): string {
  const bill = parsedJson(written);
  if (!isWireRow(bill) || bill.bomFormat !== "CycloneDX") {
    throw new Error(
      "npm sbom did not write a CycloneDX document. Run `npm sbom --sbom-format cyclonedx` to see what it says.",
    );
  }
  const metadata = isWireRow(bill.metadata) ? bill.metadata : {};
  const components = rowsIn(bill.components).filter((component) => !onlyBuilds(component));
  const shipped = new Set(components.map((component) => textIn(component, "bom-ref")));
  const plain = {
    ...bill,
    serialNumber: undefined,
    metadata: { ...metadata, timestamp: released },
    components,
    dependencies: dependenciesOf(bill, shipped),
  };
  const hash = createHash("sha256").update(JSON.stringify(plain)).digest("hex");
  const serialNumber = `urn:uuid:${hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5")}`;
  return `${JSON.stringify({ ...plain, serialNumber }, null, 2)}\n`;
}

function onlyBuilds(component: WireRow): boolean {
  return rowsIn(component.properties).some((each) => textIn(each, "name") === "cdx:npm:package:development");
}

function dependenciesOf(bill: WireRow, shipped: ReadonlySet<string>): readonly WireRow[] {
  const root =
    isWireRow(bill.metadata) && isWireRow(bill.metadata.component) ? textIn(bill.metadata.component, "bom-ref") : "";
  return rowsIn(bill.dependencies)
    .filter((each) => shipped.has(textIn(each, "ref")) || textIn(each, "ref") === root)
    .map((each) => ({
      ...each,
      dependsOn: (Array.isArray(each.dependsOn) ? each.dependsOn : []).filter((ref) => shipped.has(String(ref))),
    }));
}
