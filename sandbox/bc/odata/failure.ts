import { randomUUID } from "node:crypto";

/**
 * An answer other than success, in BC's shape. Codes and texts as Microsoft documents them ("Troubleshooting REST API/OData
 * calls") or as recorded from real tenants in public issues; where only the kind of answer is known, the text is ours.
 */
export class ODataFailure extends Error {
  override readonly name = "ODataFailure";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Writes a failure the way BC does: two blanks and a correlation id end the message. */
export function toFailureBody(failure: ODataFailure): {
  readonly error: { readonly code: string; readonly message: string };
} {
  return { error: { code: failure.code, message: `${failure.message}  CorrelationId:  ${randomUUID()}.` } };
}

/** @param schemes what the server asks for, as WWW-Authenticate says it. */
export function invalidCredentials(schemes = 'Basic realm=""'): ODataFailure {
  return new ODataFailure(401, "Authentication_InvalidCredentials", "The server has rejected the client credentials.", {
    "WWW-Authenticate": schemes,
  });
}

/** More requests than the limits of BC online allow. The status is documented, code and words are ours. */
export function tooManyRequests(detail: string, headers: Readonly<Record<string, string>>): ODataFailure {
  return new ODataFailure(429, "Application_TooManyRequests", `Too many requests reached. ${detail}`, headers);
}

/** As BC online answers while it is moved or updated. The status is documented, code and words are ours. */
export function serviceUnavailable(headers: Readonly<Record<string, string>>): ODataFailure {
  return new ODataFailure(503, "Internal_ServerError", "The service is temporarily unavailable.", headers);
}

/** What a page's own code refuses with Error(). */
export function dialogError(message: string): ODataFailure {
  return new ODataFailure(400, "Application_DialogException", message);
}

/** A change without If-Match. */
export function missingToken(): ODataFailure {
  return new ODataFailure(
    400,
    "BadRequest_InvalidToken",
    "Could not validate the client concurrency token required by the service. Please provide a valid token in the client request.",
  );
}

/** A change with an etag of an earlier version. BC answers 409, not 412. */
export function entityChanged(): ODataFailure {
  return new ODataFailure(409, "Request_EntityChanged", "Another user has already changed the record.");
}

export function permissionMissing(table: { readonly number: number; readonly name: string }): ODataFailure {
  return new ODataFailure(
    403,
    "Internal_ServerError",
    `Sorry, the current permissions prevented the action. (TableData ${table.number} ${table.name} Read: Base Application)`,
  );
}

/** No route at all: a path beside the OData root, or an API that this server does not have. */
export function noRoute(url: string): ODataFailure {
  return new ODataFailure(
    404,
    "BadRequest_NotFound",
    `No HTTP resource was found that matches the request URI '${url}'.`,
  );
}

/** A service that is not published, a navigation that does not exist, a record that does not exist: BC does not tell them apart. */
export function segmentNotFound(segment: string): ODataFailure {
  return new ODataFailure(404, "BadRequest_ResourceNotFound", `Resource not found for the segment '${segment}'.`);
}

export function companyNotFound(name: string): ODataFailure {
  return new ODataFailure(404, "Internal_CompanyNotFound", `The company "${name}" does not exist.`);
}

export function noDefaultCompany(): ODataFailure {
  return new ODataFailure(
    404,
    "Internal_CompanyNotFound",
    "Cannot process the request because the default company cannot be found. You can specify a default company in the service configuration file, " +
      'or specify one for each tenant, or you can add a query string in the form of "company=[name]". You can see the available companies by ' +
      'accessing the default OData web service, Company. For more information, see "OData Web Services" in Help',
  );
}

/** @param typeName qualified, e.g. NAV.ItemCard or Microsoft.NAV.item */
export function unknownProperty(name: string, typeName: string): ODataFailure {
  return new ODataFailure(400, "BadRequest", `Could not find a property named '${name}' on type '${typeName}'.`);
}

export function badSyntax(detail: string): ODataFailure {
  return new ODataFailure(400, "BadRequest_NotFound", `Bad Request - Error in query syntax. ${detail}`);
}

export function badOption(detail: string): ODataFailure {
  return new ODataFailure(400, "BadRequest", detail);
}

export function incompatibleTypes(left: string, right: string, operator: string): ODataFailure {
  return new ODataFailure(
    400,
    "BadRequest",
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${operator}'.`,
  );
}

/** BC turns filters into AL filters; what has none is refused with 501. */
export function notInFilters(detail: string): ODataFailure {
  return new ODataFailure(501, "BadRequest_MethodNotImplemented", detail);
}

export function orOverFields(): ODataFailure {
  return notInFilters("The 'OR' operator is not supported on distinct fields on an OData filter.");
}

export function notOperator(): ODataFailure {
  return notInFilters("Client requests that contain 'Not' filter options are not supported.");
}

export function invalidFilterValue(parts: {
  readonly value: string;
  readonly field: string;
  readonly table: string;
  readonly reason: string;
}): ODataFailure {
  return new ODataFailure(
    400,
    "Application_FilterErrorException",
    `The filter "${parts.value}" is not valid for the ${parts.field} field on the ${parts.table} table. ${parts.reason}`,
  );
}

export function methodNotAllowed(method: string, segment: string): ODataFailure {
  return new ODataFailure(
    405,
    "BadRequest_MethodNotAllowed",
    `'${method}' requests for '${segment}' of EdmType 'Entity' are not allowed within Microsoft Dynamics 365 Business Central OData web services.`,
  );
}

/** A change set of several requests in a multipart $batch. Status and words as recorded from a real tenant, the code is ours. */
export function changeSetTooLarge(): ODataFailure {
  return new ODataFailure(
    500,
    "Internal_ServerError",
    "Multiple requests within the same change set are not supported by Microsoft Dynamics 365 Business Central OData web services.",
  );
}

/** Real BC can do it, this one cannot: loud, never an empty answer. */
export function notInSandbox(what: string): ODataFailure {
  return new ODataFailure(
    501,
    "Sandbox_NotSupported",
    `The local Business Central does not support ${what}. A real one may.`,
  );
}
