import type { BaseCalendarChange, Day } from "../bc/ledger/calendars";
import { DAYS } from "../bc/ledger/calendars";
import type { Company } from "../bc/ledger/company";
import { append } from "../bc/ledger/company";
import { TIME_BUCKETS } from "../bc/ledger/companySetup";
import logistics from "./logistics.json";

/** The demo's calendars, shipping agents, responsibility centres and addresses, and who uses them. */
export function addLogistics(company: Company): void {
  company.setup = {
    ...company.setup,
    checkAvailPeriod: logistics.setup.checkAvailPeriod,
    checkAvailBucket: TIME_BUCKETS.find((bucket) => bucket === logistics.setup.checkAvailBucket) ?? "Day",
  };
  for (const { code, name } of logistics.baseCalendars) {
    company.baseCalendars.set(code, { code, name });
    company.baseCalendarChanges.set(code, [...changesOf(code)]);
  }
  logistics.responsibilityCenters.forEach((center) => company.responsibilityCenters.set(center.code, center));
  logistics.userSetups.forEach((user) => company.userSetups.set(user.userId, user));
  logistics.shippingAgents.forEach((agent) => company.shippingAgents.set(agent.code, agent));
  logistics.shippingAgentServices.forEach((service) =>
    append(company.shippingAgentServices, service.shippingAgentCode, service),
  );
  logistics.shipToAddresses.forEach((address) => append(company.shipToAddresses, address.customerNo, address));
  logistics.itemVendors.forEach((vendor) => append(company.itemVendors, vendor.itemNo, vendor));
  logistics.locations.forEach((change) => merge(company.locations, change.code, change));
  logistics.customers.forEach((change) => merge(company.customers, change.no, change));
  logistics.vendors.forEach((change) => merge(company.vendors, change.no, change));
}

function changesOf(baseCalendarCode: string): readonly BaseCalendarChange[] {
  const common = { baseCalendarCode, nonworking: true };
  return [
    ...logistics.holidays.map(({ date, description }) => ({
      ...common,
      recurringSystem: "Annual Recurring" as const,
      date,
      day: " " as const,
      description,
    })),
    ...logistics.weekend.map((name) => ({
      ...common,
      recurringSystem: "Weekly Recurring" as const,
      date: "",
      day: dayOf(name),
      description: "",
    })),
  ];
}

function dayOf(name: string): Day {
  const day = DAYS.find((each) => each === name);
  if (day === undefined) {
    throw new Error(`The demo's calendar names the day ${JSON.stringify(name)}.`);
  }
  return day;
}

function merge<Row extends object>(rows: Map<string, Row>, key: string, change: Partial<Row>): void {
  const row = rows.get(key);
  if (row === undefined) {
    throw new Error(`The demo's logistics name ${JSON.stringify(key)}, which the company lacks.`);
  }
  rows.set(key, { ...row, ...change });
}
