import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { isAbsentColumn, isPlatformLibrary, warn } from "./leftOut";

/** Controls that the platform brings have names of its own; the sandbox draws the native field in their place. */
const PLATFORM_CONTROL = /^(MscrmControls|Microsoft|PowerApps)\./;

function without(element: XmlElement, isGone: (child: XmlElement) => boolean): XmlElement {
  return {
    ...element,
    content: element.content
      .filter((part) => typeof part === "string" || !isGone(part))
      .map((part) => (typeof part === "string" ? part : without(part, isGone))),
  };
}

/** A form without what the sandbox cannot draw: columns that were left out, and the platform's own controls. Each is told in a warning. */
export function trimForm(context: ImportContext, table: Table, id: string, form: XmlElement): XmlElement {
  const columns = new Set<string>();
  const controls = new Set<string>();
  const libraries = new Set<string>();
  const trimmed = without(form, ({ name, attributes }) => {
    const column = name === "control" ? attributes.datafieldname : name === "event" ? attributes.attribute : undefined;
    if (column !== undefined && isAbsentColumn(context, table, column)) {
      columns.add(column);
      return true;
    }
    const library = name === "Library" ? attributes.name : name === "Handler" ? attributes.libraryName : undefined;
    if (library !== undefined && isPlatformLibrary(library)) {
      libraries.add(library);
      return true;
    }
    const control = name === "customControl" ? attributes.name : undefined;
    if (control !== undefined && PLATFORM_CONTROL.test(control)) {
      controls.add(control);
      return true;
    }
    return false;
  });
  if (columns.size > 0) {
    warn(
      context,
      "entities",
      id,
      `The local Sales does not support some columns of ${table.logicalName}, which the form ${id} is shown without: ${[...columns].join(", ")}.`,
    );
  }
  if (controls.size > 0) {
    warn(
      context,
      "entities",
      id,
      `The local Sales does not support the platform's controls ${[...controls].join(", ")}: the form ${id} is shown with the native ones.`,
    );
  }
  if (libraries.size > 0) {
    warn(
      context,
      "entities",
      id,
      `The local Sales does not have the platform's libraries ${[...libraries].join(", ")}: the form ${id} does without them.`,
    );
  }
  return trimmed;
}
