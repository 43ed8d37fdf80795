import type { ServiceQuestion, ServiceRows } from "../../businesscentral/askServices";
import { checkedRows } from "../../businesscentral/checkedRows";
import { stringLiteral } from "../../values/stringLiteral";
import { SALES_LINE } from "../../businesscentral/properties";
import { ORDER } from "../../businesscentral/rowShape";
import type { RowOf } from "../../businesscentral/rowShape";
import type { HeldOrder, HeldOrderLine } from "../document";
import { PROMISE_SERVICES } from "./services";
import { SET_UP_SERVICES } from "./setUp";
import type { CheckedRows } from "../../businesscentral/checkedRows";
import type { CompanySetUp, CustomerSetUp } from "./setUp";

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
        companyInformation: checkedRows(S.companyInformation, answer("companyInformation")),
        inventorySetup: checkedRows(S.inventorySetup, answer("inventorySetup")),
        responsibilityCentres: checkedRows(S.responsibilityCentres, answer("responsibilityCentres")),
        userSetup: checkedRows(S.userSetup, answer("userSetup")),
        shippingAgentServices: checkedRows(S.shippingAgentServices, answer("shippingAgentServices")),
        locationCards: checkedRows(S.locationCards, answer("locationCards")),
        baseCalendarChanges: checkedRows(S.baseCalendarChanges, answer("baseCalendarChanges")),
        customizedCalendarChanges: checkedRows(S.customizedCalendarChanges, answer("customizedCalendarChanges")),
        purchasingCodes: checkedRows(S.purchasingCodes, answer("purchasingCodes")),
        locations: checkedRows({ name: locations ?? "", shape: LOCATION_LIST }, answers[SET_UP_SERVICES.length]),
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
      card: onlyOf(checkedRows(customers, card), ({ No }) => No === number),
      shipToAddresses: onlyOf(checkedRows(shipToAddresses, addresses), ({ Customer_No }) => Customer_No === number),
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
      const read = checkedRows({ name: salesLines, shape: SALES_LINE }, answer);
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
      const read = checkedRows(salesOrders, answer);
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

function onlyOf<Row>(read: CheckedRows<readonly Row[]>, isAsked: (row: Row) => boolean): CheckedRows<readonly Row[]> {
  return read.ok ? { ok: true, rows: read.rows.filter(isAsked) } : read;
}
