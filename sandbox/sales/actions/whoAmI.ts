import type { Operation } from "./operation";
import { jsonAnswer } from "../webapi/answers";

/** The version that the local Sales says it has; solution packages must not be newer. */
export const PLATFORM_VERSION = "9.2.26101.136";

export const whoAmI: Operation = {
  method: "GET",
  run: ({ context }) =>
    jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: context.caller.businessUnitId,
      UserId: context.caller.userId,
      OrganizationId: context.organization.id,
    }),
};

export const retrieveVersion: Operation = {
  method: "GET",
  run: ({ context }) =>
    jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveVersionResponse`,
      Version: PLATFORM_VERSION,
    }),
};
