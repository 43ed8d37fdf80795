import { bareId } from "../page/appLocation";
import { childOf, childrenOf, flagOf } from "../xml/xml";
import type { BoundProperty, CustomControl, DisplayConditions, FormEvent, FormHandler } from "./formDefinition";

export function readLibraries(form: Element): readonly string[] {
  return childrenOf(childOf(form, "formLibraries"), "Library").map((library) => library.getAttribute("name") ?? "");
}

/** Events with handlers of customizers; the platform's own (InternalHandlers) are left out, the shell does their work natively. */
export function readEvents(form: Element): readonly FormEvent[] {
  return childrenOf(childOf(form, "events"), "event")
    .map((event) => ({
      name: (event.getAttribute("name") ?? "").toLowerCase(),
      column: event.getAttribute("attribute")?.toLowerCase() ?? null,
      control: event.getAttribute("control"),
      handlers: childrenOf(childOf(event, "Handlers"), "Handler").map(readHandler),
    }))
    .filter((event) => event.handlers.length > 0);
}

function readHandler(handler: Element): FormHandler {
  return {
    functionName: handler.getAttribute("functionName") ?? "",
    library: handler.getAttribute("libraryName") ?? "",
    isEnabled: flagOf(handler, "enabled", true),
    passesContext: flagOf(handler, "passExecutionContext", false),
    parameters: handler.getAttribute("parameters") ?? "",
  };
}

export function readCustomControls(form: Element): ReadonlyMap<string, readonly CustomControl[]> {
  return new Map(
    childrenOf(childOf(form, "controlDescriptions"), "controlDescription").map((description) => [
      bareId(description.getAttribute("forControl") ?? ""),
      childrenOf(description, "customControl").map(readCustomControl),
    ]),
  );
}

function readCustomControl(control: Element): CustomControl {
  const parameters = childrenOf(childOf(control, "parameters"));
  const formFactor = control.getAttribute("formFactor");
  return {
    formFactor: formFactor === null ? null : Number(formFactor),
    name: control.getAttribute("name"),
    properties: parameters.filter((parameter) => parameter.localName !== "data-set").map(readProperty),
    dataSets: parameters
      .filter((parameter) => parameter.localName === "data-set")
      .map((dataSet) => ({ name: dataSet.getAttribute("name") ?? "", parameters: readParameters(dataSet) })),
  };
}

/** The texts of an element's children by their names. */
export function readParameters(element: Element | null): ReadonlyMap<string, string> {
  return new Map(childrenOf(element).map((parameter) => [parameter.localName, parameter.textContent?.trim() ?? ""]));
}

function readProperty(property: Element): BoundProperty {
  return {
    name: property.localName,
    value: property.textContent?.trim() ?? "",
    isStatic: flagOf(property, "static", false),
    type: property.getAttribute("type"),
  };
}

/** A form without conditions is for everyone and comes last. */
export function readDisplayConditions(form: Element): DisplayConditions {
  const conditions = childOf(form, "DisplayConditions");
  if (conditions === null) {
    return { order: Number.MAX_SAFE_INTEGER, isFallback: false, isForEveryone: true, roleIds: [] };
  }
  const order = conditions.getAttribute("Order");
  return {
    order: order === null ? Number.MAX_SAFE_INTEGER : Number(order),
    isFallback: flagOf(conditions, "FallbackForm", false),
    isForEveryone: childOf(conditions, "Everyone") !== null,
    roleIds: childrenOf(conditions, "Role").map((role) => bareId(role.getAttribute("Id") ?? "")),
  };
}
