import type { Customer, Item } from "../ledger/rows";
import type { ApiChange } from "./apiSet";

/** What can be changed of an item: enough to see etags and transactional batches at work. */
export const changeItem: ApiChange = {
  properties: ["displayName", "unitPrice", "blocked"],
  apply: (company, id, values, today) => {
    const item = [...company.items.values()].find(({ systemId }) => systemId === id);
    const description = readText(values, "displayName", 100);
    const unitPrice = readNumber(values, "unitPrice");
    const blocked = readBoolean(values, "blocked");
    const reason = firstReason(description, unitPrice, blocked);
    if (item === undefined || reason !== null) {
      return { reason: reason ?? "The item does not exist." };
    }
    const changed: Item = {
      ...item,
      description: valueOf(description, item.description),
      unitPrice: valueOf(unitPrice, item.unitPrice),
      blocked: valueOf(blocked, item.blocked),
      lastModified: today,
      rowVersion: item.rowVersion + 1,
    };
    return replace(company.items, item.no, changed, item);
  },
};

const BLOCKED: readonly Customer["blocked"][] = [" ", "Ship", "Invoice", "All"];

export const changeCustomer: ApiChange = {
  properties: ["displayName", "creditLimit", "blocked"],
  apply: (company, id, values) => {
    const customer = [...company.customers.values()].find(({ systemId }) => systemId === id);
    const name = readText(values, "displayName", 100);
    const creditLimit = readNumber(values, "creditLimit");
    const blocked = readBlocked(values);
    const reason = firstReason(name, creditLimit, blocked);
    if (customer === undefined || reason !== null) {
      return { reason: reason ?? "The customer does not exist." };
    }
    const changed: Customer = {
      ...customer,
      name: valueOf(name, customer.name),
      creditLimit: valueOf(creditLimit, customer.creditLimit),
      blocked: valueOf(blocked, customer.blocked),
    };
    return replace(company.customers, customer.no, changed, customer);
  },
};

function replace<Row>(rows: Map<string, Row>, key: string, changed: Row, before: Row): { readonly undo: () => void } {
  rows.set(key, changed);
  return { undo: () => rows.set(key, before) };
}

type Read<T> =
  | { readonly kind: "absent" }
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "wrong"; readonly reason: string };

function valueOf<T>(read: Read<T>, before: T): T {
  return read.kind === "value" ? read.value : before;
}

function firstReason(...reads: readonly Read<unknown>[]): string | null {
  return reads.find((read) => read.kind === "wrong")?.reason ?? null;
}

function readText(values: Readonly<Record<string, unknown>>, name: string, length: number): Read<string> {
  const value = values[name];
  if (value === undefined) {
    return { kind: "absent" };
  }
  if (typeof value !== "string") {
    return { kind: "wrong", reason: `Unable to convert value to Text: ${name}.` };
  }
  return value.length <= length
    ? { kind: "value", value }
    : {
        kind: "wrong",
        reason: `The length of the string is ${value.length}, but it must be less than or equal to ${length} characters. Value: ${value}`,
      };
}

function readNumber(values: Readonly<Record<string, unknown>>, name: string): Read<number> {
  const value = values[name];
  if (value === undefined) {
    return { kind: "absent" };
  }
  return typeof value === "number"
    ? { kind: "value", value }
    : { kind: "wrong", reason: `Unable to convert value to Decimal: ${name}.` };
}

function readBoolean(values: Readonly<Record<string, unknown>>, name: string): Read<boolean> {
  const value = values[name];
  if (value === undefined) {
    return { kind: "absent" };
  }
  return typeof value === "boolean"
    ? { kind: "value", value }
    : { kind: "wrong", reason: `Unable to convert value to Boolean: ${name}.` };
}

function readBlocked(values: Readonly<Record<string, unknown>>): Read<Customer["blocked"]> {
  const value = values.blocked;
  if (value === undefined) {
    return { kind: "absent" };
  }
  const option = BLOCKED.find((known) => known === value || (known === " " && value === "_x0020_"));
  return option === undefined
    ? {
        kind: "wrong",
        reason: `${JSON.stringify(value)} is not an option. The existing options are: ${BLOCKED.join(",")}`,
      }
    : { kind: "value", value: option };
}
