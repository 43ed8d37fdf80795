import type { Table } from "../schema/schema";
import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { at, childrenNamed, descendantsNamed } from "../xml/element";
import { isAbsentColumn, isAbsentTable } from "./leftOut";

/** Why a view cannot be shown truly without what was left out; null where it can. */
export function lostByView(context: ImportContext, table: Table, element: XmlElement): string | null {
  const entity = at(element, "fetchxml", "fetch", "entity");
  if (!entity) {
    return null;
  }
  const link = descendantsNamed(entity, "link-entity").find(({ attributes }) =>
    isAbsentTable(context, attributes.name ?? ""),
  );
  if (link) {
    return link.attributes.name ?? "";
  }
  const named = [
    ...childrenNamed(entity, "order"),
    ...childrenNamed(entity, "filter").flatMap((filter) => descendantsNamed(filter, "condition")),
  ];
  return (
    named
      .map(({ attributes }) => attributes.attribute ?? "")
      .find((column) => column !== "" && isAbsentColumn(context, table, column)) ?? null
  );
}

/** A cell that shows no column, but what the platform's own code draws there. */
export function isUnbound({ name, attributes }: XmlElement): boolean {
  return name === "cell" && attributes.disableMetaDataBinding === "1";
}

/** A view without the columns that were left out. */
export function trimView(context: ImportContext, table: Table, element: XmlElement): XmlElement {
  const isGone = ({ name, attributes }: XmlElement) =>
    isUnbound({ name, attributes, content: [] }) ||
    ((name === "attribute" || name === "cell") && isAbsentColumn(context, table, attributes.name ?? ""));
  const trim = (each: XmlElement): XmlElement =>
    each.name === "link-entity"
      ? each
      : {
          ...each,
          content: each.content
            .filter((part) => typeof part === "string" || !isGone(part))
            .map((part) => (typeof part === "string" ? part : trim(part))),
        };
  return trim(element);
}
