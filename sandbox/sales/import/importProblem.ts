/** Why an import fails or warns: code and wording as Dataverse's list of errors has them, with the thing named. */
export interface ImportProblem {
  readonly code: string;
  readonly message: string;
}

/** Ends an import; everything it did is taken back. */
export class ImportFailed extends Error {
  constructor(
    readonly problem: ImportProblem,
    /** The part of the solution that failed, for the import job's results. */
    readonly part: { readonly section: string; readonly id: string; readonly name: string } | null = null,
  ) {
    super(problem.message);
    this.name = "ImportFailed";
  }
}

/** For failures that Dataverse reports under its general import code. */
export const GENERAL = "0x80048033";

export function badArchive(): ImportProblem {
  return {
    code: "0x80048060",
    message:
      "The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, customizations.xml, and [Content_Types].xml. " +
      "Customization files exported from previous versions of Microsoft Dynamics 365 are not supported.",
  };
}

export function notWellFormed(file: string, reason: string): ImportProblem {
  return {
    code: "0x80048013",
    message: `Invalid customization file. This file is not well formed. ${file}: ${reason}`,
  };
}

export function schemaViolation(error: string, location: string): ImportProblem {
  return {
    code: "0x8004801a",
    message: `The import file is invalid. XSD validation failed with the following error: '${error}'. The validation failed at: '...${location} <<<<<ERROR LOCATION>>>>> ...'.`,
  };
}

export function formViolation(detail: string): ImportProblem {
  return { code: "0x80048425", message: `The Form XML does not conform to the required schema. ${detail}` };
}

export function forbiddenFormElement(element: string, type: string, id: string): ImportProblem {
  return { code: "0x8004e300", message: `Form XML of type ${type} with id ${id} cannot contain element: ${element}.` };
}

export function undeclaredProperty(property: string, control: string): ImportProblem {
  return { code: GENERAL, message: `Property ${property} is not declared in the control manifest of ${control}.` };
}

export function missingComponent(name: string, type: number): ImportProblem {
  return {
    code: "0x8004801f",
    message: `Cannot add a Root Component ${name} of type ${type} because it is not in the target system.`,
  };
}

export function undeclaredComponent(name: string, type: number): ImportProblem {
  return {
    code: "0x8004803a",
    message: `The import has failed because component ${name} of type ${type} is not declared in the solution file as a root component. To fix this, import again using the XML file that was generated when you exported the solution.`,
  };
}

export function wrongPrefix(column: string): ImportProblem {
  return {
    code: "0x80048062",
    message: `Invalid name for attribute ${column}.  Custom attribute names must start with a valid customization prefix. The prefix for a solution component should match the prefix that is specified for the publisher of the solution.`,
  };
}

export function missingRole(relationship: string): ImportProblem {
  return {
    code: GENERAL,
    message: `The entity relationship role of the referencing entity is required when creating a new one-to-many entity relationship. Relationship: ${relationship}.`,
  };
}

export function missingRelationship(columns: readonly string[], table: string, solution: string): ImportProblem {
  return {
    code: "0x80048548",
    message: `The following attributes ${columns.join(", ")} of entity ${table} are missing their associated relationship definition in customizations xml of ${solution} solution. Please include the associated relationship components and retry solution import.`,
  };
}

export function managedPropertyForbids(component: string, id: string, property: string): ImportProblem {
  return {
    code: "0x8004f026",
    message: `The evaluation of the current component(name=${component}, id=${id}) in the current operation (Create) failed during managed property evaluation of condition: Managed Property Name: ${property}; Component Name: Entity; Attribute Name: ${property};`,
  };
}

export function missingTable(relationship: string, table: string): ImportProblem {
  return {
    code: GENERAL,
    message: `The relationship ${relationship} points to the table ${table}, which is not in the target system.`,
  };
}

export function missingOptionSet(column: string, optionSet: string): ImportProblem {
  return {
    code: "0x80048039",
    message: `Attribute '${column}' was not imported as it references a non-existing global Option Set ('${optionSet}').`,
  };
}

export function missingDependencies(solution: string, detail: string): ImportProblem {
  return {
    code: "0x8004801d",
    message: `The following solution cannot be imported: ${solution}. Some dependencies are missing. ${detail}`,
  };
}

export function wrongPublisher(solution: string, from: string, to: string): ImportProblem {
  return {
    code: "0x8004801c",
    message: `The following managed solution cannot be imported: ${solution}. The publisher name cannot be changed from ${from} to ${to}.`,
  };
}

export function managedOverUnmanaged(): ImportProblem {
  return {
    code: "0x80048040",
    message:
      "The solution is already installed on this system as an unmanaged solution and the package supplied is attempting to install it in managed mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.",
  };
}

export function unmanagedOverManaged(): ImportProblem {
  return {
    code: "0x80048041",
    message:
      "The solution is already installed on this system as a managed solution and the package supplied is attempting to install it in unmanaged mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.",
  };
}

export function newerPackage(version: string): ImportProblem {
  return {
    code: "0x80048068",
    message: `You can only import solutions with a package version of ${version} or earlier into this organization. Also, you can't import any solutions into this organization that were exported from Microsoft Dynamics 365 2011 or earlier.`,
  };
}

export function unknownPrivilege(role: string, privilege: string): ImportProblem {
  return {
    code: "0x80048058",
    message: `The privilege to be imported is invalid. Role '${role}' names the privilege '${privilege}', which is not in the target system.`,
  };
}

export function invalidDepth(role: string, privilege: string, level: string): ImportProblem {
  return {
    code: "0x80041407",
    message: `Invalid privilege depth. Role '${role}' gives '${privilege}' at level '${level}', which this privilege does not have.`,
  };
}
