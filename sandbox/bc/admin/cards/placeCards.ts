import { PLAIN_LOCATION } from "../../ledger/places";
import type {
  Location,
  ResponsibilityCenter,
  ShippingAgent,
  ShippingAgentService,
  ShipToAddress,
  UserSetup,
} from "../../ledger/places";
import { nextNumber } from "../../ledger/numberSeries";
import { defineCard } from "./card";
import * as field from "./fields";
import { putInList, removeFromList } from "./lists";

export const locations = defineCard<Location>({
  id: "locations",
  title: "Locations",
  hint: "A location in transit holds what is under way between two others; it cannot stand on a sales line.",
  keys: ["code"],
  fields: {
    code: field.code("Code"),
    name: field.text("Name"),
    useAsInTransit: field.yesNo("Use As In-Transit"),
    outboundHandlingTime: field.formula("Outbound Whse. Handling Time"),
    inboundHandlingTime: field.formula("Inbound Whse. Handling Time"),
    baseCalendarCode: field.calendar(),
    requireShipment: field.yesNo("Require Shipment"),
    requirePick: field.yesNo("Require Pick"),
  },
  rows: (company) => [...company.locations.values()],
  plain: () => ({ ...PLAIN_LOCATION, code: "", name: "" }),
  put: (company, row) => company.locations.set(row.code, { ...row, rowVersion: nextNumber(company, "rowVersion") }),
});

export const responsibilityCenters = defineCard<ResponsibilityCenter>({
  id: "responsibilityCenters",
  title: "Responsibility centres",
  keys: ["code"],
  fields: { code: field.code("Code"), name: field.text("Name"), locationCode: field.location() },
  rows: (company) => [...company.responsibilityCenters.values()],
  plain: () => ({ code: "", name: "", locationCode: "" }),
  put: (company, row) => company.responsibilityCenters.set(row.code, row),
  remove: (company, row) => company.responsibilityCenters.delete(row.code),
});

export const userSetups = defineCard<UserSetup>({
  id: "userSetups",
  title: "User setup",
  hint: "The user of the job queue decides the responsibility centre of orders that come from Sales.",
  keys: ["userId"],
  fields: {
    userId: field.code("User ID"),
    salesResponsibilityCenter: field.responsibilityCenter("Sales Resp. Ctr. Filter"),
  },
  rows: (company) => [...company.userSetups.values()],
  plain: () => ({ userId: "", salesResponsibilityCenter: "" }),
  put: (company, row) => company.userSetups.set(row.userId, row),
  remove: (company, row) => company.userSetups.delete(row.userId),
});

export const shipToAddresses = defineCard<ShipToAddress>({
  id: "shipToAddresses",
  title: "Ship-to addresses",
  keys: ["customerNo", "code"],
  fields: {
    customerNo: field.code("Customer No.", (company) => company.customers.keys()),
    code: field.code("Code"),
    name: field.text("Name"),
    address: field.text("Address"),
    postCode: field.code("Post Code"),
    city: field.text("City"),
    country: field.code("Country/Region Code", (company) => company.countries.keys()),
    locationCode: field.location(),
    shippingAgentCode: field.agent(),
    shippingAgentServiceCode: field.service(),
  },
  rows: (company) => [...company.shipToAddresses.values()].flat(),
  plain: () => ({
    customerNo: "",
    code: "",
    name: "",
    address: "",
    postCode: "",
    city: "",
    country: "",
    locationCode: "",
    shippingAgentCode: "",
    shippingAgentServiceCode: "",
  }),
  put: (company, row) => putInList(company.shipToAddresses, row.customerNo, row, ({ code }) => code === row.code),
  remove: (company, row) => removeFromList(company.shipToAddresses, row.customerNo, ({ code }) => code === row.code),
});

export const shippingAgents = defineCard<ShippingAgent>({
  id: "shippingAgents",
  title: "Shipping agents",
  keys: ["code"],
  fields: { code: field.code("Code"), name: field.text("Name"), internetAddress: field.text("Internet Address") },
  rows: (company) => [...company.shippingAgents.values()],
  plain: () => ({ code: "", name: "", internetAddress: "" }),
  put: (company, row) => company.shippingAgents.set(row.code, row),
  remove: (company, row) => company.shippingAgents.delete(row.code),
});

export const shippingAgentServices = defineCard<ShippingAgentService>({
  id: "shippingAgentServices",
  title: "Shipping agent services",
  keys: ["shippingAgentCode", "code"],
  fields: {
    shippingAgentCode: field.agent(),
    code: field.code("Code"),
    description: field.text("Description"),
    shippingTime: field.formula("Shipping Time"),
    baseCalendarCode: field.calendar(),
  },
  rows: (company) => [...company.shippingAgentServices.values()].flat(),
  plain: () => ({ shippingAgentCode: "", code: "", description: "", shippingTime: "", baseCalendarCode: "" }),
  put: (company, row) =>
    putInList(company.shippingAgentServices, row.shippingAgentCode, row, ({ code }) => code === row.code),
  remove: (company, row) =>
    removeFromList(company.shippingAgentServices, row.shippingAgentCode, ({ code }) => code === row.code),
});
