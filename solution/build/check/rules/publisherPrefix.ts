import { attribute, childText } from "../../xml/findElements";
import { contentComponents } from "../model/components";
import { relationshipsOf } from "../model/relationships";
import { tablesOf } from "../model/tables";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Components whose name the publisher's prefix must begin; roles and profiles have free names. */
const PREFIXED_TYPES = ["9", "61", "62", "66", "80", "380"];

/** Everything that the publisher makes is named with its prefix; the platform refuses other names, and prefixes cannot be changed later. */
export const namesHavePrefix: SolutionCheck = ({ solution }) => {
  const prefix = `${solution.publisher.prefix}_`;
  const tables = tablesOf(solution);
  const customColumns = tables.flatMap((table) =>
    table.columns.filter((column) => column.isCustom || column.type === "primarykey"),
  );
  const customLookups = new Set(
    tables.flatMap((table) =>
      table.columns.filter((column) => column.isCustom).map((column) => `${table.logicalName}.${column.logicalName}`),
    ),
  );
  const named = [
    ...tables
      .filter((table) => table.isOwn)
      .map(({ schemaName, element }) => ({ what: "table", name: schemaName, element })),
    ...tables
      .filter((table) => table.isOwn)
      .map(({ info, element }) => ({
        what: "entity set",
        name: info === undefined ? "" : childText(info, "EntitySetName"),
        element,
      })),
    ...customColumns.map(({ schemaName, element }) => ({ what: "column", name: schemaName, element })),
    ...customColumns.map(({ logicalName, element }) => ({ what: "column", name: logicalName, element })),
    ...relationshipsOf(solution)
      .filter((one) => customLookups.has(`${one.referencing}.${one.column}`))
      .map(({ name, element }) => ({ what: "relationship", name, element })),
    ...contentComponents(solution)
      .filter((component) => PREFIXED_TYPES.includes(component.type))
      .map(({ key, element }) => ({ what: element.name, name: key, element })),
  ];
  return named
    .filter(({ name }) => !name.startsWith(prefix))
    .map(({ what, name, element }) =>
      refuse(element, `${what} ${name}`, `does not begin with the publisher's prefix ${prefix}. Rename it.`),
    );
};

const VALID_PREFIX = /^[a-z][a-z0-9]{1,7}$/i;
const VALID_OPTION_PREFIX = /^[1-9]\d{4}$/;

/** The publisher's own prefixes are ones that the platform accepts. */
export const publisherIsValid: SolutionCheck = ({ solution }) => {
  const { prefix, optionValuePrefix } = solution.publisher;
  const root = solution.solutionXml;
  return [
    ...(VALID_PREFIX.test(prefix) && !/^mscrm/i.test(prefix)
      ? []
      : [
          refuse(
            root,
            "CustomizationPrefix",
            `is "${prefix}". Use 2 to 8 letters and digits that begin with a letter and not with mscrm.`,
          ),
        ]),
    ...(VALID_OPTION_PREFIX.test(optionValuePrefix)
      ? []
      : [
          refuse(
            root,
            "CustomizationOptionValuePrefix",
            `is "${optionValuePrefix}". Use a number from 10000 to 99999.`,
          ),
        ]),
  ];
};

/** The data in a table's columns follows the names of the table: logical names are schema names in lower case. */
export const logicalNamesFollow: SolutionCheck = ({ solution }) =>
  tablesOf(solution).flatMap(({ columns }) =>
    columns
      .filter(({ schemaName, logicalName }) => schemaName.toLowerCase() !== logicalName)
      .map(({ schemaName, logicalName, element }) =>
        refuse(
          element,
          `column ${attribute(element, "PhysicalName")}`,
          `has the logical name ${logicalName}. It must be ${schemaName.toLowerCase()}.`,
        ),
      ),
  );
