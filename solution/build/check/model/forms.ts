import type { AssembledSolution } from "../../pack/assembleSolution";
import { attribute, childElement, childElements, childText, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { guid } from "./guid";
import { tablesOf } from "./tables";

export interface SolutionForm {
  /** Logical name of the table that the form shows. */
  readonly table: string;
  /** main, quick, quickCreate, card. */
  readonly type: string;
  readonly id: string;
  /** The form element inside systemform. */
  readonly form: XmlElement;
  readonly systemForm: XmlElement;
}

export function formsOf(solution: AssembledSolution): readonly SolutionForm[] {
  return tablesOf(solution).flatMap(({ logicalName, element }) => {
    const formXml = childElement(element, "FormXml");
    const groups = formXml === undefined ? [] : childElements(formXml, "forms");
    return groups.flatMap((group) =>
      childElements(group, "systemform").map((systemForm) => ({
        table: logicalName,
        type: attribute(group, "type"),
        id: guid(childText(systemForm, "formid")),
        form: childElement(systemForm, "form") ?? systemForm,
        systemForm,
      })),
    );
  });
}

/** Every control of a form, header and footer included. */
export function controlsOf({ form }: SolutionForm): readonly XmlElement[] {
  return descendants(form, "control");
}
