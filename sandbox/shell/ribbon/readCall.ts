import { UnsupportedError } from "../unsupported";
import { childrenOf } from "../xml/xml";
import type { FunctionCall, RibbonParameter } from "./ribbonDiff";

/** Reads the function, library and parameters of a JavaScriptFunction or a CustomRule. */
export function readCall(element: Element): FunctionCall {
  const library = element.getAttribute("Library") ?? "";
  return {
    functionName: element.getAttribute("FunctionName") ?? "",
    library: library === "" ? null : library.replace(/^\$webresource:/, ""),
    parameters: childrenOf(element).map(readParameter),
  };
}

function readParameter(parameter: Element): RibbonParameter {
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
      throw new UnsupportedError(`the ribbon parameter ${parameter.localName}`);
  }
}
