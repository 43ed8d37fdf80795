import type { ServiceQuestion, ServiceRows } from "../../businesscentral/askServices";
import { stringLiteral } from "../../values/stringLiteral";
import { SALES_LINE } from "../../businesscentral/properties";
import { ORDER, readRow } from "../../businesscentral/rowShape";
import type { RowOf, Shape } from "../../businesscentral/rowShape";
import { unexpected } from "../askByKey";
import type { HeldOrder, HeldOrderLine } from "../document";
import { PROMISE_SERVICES } from "./services";
import { SET_UP_SERVICES } from "./setUp";
import type { CompanySetUp, CustomerSetUp, Read } from "./setUp";

/** What of a document Business Central is asked by: its customer, and the order that BC holds for it. */
export interface DocumentSubject {
  /** BC's number of the customer; null where Sales does not tell. */
  readonly customerNumber: string | null;
  /** Null: BC holds no order for it. */
  readonly order: { readonly number: string | null; readonly salesNumber: string | null } | null;
  /** What whoever asks wants to know besides. */
  readonly along?: Along;
}

/** Further questions, to be asked in the same go; equal keys are equal questions. */
export interface Along {
  readonly key: string;
  readonly questions: readonly ServiceQuestion[];
}

/** The subject as one text, equal for equal ones. */
export function subjectKey({ customerNumber, order, along }: DocumentSubject): string {
  const parts = [customerNumber, order?.number ?? null, order?.salesNumber ?? null, ...(along ? [along.key] : [])];
  return `document:${JSON.stringify(parts)}`;
}

/** Questions beside those about items, to be asked along with them, and what becomes of their answers. */
export interface Companion<Result> {
  readonly questions: readonly ServiceQuestion[];
  /** @param answers in the order of the questions */
  readonly read: (answers: readonly ServiceRows[]) => Result;
}

const LOCATION_LIST = { Code: "code", Name: "text?" } as const;

/** The company's set-up: its small tables, read whole. @param locations name of page 15's service, null where none is published */
export function setUpCompanion(locations: string | null): Companion<CompanySetUp> {
  const S = PROMISE_SERVICES;
  const listed = locations === null ? [] : [{ service: locations, shape: LOCATION_LIST }];
  return {
    questions: [
      ...SET_UP_SERVICES.map((id): ServiceQuestion => ({ service: S[id].name, shape: S[id].shape })),
      ...listed,
    ],
    read: (answers) => {
      const answer = (id: (typeof SET_UP_SERVICES)[number]) => answers[SET_UP_SERVICES.indexOf(id)];
      return {
        companyInformation: readRows(S.companyInformation, answer("companyInformation")),
        inventorySetup: readRows(S.inventorySetup, answer("inventorySetup")),
        responsibilityCentres: readRows(S.responsibilityCentres, answer("responsibilityCentres")),
        userSetup: readRows(S.userSetup, answer("userSetup")),
        shippingAgentServices: readRows(S.shippingAgentServices, answer("shippingAgentServices")),
        locationCards: readRows(S.locationCards, answer("locationCards")),
        baseCalendarChanges: readRows(S.baseCalendarChanges, answer("baseCalendarChanges")),
        customizedCalendarChanges: readRows(S.customizedCalendarChanges, answer("customizedCalendarChanges")),
        purchasingCodes: readRows(S.purchasingCodes, answer("purchasingCodes")),
        locations: readRows({ name: locations ?? "", shape: LOCATION_LIST }, answers[SET_UP_SERVICES.length]),
      };
    },
  };
}

/** A customer's card and ship-to addresses. @param number as BC spells it */
export function customerCompanion(number: string): Companion<CustomerSetUp> {
  const { customers, shipToAddresses } = PROMISE_SERVICES;
  return {
    questions: [
      {
        service: customers.name,
        shape: customers.shape,
        filter: (name) => `${name("No")} eq ${stringLiteral(number)}`,
      },
      {
        service: shipToAddresses.name,
        shape: shipToAddresses.shape,
        filter: (name) => `${name("Customer_No")} eq ${stringLiteral(number)}`,
      },
    ],
    read: ([card, addresses]) => ({
      number,
      // An answer is believed only when it names what was asked for.
      card: onlyOf(readRows(customers, card), ({ No }) => No === number),
      shipToAddresses: onlyOf(readRows(shipToAddresses, addresses), ({ Customer_No }) => Customer_No === number),
    }),
  };
}

/** The lines of BC's order, delivered ones too. @param salesLines name of page 516's service */
export function orderLinesCompanion(salesLines: string, orderNumber: string): Companion<HeldOrder> {
  const filter: ServiceQuestion["filter"] = (name) =>
    [
      `${name("Document_Type")} eq ${stringLiteral(ORDER)}`,
      `${name("Document_No")} eq ${stringLiteral(orderNumber)}`,
      `${name("Type")} eq 'Item'`,
    ].join(" and ");
  return {
    questions: [{ service: salesLines, shape: SALES_LINE, filter }],
    read: ([answer]) => {
      const read = readRows({ name: salesLines, shape: SALES_LINE }, answer);
      const lines = read.ok ? read.rows.filter(({ Document_No }) => Document_No === orderNumber).map(heldLine) : null;
      return { number: orderNumber, lines };
    },
  };
}

function heldLine(row: RowOf<typeof SALES_LINE>): HeldOrderLine {
  return {
    lineNumber: row.Line_No,
    itemNumber: row.No,
    quantity: row.Quantity,
    outstanding: row.Outstanding_Quantity,
    unit: row.Unit_of_Measure_Code,
    shipmentDate: row.Shipment_Date,
  };
}

/** "Your Reference" holds so many characters of the number that the order has in Sales. */
const REFERENCE_LENGTH = 35;

/** The number of BC's order for an order of Sales: by "Your Reference", and only where one order alone has it. */
export function orderNumberCompanion(salesNumber: string, customerNumber: string | null): Companion<string | null> {
  const { salesOrders } = PROMISE_SERVICES;
  const reference = salesNumber.slice(0, REFERENCE_LENGTH);
  return {
    questions: [
      {
        service: salesOrders.name,
        shape: salesOrders.shape,
        filter: (name) => `${name("Your_Reference")} eq ${stringLiteral(reference)}`,
      },
    ],
    read: ([answer]) => {
      const read = readRows(salesOrders, answer);
      const found = read.ok
        ? read.rows.filter(
            (row) =>
              row.Your_Reference === reference &&
              (customerNumber === null || row.Sell_to_Customer_No === customerNumber),
          )
        : [];
      return found.length === 1 ? (found[0]?.No ?? null) : null;
    },
  };
}

/** Checked rows; one that cannot be used makes the whole answer unusable, for nobody knows what it would have said. */
export function readRows<S extends Shape>(
  { name, shape }: { readonly name: string; readonly shape: S },
  answer: ServiceRows | undefined,
): Read<readonly RowOf<S>[]> {
  if (answer === undefined) {
    return { ok: false, problem: { kind: "cancelled" } };
  }
  if (!answer.ok) {
    return answer;
  }
  const rows: RowOf<S>[] = [];
  for (const each of answer.rows) {
    const row = readRow(each, shape);
    if (typeof row === "string") {
      return unexpected(name, row);
    }
    rows.push(row);
  }
  return { ok: true, rows };
}

function onlyOf<Row>(read: Read<readonly Row[]>, isAsked: (row: Row) => boolean): Read<readonly Row[]> {
  return read.ok ? { ok: true, rows: read.rows.filter(isAsked) } : read;
}
