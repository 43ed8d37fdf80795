import type { Location, ResponsibilityCenter, ShippingAgent, ShippingAgentService, UserSetup } from "../ledger/places";
import locationFacts from "./facts/location.json";
import responsibilityCenterFacts from "./facts/responsibilityCenter.json";
import shippingAgentFacts from "./facts/shippingAgent.json";
import shippingAgentServiceFacts from "./facts/shippingAgentServices.json";
import userSetupFacts from "./facts/userSetup.json";
import { LOCATION, systemIdOf } from "./systemId";
import { byKey, fieldsOf } from "./table";
import { tableOf } from "./tableOf";
import { versionOf } from "./versionOf";

const location = fieldsOf<Location>();

/** Table 14. */
export const locationTable = tableOf<Location>(locationFacts, {
  rows: (company) => [...company.locations.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  index: {
    field: "Code",
    rows: (company, codes) =>
      codes.flatMap((code) => company.locations.get(code) ?? []).sort((a, b) => byKey(a.code, b.code)),
  },
  values: {
    Code: (row) => row.code,
    Name: (row) => row.name,
    "Use As In-Transit": (row) => row.useAsInTransit,
    "Require Shipment": (row) => row.requireShipment,
    "Require Pick": (row) => row.requirePick,
    "Outbound Whse. Handling Time": (row) => row.outboundHandlingTime,
    "Inbound Whse. Handling Time": (row) => row.inboundHandlingTime,
    "Base Calendar Code": (row) => row.baseCalendarCode,
  },
  more: {
    SystemId: location.guid((row) => systemIdOf(LOCATION, row.code)),
    SystemModifiedAt: location.dateTime(),
  },
});

/** Table 5714. */
export const responsibilityCenterTable = tableOf<ResponsibilityCenter>(responsibilityCenterFacts, {
  rows: (company) => [...company.responsibilityCenters.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: { Code: (row) => row.code, Name: (row) => row.name, "Location Code": (row) => row.locationCode },
});

/** Table 91. */
export const userSetupTable = tableOf<UserSetup>(userSetupFacts, {
  rows: (company) => [...company.userSetups.values()].sort((a, b) => byKey(a.userId, b.userId)),
  rowVersion: versionOf,
  values: { "User ID": (row) => row.userId, "Sales Resp. Ctr. Filter": (row) => row.salesResponsibilityCenter },
});

/** Table 291. */
export const shippingAgentTable = tableOf<ShippingAgent>(shippingAgentFacts, {
  rows: (company) => [...company.shippingAgents.values()].sort((a, b) => byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: { Code: (row) => row.code, Name: (row) => row.name, "Internet Address": (row) => row.internetAddress },
});

/** Table 5790. */
export const shippingAgentServiceTable = tableOf<ShippingAgentService>(shippingAgentServiceFacts, {
  rows: (company) =>
    [...company.shippingAgentServices.values()]
      .flat()
      .sort((a, b) => byKey(a.shippingAgentCode, b.shippingAgentCode) || byKey(a.code, b.code)),
  rowVersion: versionOf,
  values: {
    "Shipping Agent Code": (row) => row.shippingAgentCode,
    Code: (row) => row.code,
    Description: (row) => row.description,
    "Shipping Time": (row) => row.shippingTime,
    "Base Calendar Code": (row) => row.baseCalendarCode,
  },
});
