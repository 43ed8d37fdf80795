import { UnsupportedError } from "../unsupported";
import { childrenOf } from "../xml/xml";
import type { FunctionCall, RibbonParameter } from "./ribbonDiff";

/** Reads the function, library and parameters of a JavaScriptFunction or a CustomRule; what is not played instead, where it has such a parameter. */
export function readCall(element: Element): FunctionCall | UnsupportedError {
  const library = element.getAttribute("Library") ?? "";
  const parameters: RibbonParameter[] = [];
  for (const each of childrenOf(element)) {
    const parameter = readParameter(each);
    if (parameter === null) {
      return new UnsupportedError(`the ribbon parameter ${each.localName}`);
    }
    parameters.push(parameter);
  }
  return {
    functionName: element.getAttribute("FunctionName") ?? "",
    library: library === "" ? null : library.replace(/^\$webresource:/, ""),
    parameters,
  };
}

function readParameter(parameter: Element): RibbonParameter | null {
  const value = parameter.getAttribute("Value") ?? "";
  switch (parameter.localName) {
    case "CrmParameter":
      return { kind: "crm", name: value };
    case "StringParameter":
      return { kind: "literal", value };
    case "IntParameter":
    case "DecimalParameter":
      return { kind: "literal", value: Number(value) };
    case "BoolParameter":
      return { kind: "literal", value: value === "true" || value === "1" };
    default:
      return null;
  }
}
