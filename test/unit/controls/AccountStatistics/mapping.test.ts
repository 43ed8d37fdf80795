import type { IInputs } from "../../../../controls/AccountStatistics/generated/ManifestTypes";
import { mapInputs } from "../../../../controls/AccountStatistics/mapping";
import type { HostRecord } from "../../../../controls/shared/hostRecord";
import { DOCUMENT_TABLES } from "../../../../core/documents/documentTable";

interface Values {
  readonly place?: string | null;
  readonly statistics?: readonly object[] | null;
  readonly parentAccount?: readonly object[] | null;
  readonly customerNumber?: string | null;
  readonly amount?: number | null;
  readonly currency?: readonly object[] | null;
}

function inputs(values: Values): IInputs {
  const {
    place = null,
    statistics = [],
    parentAccount = [],
    customerNumber = null,
    amount = null,
    currency = [],
  } = values;
  return {
    field: { raw: "x" },
    place: { raw: place },
    statistics: { raw: statistics },
    parentAccount: { raw: parentAccount },
    customerNumber: { raw: customerNumber },
    amount: { raw: amount },
    currency: { raw: currency },
  } as unknown as IInputs;
}

const lookup = (id: string) => [{ id, name: "x", entityType: "x" }];
const ORDER: HostRecord = { table: "salesorder", id: "o1" };

describe("what the control is about", () => {
  it.each<[string, Values, HostRecord | null, object]>([
    [
      "an account",
      { statistics: lookup("{S1}"), parentAccount: lookup("P1") },
      null,
      { kind: "position", position: { kind: "account", statisticsId: "s1", parentId: "p1" } },
    ],
    [
      "an account that is not coupled",
      { place: "account" },
      null,
      { kind: "position", position: { kind: "account", statisticsId: null, parentId: null } },
    ],
    [
      "an account whose lookups the host gives as null",
      { statistics: null, parentAccount: null },
      null,
      { kind: "position", position: { kind: "account", statisticsId: null, parentId: null } },
    ],
    [
      "an account seen from an order",
      { place: "account", statistics: lookup("s1") },
      ORDER,
      { kind: "position", position: { kind: "account", statisticsId: "s1", parentId: null } },
    ],
    [
      "a row of statistics that the host tells",
      { place: "statistics", customerNumber: " K1 " },
      { table: "nav_accountstatistics", id: "s1" },
      { kind: "position", position: { kind: "statistics", id: "s1", customerNumber: "K1" } },
    ],
    [
      "a row of statistics inside another form",
      { place: "statistics", customerNumber: "K1" },
      { table: "account", id: "a1" },
      { kind: "position", position: { kind: "statistics", id: null, customerNumber: "K1" } },
    ],
    [
      "a row of statistics without a number",
      { place: "statistics", customerNumber: " " },
      null,
      { kind: "position", position: { kind: "statistics", id: null, customerNumber: null } },
    ],
    [
      "an order",
      { place: "document", amount: 0, currency: lookup("{NOK}") },
      ORDER,
      { kind: "document", table: DOCUMENT_TABLES.order, id: "o1", open: { amount: 0, currencyId: "nok" } },
    ],
    [
      "a quote without amount",
      { place: "document" },
      { table: "quote", id: "q1" },
      { kind: "document", table: DOCUMENT_TABLES.quote, id: "q1", open: { amount: null, currencyId: null } },
    ],
    [
      "an order that is not saved",
      { place: "document" },
      { table: "salesorder", id: null },
      { kind: "unsavedDocument" },
    ],
    ["a record of another table", { place: "document" }, { table: "invoice", id: "i1" }, { kind: "unsavedDocument" }],
    ["a record that the host does not tell", { place: "document" }, null, { kind: "unsavedDocument" }],
  ])("is %s", (_name, values, host, expected) => {
    expect(mapInputs(inputs(values), host)).toEqual(expected);
  });
});
