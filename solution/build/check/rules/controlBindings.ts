import { attribute, childElement, childElements, descendants, textOf } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import type { Catalog } from "../catalog";
import { controlsOf, formsOf } from "../model/forms";
import type { SolutionForm } from "../model/forms";
import { guid } from "../model/guid";
import type { SolutionControl } from "../model/controls";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding } from "../rule";

/** Every custom control on a form exists, belongs to a control of that form, and gets the properties of its manifest. */
export const controlBindingsMatch: SolutionCheck = ({ solution, catalog }) =>
  formsOf(solution).flatMap((form) => {
    const placed = new Set(controlsOf(form).map((control) => guid(attribute(control, "uniqueid"))));
    return descendants(form.form, "controlDescription").flatMap((description) => {
      const forControl = attribute(description, "forControl");
      const stray = placed.has(guid(forControl))
        ? []
        : [
            refuse(
              description,
              `control description ${forControl}`,
              "is for no control of the form. Give it the uniqueid of a control.",
            ),
          ];
      const custom = childElements(description, "customControl").filter((one) => one.attributes.has("name"));
      return [...stray, ...custom.flatMap((one) => checkCustomControl(one, form, catalog))];
    });
  });

function checkCustomControl(custom: XmlElement, form: SolutionForm, catalog: Catalog): readonly RuleFinding[] {
  const name = attribute(custom, "name");
  const at = `custom control ${name}, form factor ${attribute(custom, "formFactor")}`;
  const control = catalog.controls.get(name);
  if (control === undefined) {
    return [refuse(custom, at, "is in none of the solutions. Correct the name, or add the control.")];
  }
  if (control.properties === undefined) {
    return [
      refuse(
        control.element,
        `control ${name}`,
        "has no readable ControlManifest.xml in the package. Build the control.",
      ),
    ];
  }
  const parameters = childElement(custom, "parameters");
  const given = parameters === undefined ? [] : childElements(parameters);
  return [...checkGiven(given, control, { at, form, catalog }), ...checkRequired(custom, given, control, at)];
}

interface Place {
  readonly at: string;
  readonly form: SolutionForm;
  readonly catalog: Catalog;
}

function checkGiven(
  given: readonly XmlElement[],
  control: SolutionControl,
  { at, form, catalog }: Place,
): readonly RuleFinding[] {
  const properties = (control.properties ?? []).map((property) => property.name);
  return given.flatMap((parameter) => {
    if (parameter.name === "data-set") {
      const dataSet = attribute(parameter, "name");
      return control.dataSets.includes(dataSet)
        ? []
        : [
            refuse(
              parameter,
              at,
              `fills the data set ${dataSet}, which its manifest does not have. Use one of: ${control.dataSets.join(", ") || "none"}.`,
            ),
          ];
    }
    if (!properties.includes(parameter.name)) {
      return [
        refuse(
          parameter,
          at,
          `sets the property ${parameter.name}, which its manifest does not declare. Use one of: ${properties.join(", ") || "none"}.`,
        ),
      ];
    }
    const column = textOf(parameter);
    if (attribute(parameter, "static") === "true" || catalog.hasColumn(form.table, column)) {
      return [];
    }
    return [
      refuse(
        parameter,
        at,
        `binds ${parameter.name} to the column ${column}, which the table ${form.table} does not have. Correct the name, or mark a value with static="true".`,
      ),
    ];
  });
}

function checkRequired(
  custom: XmlElement,
  given: readonly XmlElement[],
  control: SolutionControl,
  at: string,
): readonly RuleFinding[] {
  const missing = (control.properties ?? []).filter(
    ({ name, isRequired }) => isRequired && !given.some((parameter) => parameter.name === name),
  );
  return missing.map(({ name }) =>
    refuse(custom, at, `does not set the property ${name}, which its manifest requires. Add <${name}>.`),
  );
}
