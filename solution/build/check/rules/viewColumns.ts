import { attribute, childElement, childElements, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import type { Catalog } from "../catalog";
import { viewsOf } from "../model/views";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding } from "../rule";

/** Every column that a view shows, fetches, sorts or filters by exists, and every shown column is fetched. */
export const viewColumnsExist: SolutionCheck = ({ solution, catalog }) =>
  viewsOf(solution).flatMap((view) => {
    const entity = descendants(view.element, "entity")[0];
    const grid = descendants(view.element, "grid")[0];
    if (entity === undefined) {
      return [refuse(view.element, `view {${view.id}}`, "has no fetch of a table. Add fetchxml/fetch/entity.")];
    }
    const fetched = attribute(entity, "name");
    if (fetched !== view.table) {
      return [
        refuse(entity, `view {${view.id}}`, `fetches ${fetched} but belongs to ${view.table}. Fetch ${view.table}.`),
      ];
    }
    return [
      ...checkFetch(entity, view.id, catalog),
      ...(grid === undefined ? [] : checkLayout(grid, entity, view.id, catalog)),
    ];
  });

const COLUMN_ELEMENTS = ["attribute", "order", "condition"];

function checkFetch(entity: XmlElement, id: string, catalog: Catalog): readonly RuleFinding[] {
  const table = attribute(entity, "name");
  const missing = (at: XmlElement, on: string, column: string): readonly RuleFinding[] =>
    column === "" || catalog.hasColumn(on, column)
      ? []
      : [
          refuse(
            at,
            `view {${id}}`,
            `uses the column ${column}, which the table ${on} does not have. Correct the name, or add the column to the table or to solution/build/standard.`,
          ),
        ];
  const visit = (at: XmlElement): readonly RuleFinding[] =>
    childElements(at).flatMap((child) => {
      if (child.name === "link-entity") {
        const linked = attribute(child, "name");
        return [
          ...missing(child, linked, attribute(child, "from")),
          ...missing(child, table, attribute(child, "to")),
          ...checkFetch(child, id, catalog),
        ];
      }
      const own =
        COLUMN_ELEMENTS.includes(child.name) && !child.attributes.has("entityname")
          ? missing(child, table, attribute(child, child.name === "attribute" ? "name" : "attribute"))
          : [];
      return [...own, ...visit(child)];
    });
  return visit(entity);
}

function checkLayout(grid: XmlElement, entity: XmlElement, id: string, catalog: Catalog): readonly RuleFinding[] {
  const table = attribute(entity, "name");
  const row = childElement(grid, "row");
  const cells = row === undefined ? [] : childElements(row, "cell");
  const fetched = new Set(childElements(entity, "attribute").map((one) => attribute(one, "name")));
  const named = [
    { at: grid, part: "grid jump", column: attribute(grid, "jump") },
    ...(row === undefined ? [] : [{ at: row, part: "row id", column: attribute(row, "id") }]),
    // A cell with a dot shows a column of a linked table, by that link's alias.
    ...cells
      .map((cell) => ({ at: cell, part: `cell ${attribute(cell, "name")}`, column: attribute(cell, "name") }))
      .filter(({ column }) => !column.includes(".")),
  ];
  return named.flatMap(({ at, part, column }) => {
    if (!catalog.hasColumn(table, column)) {
      return [
        refuse(
          at,
          `view {${id}}, ${part}`,
          `shows the column ${column}, which the table ${table} does not have. Correct the name.`,
        ),
      ];
    }
    if (!fetched.has(column)) {
      return [
        refuse(
          at,
          `view {${id}}, ${part}`,
          `shows the column ${column}, which the view does not fetch. Add it to fetchxml.`,
        ),
      ];
    }
    return [];
  });
}
