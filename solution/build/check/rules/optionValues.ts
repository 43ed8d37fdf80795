import { attribute, childElement, childElements, childText, descendants } from "../../xml/findElements";
import type { XmlElement } from "../../xml/xmlNode";
import { tablesOf } from "../model/tables";
import { refuse } from "../rule";
import type { SolutionCheck, RuleFinding } from "../rule";

const CHOICE_TYPES = ["picklist", "multiselectpicklist"];
/** Values of a publisher: its prefix and four digits. */
const VALUES_PER_PUBLISHER = 10_000;

/** Every value of a choice that the publisher makes lies in the publisher's range. Yes/no and state columns have the platform's values. */
export const optionValuesHavePrefix: SolutionCheck = ({ solution }) => {
  const start = Number(solution.publisher.optionValuePrefix) * VALUES_PER_PUBLISHER;
  const columns = tablesOf(solution).flatMap((table) =>
    table.columns.filter((column) => column.isCustom && CHOICE_TYPES.includes(column.type)),
  );
  const inline = columns.flatMap((column) => childElements(column.element, "optionset"));
  return [...inline, ...globalOptionSets(solution.customizations)].flatMap((set) => checkSet(set, start));
};

function checkSet(set: XmlElement, start: number): readonly RuleFinding[] {
  const options = descendants(set, "option");
  const name = `option set ${attribute(set, "Name")}`;
  return options.flatMap((option, index) => {
    const value = Number(attribute(option, "value"));
    if (!Number.isInteger(value) || value < start || value >= start + VALUES_PER_PUBLISHER) {
      return [
        refuse(
          option,
          name,
          `has the value ${attribute(option, "value")}. Use one from ${start} to ${start + VALUES_PER_PUBLISHER - 1}.`,
        ),
      ];
    }
    const isRepeated = options.slice(0, index).some((other) => Number(attribute(other, "value")) === value);
    return isRepeated ? [refuse(option, name, `has the value ${value} twice. Give each option its own.`)] : [];
  });
}

/** Every choice column has options: its own, or those of an option set that the solutions bring. */
export const optionSetsExist: SolutionCheck = ({ solution, all }) => {
  const known = new Set(
    all.flatMap(({ customizations }) => globalOptionSets(customizations)).map((set) => attribute(set, "Name")),
  );
  return tablesOf(solution).flatMap((table) =>
    table.columns
      .filter((column) => CHOICE_TYPES.includes(column.type) && childElement(column.element, "optionset") === undefined)
      .filter((column) => !known.has(childText(column.element, "OptionSetName")))
      .map((column) =>
        refuse(
          column.element,
          `column ${column.logicalName}`,
          `uses the option set "${childText(column.element, "OptionSetName")}", which the solutions do not have. Correct OptionSetName, or add the option set.`,
        ),
      ),
  );
};

function globalOptionSets(customizations: XmlElement): readonly XmlElement[] {
  const section = childElement(customizations, "optionsets");
  return section === undefined ? [] : childElements(section, "optionset");
}
