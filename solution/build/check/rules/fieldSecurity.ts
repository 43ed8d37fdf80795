import { childElement, childText, descendants } from "../../xml/findElements";
import { tablesOf } from "../model/tables";
import { refuse } from "../rule";
import type { SolutionCheck } from "../rule";

/** Every field permission is for a column of ours that is secured; for others the import only warns and the profile does nothing. */
export const fieldPermissionsApply: SolutionCheck = ({ solution, catalog }) => {
  const section = childElement(solution.customizations, "FieldSecurityProfiles");
  const permissions = section === undefined ? [] : descendants(section, "FieldPermission");
  return permissions.flatMap((permission) => {
    const table = childText(permission, "EntityName");
    const name = childText(permission, "AttributeName");
    const column = catalog.tables
      .filter((one) => one.logicalName === table)
      .flatMap((one) => one.columns)
      .find((one) => one.logicalName === name);
    const at = `field permission ${table}.${name}`;
    if (column === undefined) {
      return [
        refuse(
          permission,
          at,
          "is for a column that the solutions do not have. Correct EntityName and AttributeName (logical names).",
        ),
      ];
    }
    return column.isSecured
      ? []
      : [refuse(permission, at, "is for a column with IsSecured 0. Set IsSecured to 1, or remove the permission.")];
  });
};

/** Every secured column is in a field security profile, since nobody but a system administrator could read it otherwise. */
export const securedColumnsHaveProfile: SolutionCheck = ({ solution, all }) => {
  const permissions = all.flatMap(({ customizations }) => descendants(customizations, "FieldPermission"));
  const permitted = new Set(
    permissions.map((one) => `${childText(one, "EntityName")}.${childText(one, "AttributeName")}`),
  );
  return tablesOf(solution).flatMap((table) =>
    table.columns
      .filter((column) => column.isSecured && !permitted.has(`${table.logicalName}.${column.logicalName}`))
      .map((column) =>
        refuse(
          column.element,
          `column ${column.logicalName}`,
          "is secured, but no field security profile permits anything on it. Add a FieldPermission, or set IsSecured to 0.",
        ),
      ),
  );
};
