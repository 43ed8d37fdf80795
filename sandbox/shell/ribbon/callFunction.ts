import { findGlobal } from "../xrm/formScripts";
import type { FunctionCall } from "./ribbonDiff";
import type { RibbonPlace } from "./ribbonPlace";

/** Loads the library and calls the function with what the place knows. @throws Error when there is no such function */
export async function callFunction(
  { functionName, library, parameters }: FunctionCall,
  place: RibbonPlace,
): Promise<unknown> {
  if (library !== null) {
    await place.services.webResources.loadScript(library);
  }
  const found = findGlobal(functionName, place.page);
  if (found === null) {
    throw new Error(`The function ${functionName} does not exist${library === null ? "" : ` in ${library}`}.`);
  }
  const values = parameters.map((parameter) =>
    parameter.kind === "crm" ? place.crmParameter(parameter.name) : parameter.value,
  );
  return (found as (...all: readonly unknown[]) => unknown)(...values);
}
