import { attribute, childElement, descendants } from "../../build/xml/findElements";
import { parseXml } from "../../build/xml/parseXml";
import type { XmlElement } from "../../build/xml/xmlNode";

/** What an import said of one component. */
export interface ComponentResult {
  /** The element that tells of it, e.g. `entity`, `webResource`, `securityrole`. */
  readonly kind: string;
  readonly name: string;
  readonly result: "success" | "warning" | "failure";
  /** Empty where nothing went wrong. */
  readonly text: string;
}

/** Reads `importjob.data`: every element with a `result` inside is one component. Nothing where it is no XML. */
export function readImportResults(data: string): readonly ComponentResult[] {
  const parsed = parseXml(data, "importjob.data");
  if (!parsed.ok) {
    return [];
  }
  return descendants(parsed.root).flatMap((element) => {
    const result = childElement(element, "result");
    return result === undefined ? [] : componentResult(element, result);
  });
}

function componentResult(element: XmlElement, result: XmlElement): readonly ComponentResult[] {
  const value = attribute(result, "result");
  if (value !== "success" && value !== "warning" && value !== "failure") {
    return [];
  }
  const name = attribute(element, "LocalizedName") || attribute(element, "name") || attribute(element, "id");
  return [{ kind: element.name, name, result: value, text: value === "success" ? "" : attribute(result, "errortext") }];
}
