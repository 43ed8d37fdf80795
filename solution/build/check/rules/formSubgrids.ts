import { attribute, childElement, childText, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import type { Catalog } from "../catalog";
import { controlsOf, formsOf } from "../model/forms";
import { guid } from "../model/guid";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding } from "../rule";

/** Every list on a form names a table, one of our views of that table, and a relationship from the form's table to it. */
export const formSubgridsResolve: SolutionCheck = ({ solution, catalog }) =>
  formsOf(solution).flatMap((form) => {
    const grids = controlsOf(form).map((control) => ({
      name: `subgrid ${attribute(control, "id")}`,
      parameters: childElement(control, "parameters"),
    }));
    const dataSets = descendants(form.form, "data-set").map((dataSet) => ({
      name: `data set ${attribute(dataSet, "name")}`,
      parameters: dataSet,
    }));
    return [...grids, ...dataSets].flatMap(({ name, parameters }) =>
      parameters === undefined || childElement(parameters, "TargetEntityType") === undefined
        ? []
        : checkList(parameters, name, form.table, catalog),
    );
  });

function checkList(parameters: XmlElement, name: string, formTable: string, catalog: Catalog): readonly RuleFinding[] {
  const target = childText(parameters, "TargetEntityType");
  if (!catalog.hasTable(target)) {
    return [
      refuse(
        parameters,
        name,
        `lists the table ${target}, which neither the solutions nor Sales have. Correct TargetEntityType.`,
      ),
    ];
  }
  return [
    ...checkView(parameters, name, target, catalog),
    ...checkRelationship(parameters, name, { target, formTable, catalog }),
  ];
}

function checkView(parameters: XmlElement, name: string, target: string, catalog: Catalog): readonly RuleFinding[] {
  const ids = [childText(parameters, "ViewId"), ...childText(parameters, "ViewIds").split(",")].filter(
    (id) => id.trim() !== "",
  );
  return ids.flatMap((id) => {
    const view = catalog.views.find((one) => one.id === guid(id));
    if (view === undefined) {
      return [
        refuse(
          parameters,
          name,
          `shows the view ${id}, which no solution brings. Use a view of our own: ids of native views differ between environments.`,
        ),
      ];
    }
    if (view.table !== target) {
      return [
        refuse(parameters, name, `shows the view ${id} of ${view.table} but lists ${target}. Use a view of ${target}.`),
      ];
    }
    return [];
  });
}

interface Ends {
  readonly target: string;
  readonly formTable: string;
  readonly catalog: Catalog;
}

function checkRelationship(
  parameters: XmlElement,
  name: string,
  { target, formTable, catalog }: Ends,
): readonly RuleFinding[] {
  const relationshipName = childText(parameters, "RelationshipName");
  if (relationshipName === "") {
    return [];
  }
  const relationship = catalog.relationships.get(relationshipName);
  if (relationship === undefined) {
    return [
      refuse(
        parameters,
        name,
        `uses the relationship ${relationshipName}, which is not known. Correct the name, or add it to solution/build/standard/standardRelationships.json.`,
      ),
    ];
  }
  if (relationship.referencing === target && relationship.referenced === formTable) {
    return [];
  }
  return [
    refuse(
      parameters,
      name,
      `uses the relationship ${relationshipName} from ${relationship.referenced} to ${relationship.referencing}; a list of ${target} on ${formTable} needs one from ${formTable} to ${target}.`,
    ),
  ];
}
