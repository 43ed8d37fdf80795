import { isRealColumn, isRealMetadata, isRealRelationship } from "./schema/realNames";

/**
 * Every refusal of the Sales server, by name. Codes and wording follow Microsoft's "Web service error codes" and "Troubleshoot Dataverse Web API
 * client errors"; what the sandbox itself does not support has the code NotImplemented, which Dataverse never sends.
 */
export class SalesError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 412 | 413 | 429 | 500 | 501,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "SalesError";
  }
}

export function isSalesError(error: unknown): error is SalesError {
  return error instanceof SalesError;
}

const HELP =
  "For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293";

/** The one constructor for "Dataverse may have this, the sandbox does not": say what, and where to look. */
export function notImplemented(feature: string): SalesError {
  return new SalesError(
    501,
    "NotImplemented",
    `The local Sales does not support ${feature}. docs/sandbox-parity.md lists what it does.`,
  );
}

// Requests

/** A table that Dataverse has and the sandbox does not. */
export function unplayedTable(logicalName: string): SalesError {
  return notImplemented(`the table '${logicalName}'`);
}

/** What Dataverse has under this name on the table or metadata type, and the sandbox has not; null when nobody has it. */
function unplayedProperty(property: string, table: string): SalesError | null {
  if (isRealColumn(table, property)) {
    return unplayedColumn(table, property);
  }
  if (isRealRelationship(property, table)) {
    return unplayedRelationship(property);
  }
  return isRealMetadata(table, property) ? notImplemented(`the property '${property}' of ${table}`) : null;
}

export function unplayedColumn(table: string, column: string): SalesError {
  return notImplemented(`the column '${table}.${column}'`);
}

export function unplayedRelationship(name: string): SalesError {
  return notImplemented(`the relationship '${name}'`);
}

export function unknownSegment(segment: string): SalesError {
  return new SalesError(404, "0x8006088a", `Resource not found for the segment '${segment}'.`);
}

/** A segment behind one row or metadata object. */
export function unknownBelow(segment: string, table: string): SalesError {
  return unplayedProperty(segment, table) ?? unknownSegment(segment);
}

export function noResourceForMethod(url: string): SalesError {
  return new SalesError(404, "", `No HTTP resource was found that matches the request URI '${url}'.`);
}

export function methodNotAllowed(method: string, resource: string): SalesError {
  return new SalesError(
    405,
    "0x80060888",
    `The requested resource does not support http method '${method}': ${resource}.`,
  );
}

/** A name that the table or metadata type does not have here: not supported where Dataverse has it, unknown where nobody does. */
export function unknownProperty(property: string, table: string): SalesError {
  return (
    unplayedProperty(property, table) ??
    new SalesError(
      400,
      "0x0",
      `Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${table}'.`,
    )
  );
}

export function badQuery(detail: string): SalesError {
  return new SalesError(400, "0x80060888", detail);
}

export function badFetch(detail: string): SalesError {
  return new SalesError(400, "0x80040216", detail);
}

export function badPayload(entitySet: string, detail: string): SalesError {
  return new SalesError(
    400,
    "0x80048d19",
    `Error identified in Payload provided by the user for Entity :'${entitySet}', ${HELP}  ---->  InnerException : ${detail}`,
  );
}

export function unknownPayloadProperty(entitySet: string, property: string, table: string): SalesError {
  return (
    unplayedProperty(property, table) ??
    badPayload(
      entitySet,
      `Microsoft.Crm.CrmException: Invalid property '${property}' was found in entity 'Microsoft.Dynamics.CRM.${table}'. ---> ` +
        `Microsoft.OData.ODataException: The property '${property}' does not exist on type 'Microsoft.Dynamics.CRM.${table}'. Make sure to only use property names that are defined by the type.`,
    )
  );
}

export function undeclaredNavigation(entitySet: string, property: string, table: string): SalesError {
  return (
    unplayedProperty(property, table) ??
    badPayload(
      entitySet,
      `Microsoft.OData.ODataException: An undeclared property '${property}' which only has property annotations in the payload but no property value was found in the payload. ` +
        "In OData, only declared navigation properties and declared named streams can be represented as properties without values.",
    )
  );
}

export function badBindUrl(value: string, property: string): SalesError {
  return new SalesError(400, "0x80090800", `Invalid url value '${value}' for lookup property '${property}'.`);
}

// Rows

export function rowNotFound(table: string, id: string): SalesError {
  return new SalesError(404, "0x80040217", `Entity '${table}' With Id = ${id} Does Not Exist`);
}

/** No row has the values of an alternate key. */
export function keyNotFound(table: string): SalesError {
  return new SalesError(404, "0x80060891", `A record with the specified key values does not exist in ${table} entity`);
}

export function unknownKey(table: string): SalesError {
  const type = `Microsoft.Dynamics.CRM.${table}`;
  return new SalesError(
    400,
    "0x80060888",
    `The key in the request URI is not valid for resource '${type}'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource '${type}'.`,
  );
}

/** Another row has the same values in an alternate key. */
export function keyViolated(key: string, columns: string): SalesError {
  return new SalesError(
    412,
    "0x80060892",
    `Entity Key ${key} violated. A record with the same value for ${columns} already exists. A duplicate record cannot be created. Select one or more unique values and try again.`,
  );
}

export function recordExists(): SalesError {
  return new SalesError(412, "0x80060892", "A record with matching key values already exists.");
}

export function duplicateKey(): SalesError {
  return new SalesError(412, "0x80040237", "Cannot insert duplicate key.");
}

export function versionMismatch(): SalesError {
  return new SalesError(
    412,
    "0x80060882",
    "The version of the existing record doesn't match the RowVersion property provided.",
  );
}

export function requiredMissing(table: string, column: string): SalesError {
  return new SalesError(400, "0x80040200", `Required field '${column}' of entity '${table}' is missing.`);
}

export function tooLong(table: string, column: string, maxLength: number): SalesError {
  return new SalesError(
    400,
    "0x80044331",
    `A validation error occurred. The length of the '${column}' attribute of the '${table}' entity exceeded the maximum allowed length of '${maxLength}'.`,
  );
}

export function optionOutOfRange(
  table: string,
  column: string,
  value: number,
  accepted: readonly number[],
): SalesError {
  return new SalesError(
    400,
    "0x8004431a",
    `A validation error occurred. The value ${value} of '${column}' on record of type '${table}' is outside the valid range. Accepted Values: ${accepted.join(",")}`,
  );
}

export function numberOutOfRange(table: string, column: string, value: number, min: number, max: number): SalesError {
  return new SalesError(
    400,
    "0x8004432f",
    `A validation error occurred. The value ${value} of '${column}' on record of type '${table}' is outside the valid range. The value must be between ${min} and ${max}.`,
  );
}

export function invalidStatus(status: number, schemaName: string, state: string, id: string): SalesError {
  return new SalesError(
    400,
    "0x80048408",
    `${status} is not a valid status code for state code ${schemaName}State.${state} with Id ${id}.`,
  );
}

/** A rule of the table itself, such as "an active quote is read-only". */
export function ruleBroken(code: string, message: string): SalesError {
  return new SalesError(400, code, message);
}

export function deleteRestricted(table: string, id: string, relationship: string): SalesError {
  return new SalesError(
    405,
    "0x80040227",
    `The object you tried to delete is associated with another object and cannot be deleted. Entity '${table}' With Id = ${id}, relationship ${relationship}.`,
  );
}

// Access

export function notAuthenticated(): SalesError {
  return new SalesError(
    401,
    "0x80044302",
    "Request is not authenticated. Send the cookie sandbox-user=<alias>, or Authorization: Bearer sandbox:<alias>.",
  );
}

export function unknownPerson(alias: string, known: readonly string[]): SalesError {
  return new SalesError(
    401,
    "0x80041d1f",
    `There is no person '${alias}' in the local Sales. Use one of: ${known.join(", ")}.`,
  );
}

export function userDisabled(id: string): SalesError {
  return new SalesError(403, "0x80040225", `The specified user(Id = ${id}) is disabled. Consider enabling this user.`);
}

export interface MissingPrivilege {
  readonly userId: string;
  readonly roleCount: number;
  readonly privilegeCount: number;
  readonly accessMode: number;
  readonly privilege: string;
  readonly privilegeId: string;
  readonly table?: { readonly logicalName: string; readonly objectTypeCode: number; readonly displayName: string };
}

export function missingPrivilege(missing: MissingPrivilege): SalesError {
  const { userId, table } = missing;
  const where = table
    ? ` on OTC=${table.objectTypeCode} for entity '${table.logicalName}' (LocalizedName='${table.displayName}')`
    : "";
  return new SalesError(
    403,
    "0x80040220",
    `Principal user (Id=${userId}, type=8, roleCount=${missing.roleCount}, privilegeCount=${missing.privilegeCount}, accessMode=${missing.accessMode}), ` +
      `is missing ${missing.privilege} privilege (Id=${missing.privilegeId})${where}. context.Caller=${userId}.`,
  );
}

export function noAccess(userId: string, right: string, table: string, id: string): SalesError {
  return new SalesError(
    403,
    "0x80048306",
    `Principal with ID ${userId} does not have ${right} right(s) for record with ID ${id} of entity ${table}.`,
  );
}

export function secured(
  operation: "read" | "create" | "update",
  table: string,
  columns: readonly string[],
): SalesError {
  const code = { read: "0x8004f504", create: "0x8004f502", update: "0x8004f507" }[operation];
  return new SalesError(
    403,
    code,
    `The user does not have ${operation} permissions to a secured field. The requested operation could not be completed. Entity '${table}', field(s): ${columns.join(", ")}.`,
  );
}

export function securedInQuery(column: string): SalesError {
  return new SalesError(
    403,
    "0x8004f506",
    `The Query contained a secured attribute to which the caller does not have access: ${column}.`,
  );
}
