import type { ResourceStrings } from "../../../strings/resources";

/** Fields of Business Central's own set-up, in its order; each has its place here or needs none. */
export const DOCUMENT_FIELDS = [
  "importSolution",
  "publishItemAvailability",
  "odataUrl",
  "odataUserName",
  "odataAccessKey",
  "orderIntegration",
  "enableConnection",
  "sdkVersion",
  "salesUrl",
  "webClientUrl",
  "createOrders",
  "processQuotes",
  "roles",
] as const;

export type Strings = ResourceStrings<"setup">;
