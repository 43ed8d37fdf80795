import { act, render, screen, waitFor, within } from "@testing-library/react";
import type { IInputs } from "../../../../controls/DocumentAvailability/generated/ManifestTypes";
import { DocumentAvailability } from "../../../../controls/DocumentAvailability/index";
import { addDays, localCalendarDate } from "../../../../core/values/calendarDate";
import { textsOf } from "../../../support/strings";
import { stockEntry, wholeCompany } from "../shared/fakeBusinessCentral";
import type { FakeBusinessCentral, Services } from "../shared/fakeBusinessCentral";
import { CONNECTION, contextParts, fakeWebApi, installBusinessCentral } from "../shared/platform";
import type { Tables } from "../shared/platform";
import { COLUMNS, fakeDataSet } from "./fakeDataSet";
import type { FakeColumn } from "./fakeDataSet";

const STRINGS = textsOf("DocumentAvailability");
export const TODAY = localCalendarDate(new Date());
export const SOON = addDays(TODAY, 10);

interface Line {
  readonly id: string;
  readonly product: string | null;
  readonly quantity: number;
}

const PRODUCTS = ["1000", "1001", "1002"];
export const productId = (number: string) => `6f0b5f6e-1111-4c11-8c11-00000000${number}`;
const productRow = (number: string) => ({
  productid: productId(number),
  name: `Desk ${number}`,
  productnumber: number,
  producttypecode: 1,
  quantitydecimal: 0,
  quantityonhand: 30,
  modifiedon: "2026-11-02T06:00:00Z",
  _defaultuomid_value: "pcs",
  _defaultuomscheduleid_value: "g",
});
export const card = (number: string, inventory: number, onOrder = 0) => ({
  No: number,
  Type: "Inventory",
  Base_Unit_of_Measure: "PCS",
  Inventory: inventory,
  Qty_on_Sales_Order: 0,
  Qty_on_Purch_Order: onOrder,
});
const incoming = (number: string, quantity: number) => ({
  Type: "Item",
  Document_Type: "Order",
  Document_No: "106001",
  No: number,
  Location_Code: "",
  Unit_of_Measure_Code: "PCS",
  Outstanding_Quantity: quantity,
  Drop_Shipment: false,
  Expected_Receipt_Date: SOON,
});

/** What Business Central has before each test; what changes in it is answered from then on. */
export function startCompany(): { readonly services: Services; readonly bc: FakeBusinessCentral } {
  const services: Services = {
    ...wholeCompany(),
    ItemLedgerEntries: { key: "Item_No", rows: [stockEntry("1000", 10), stockEntry("1001", 2)] },
    ItemCard: { key: "No", rows: [card("1000", 10), card("1001", 2, 24), card("1002", 0)] },
    PurchaseLines: { key: "No", rows: [incoming("1001", 24)] },
  };
  return { services, bc: installBusinessCentral(services) };
}

export const LINES: readonly Line[] = [
  { id: "L1", product: "1000", quantity: 4 },
  { id: "L2", product: "1001", quantity: 4 },
  { id: "L3", product: null, quantity: 1 },
];

interface Setup {
  lines?: readonly Line[];
  pageSize?: number;
  largestPage?: number;
  order?: Readonly<Record<string, unknown>>;
  record?: object | null;
  table?: string;
  width?: number;
  isDisabled?: boolean;
  confirms?: boolean;
  connection?: Readonly<Record<string, unknown>>;
  mayWrite?: boolean;
  columns?: readonly FakeColumn[];
  /** Of the products, beside pieces. */
  units?: readonly Readonly<Record<string, unknown>>[];
}

export function host({
  lines = LINES,
  pageSize = 10,
  largestPage = Infinity,
  order = {},
  record = { entityId: "{O1}", entityTypeName: "salesorder" },
  table = "salesorderdetail",
  width = 1000,
  isDisabled = false,
  confirms = true,
  connection = CONNECTION,
  mayWrite = true,
  columns = COLUMNS,
  units = [],
}: Setup = {}) {
  const wire = lines.map(({ id, product, quantity }, at) => ({
    salesorderdetailid: id,
    _salesorderid_value: "o1",
    _productid_value: product === null ? null : productId(product),
    _uomid_value: "pcs",
    "_uomid_value@OData.Community.Display.V1.FormattedValue": "PCS",
    quantity,
    priceperunit: 100,
    manualdiscountamount: 0,
    sequencenumber: at + 1,
    lineitemnumber: at + 1,
    requestdeliveryby: null,
  }));
  const tables: Tables = {
    salesorder: {
      id: "salesorderid",
      rows: [
        {
          salesorderid: "o1",
          statecode: 0,
          requestdeliveryby: null,
          _customerid_value: "a1",
          "_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account",
          customerid_account: { accountid: "a1", accountnumber: "K1" },
          pricelevelid: { pricelevelid: "p1", name: "Retail" },
          _transactioncurrencyid_value: "nok",
          transactioncurrencyid: { transactioncurrencyid: "nok", isocurrencycode: "NOK", currencyprecision: 2 },
          ...order,
        },
      ],
    },
    salesorderdetail: { id: "salesorderdetailid", rows: wire },
    product: {
      id: "productid",
      rows: PRODUCTS.map(productRow),
    },
    productpricelevel: {
      id: "productpricelevelid",
      rows: PRODUCTS.map((number) => ({
        productpricelevelid: `ppl-${number}`,
        _pricelevelid_value: "p1",
        amount: 100,
        pricingmethodcode: 1,
        _uomid_value: "pcs",
        uomid: { uomid: "pcs", name: "PCS" },
        productid: {
          ...productRow(number),
          "_defaultuomid_value@OData.Community.Display.V1.FormattedValue": "PCS",
        },
      })),
    },
    uom: {
      id: "uomid",
      rows: [{ uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null, _uomscheduleid_value: "g" }, ...units],
    },
    bcs_connection: { id: "bcs_connectionid", rows: [connection] },
  };
  const webAPI = fakeWebApi(tables);
  const rows = lines.map(({ id, product, quantity }) => ({
    id,
    cells: {
      productid:
        product === null ? null : { id: { guid: productId(product) }, etn: "product", name: `Desk ${product}` },
      productdescription: product === null ? "Assembly" : null,
      quantity,
      uomid: { id: { guid: "pcs" }, etn: "uom", name: "PCS" },
      priceperunit: 100,
      manualdiscountamount: 0,
      requestdeliveryby: null,
    },
  }));
  const grid = fakeDataSet(rows, { columns, pageSize, largestPage, table });
  const asked: { title: string; text: string }[] = [];
  const forms: unknown[] = [];
  const parts = contextParts(STRINGS);
  const context = {
    ...parts,
    utils: { ...parts.utils, hasEntityPrivilege: () => mayWrite },
    parameters: { lines: grid.dataSet },
    mode: {
      ...(record === null ? {} : { contextInfo: record }),
      isControlDisabled: isDisabled,
      allocatedWidth: width,
      trackContainerResize: () => undefined,
    },
    navigation: {
      openConfirmDialog: (texts: { title: string; text: string }) => {
        asked.push(texts);
        return Promise.resolve({ confirmed: confirms });
      },
      openForm: (options: unknown) => {
        forms.push(options);
        return Promise.resolve({});
      },
    },
    webAPI,
  } as unknown as ComponentFramework.Context<IInputs>;
  const control = new DocumentAvailability();
  control.init(context);
  const view = render(control.updateView(context));
  const update = () => act(() => view.rerender(control.updateView(context)));
  grid.state.onChange = update;
  // What was asked of the platform while it drew.
  update();
  return { control, grid, tables, webAPI, asked, forms, update, unmount: view.unmount };
}

export const rowTexts = () =>
  within(screen.getByRole("grid"))
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => textContent ?? "");
export const summary = () => screen.getAllByRole("status")[0]?.textContent;
export const settled = () => waitFor(() => expect(screen.getByRole("region").getAttribute("aria-busy")).toBe("false"));

/** A row of the grid, 0 for the headings. */
export const row = (index: number) => {
  const found = within(screen.getByRole("grid")).getAllByRole("row")[index];
  if (found === undefined) {
    throw new Error(`There is no row ${index}.`);
  }
  return within(found);
};
