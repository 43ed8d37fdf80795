/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import type { IInputs } from "../../../../controls/ItemAvailability/generated/ManifestTypes";
import { ItemAvailability } from "../../../../controls/ItemAvailability/index";
import { addDays, localCalendarDate } from "../../../../core/values/calendarDate";
import { midnightOf } from "../../../../core/values/userDay";
import { textsOf } from "../../../support/strings";
import { stockEntry, wholeCompany } from "../shared/fakeBusinessCentral";
import type { FakeBusinessCentral, Services } from "../shared/fakeBusinessCentral";
import {
  CONNECTION,
  contextParts,
  ENTRA_CONNECTION,
  fakeWebApi,
  installBusinessCentral,
  installEntraId,
} from "../shared/platform";
import type { Tables } from "../shared/platform";

configure({ asyncUtilTimeout: 5000 });

const STRINGS = textsOf("ItemAvailability");
const [DESK_ID, CHAIR_ID] = ["6f0b5f6e-1111-4c11-8c11-000000000001", "6f0b5f6e-1111-4c11-8c11-000000000002"];
const DESK = { id: `{${DESK_ID.toUpperCase()}}`, name: "Desk Vik", entityType: "product" };
const CHAIR = { id: CHAIR_ID, name: "Chair Ås", entityType: "product" };
const PCS = { id: "pcs", name: "PCS", entityType: "uom" };
const ORDER = { id: "o1", name: "Order", entityType: "salesorder" };

const product = (id: string, name: string, number: string) => ({
  productid: id,
  name,
  productnumber: number,
  producttypecode: 1,
  quantitydecimal: 0,
  quantityonhand: 30,
  modifiedon: "2026-11-02T06:00:00Z",
  _defaultuomid_value: "pcs",
  _defaultuomscheduleid_value: "g",
});
const card = (number: string, inventory: number) => ({
  No: number,
  Type: "Inventory",
  Base_Unit_of_Measure: "PCS",
  Inventory: inventory,
  Qty_on_Sales_Order: 0,
  Qty_on_Purch_Order: 0,
});

let tables: Tables;
let services: Services;
let bc: FakeBusinessCentral;
let webAPI: ReturnType<typeof fakeWebApi>;

beforeEach(() => {
  tables = {
    product: { id: "productid", rows: [product(DESK_ID, "Desk Vik", "1000"), product(CHAIR_ID, "Chair Ås", "2000")] },
    uom: {
      id: "uomid",
      rows: [{ uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null, _uomscheduleid_value: "g" }],
    },
    bcs_connection: { id: "bcs_connectionid", rows: [CONNECTION] },
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
        },
      ],
    },
  };
  services = {
    ...wholeCompany(),
    ItemLedgerEntries: { key: "Item_No", rows: [stockEntry("1000", 10), stockEntry("2000", 1)] },
    ItemCard: { key: "No", rows: [card("1000", 10), card("2000", 1)] },
    PurchaseLines: { key: "No", rows: [] },
  };
  bc = installBusinessCentral(services);
  webAPI = fakeWebApi(tables);
});
afterEach(cleanup);

interface Values {
  product?: readonly object[];
  quantity?: number | null;
  requestedDate?: Date | null;
  record?: object;
  columns?: readonly string[];
}

function context({
  product: chosen = [DESK],
  quantity = 4,
  requestedDate = null,
  record = { entityId: "l1", entityTypeName: "salesorderdetail" },
  columns = [],
}: Values = {}): ComponentFramework.Context<IInputs> {
  return {
    ...contextParts(STRINGS, columns),
    parameters: {
      product: { raw: chosen },
      quantity: { raw: quantity },
      unit: { raw: [PCS] },
      requestedDate: { raw: requestedDate },
      document: { raw: [ORDER] },
    },
    mode: { contextInfo: record, isControlDisabled: false },
    webAPI,
  } as unknown as ComponentFramework.Context<IInputs>;
}

function host(values: Values = {}) {
  const control = new ItemAvailability();
  const notify = jest.fn();
  control.init(context(values), notify);
  const view = render(control.updateView(context(values)));
  return {
    control,
    notify,
    update: (changed: Values) => act(() => view.rerender(control.updateView(context({ ...values, ...changed })))),
    unmount: view.unmount,
  };
}

describe("ItemAvailability", () => {
  it("offers the day on which a late line can be there, and enters it into the form", async () => {
    const later = addDays(localCalendarDate(new Date()), 10);
    services.PurchaseLines?.rows.push({
      Document_Type: "Order",
      Document_No: "106001",
      Type: "Item",
      No: "1000",
      Location_Code: "",
      Unit_of_Measure_Code: "PCS",
      Outstanding_Quantity: 24,
      Drop_Shipment: false,
      Expected_Receipt_Date: later,
    });
    services.ItemCard?.rows.splice(0, 1, { ...card("1000", 10), Qty_on_Purch_Order: 24 });
    const asked = addDays(localCalendarDate(new Date()), 2);
    const { control, notify, update } = host({ quantity: 20, requestedDate: midnightOf(asked) });
    fireEvent.click(await screen.findByRole("button", { name: /^Use / }));
    expect(notify).toHaveBeenCalledTimes(1);
    expect(control.getOutputs()).toEqual({ requestedDate: midnightOf(later) });

    update({ quantity: 20, requestedDate: midnightOf(later) });
    expect(control.getOutputs()).toEqual({});
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Use / })).toBeNull());
  });

  it("says that it asks, then what it was told", async () => {
    host();
    expect(screen.getByRole("status").textContent).toBe("Asking Business Central …");
    expect(screen.getByRole("region", { name: "Availability in Business Central" }).getAttribute("aria-busy")).toBe(
      "true",
    );
    expect(await screen.findByText("In stock")).toBeTruthy();
    expect(screen.getByText(/^10 PCS available on /)).toBeTruthy();
    expect(screen.getByText("Business Central, Skarvholm Kontor AS · just now (item card)")).toBeTruthy();
    await waitFor(() => expect(screen.getByRole("region").getAttribute("aria-busy")).toBe("false"));
  });

  it("lets the person sign in where that is all that lacks, and asks again", async () => {
    installEntraId();
    tables.bcs_connection = { id: "bcs_connectionid", rows: [ENTRA_CONNECTION] };
    host();
    fireEvent.click(await screen.findByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("In stock")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Sign in" })).toBeNull();
  });

  it("judges what is typed without asking again", async () => {
    const { update } = host();
    await screen.findByText("In stock");
    const before = bc.requests.length;
    update({ quantity: 11 });
    expect(screen.getByText(/^10 PCS from .*, 1 PCS not planned$/)).toBeTruthy();
    expect(screen.getByText(/^Short by 1 PCS/)).toBeTruthy();
    update({ quantity: null });
    expect(screen.getByText("Enter a quantity.")).toBeTruthy();
    update({ requestedDate: new Date(2126, 10, 5) });
    expect(screen.getByText("Available 5 Nov 2126")).toBeTruthy();
    expect(bc.requests).toHaveLength(before);
  });

  it("goes by its document's day and company", async () => {
    tables.salesorder = {
      id: "salesorderid",
      rows: [
        { salesorderid: "o1", statecode: 0, requestdeliveryby: "2126-11-05T00:00:00Z", _bcbi_companyid_value: "B2" },
      ],
    };
    tables.bcs_connection = {
      id: "bcs_connectionid",
      rows: [
        { ...CONNECTION, bcs_companyid: "a1", bcs_name: "Other AS" },
        { ...CONNECTION, bcs_connectionid: "c2", bcs_companyid: "b2" },
      ],
    };
    webAPI = fakeWebApi(tables);
    host({ columns: ["bcbi_companyid"] });
    expect(await screen.findByText("Available across locations")).toBeTruthy();
    expect(screen.getByText(/available on 5 Nov 2126/)).toBeTruthy();
    expect(bc.asked.every((url) => url.includes("Skarvholm Kontor AS"))).toBe(true);
  });

  it("tells why the document cannot be read, and tries again", async () => {
    const { salesorder } = tables;
    tables = { ...tables, salesorder: { id: "salesorderid", rows: [] } };
    webAPI = fakeWebApi(tables);
    host();
    expect(await screen.findByText("This document no longer exists")).toBeTruthy();
    tables.salesorder?.rows.push(...(salesorder?.rows ?? []));
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("In stock")).toBeTruthy();
  });

  it("asks again when the person says so", async () => {
    host();
    await screen.findByText("In stock");
    services.ItemCard = { key: "No", rows: [card("1000", 3)] };
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText(/^3 PCS from .*, 1 PCS not planned$/)).toBeTruthy();
  });

  it("shows nothing of the former product once another is chosen", async () => {
    const { update } = host();
    await screen.findByText("In stock");
    update({ product: [CHAIR] });
    expect(screen.queryByText("In stock")).toBeNull();
    expect(await screen.findByText(/^1 PCS available on /)).toBeTruthy();
  });

  it("drops an answer that comes after another product was chosen, and cancels its call", async () => {
    const asIs = bc.fetch;
    let finishFirst: () => void = () => undefined;
    bc.respond = (url, init) => {
      bc.respond = null;
      return new Promise((resolve) => {
        finishFirst = () => void asIs(url, init).then(resolve);
      });
    };
    const { update } = host();
    await waitFor(() => expect(bc.requests).toHaveLength(1));
    update({ product: [CHAIR] });
    await screen.findByText(/^1 PCS available on /);
    await act(async () => {
      finishFirst();
      await Promise.resolve();
    });
    expect(bc.requests[0]?.signal?.aborted).toBe(true);
    expect(screen.getByText(/^1 PCS available on /)).toBeTruthy();
  });

  it("asks nothing on a line without product", () => {
    host({ product: [] });
    expect(screen.getByRole("status").textContent).toBe(
      "Choose a product to see whether Business Central can deliver it.",
    );
    expect(bc.requests).toHaveLength(0);
  });

  it("says what there is of a product on its own form, and waits until one is saved", async () => {
    const { update } = host({
      product: [PCS],
      quantity: null,
      record: { entityId: CHAIR_ID, entityTypeName: "product" },
    });
    expect(await screen.findByText("1 PCS available")).toBeTruthy();
    update({ record: { entityId: "", entityTypeName: "product" } });
    expect(screen.getByRole("status").textContent).toBe("Save the product to see what Business Central has of it.");
  });

  it("offers to try again when Business Central does not answer, and then works", async () => {
    bc.respond = () => Promise.reject(new TypeError("Failed to fetch"));
    host();
    expect(await screen.findByText("Business Central does not answer")).toBeTruthy();
    expect(screen.getByText(/Last synchronised: 30 PCS on hand/)).toBeTruthy();
    bc.respond = null;
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("In stock")).toBeTruthy();
  });

  it("cancels what is under way when the form is left", async () => {
    bc.respond = () => new Promise(() => undefined);
    const { control, unmount } = host();
    await waitFor(() => expect(bc.requests).toHaveLength(1));
    unmount();
    control.destroy();
    expect(bc.requests[0]?.signal?.aborted).toBe(true);
  });

  it("writes nothing to the form by itself", async () => {
    const { control, notify } = host();
    await screen.findByText("In stock");
    expect(control.getOutputs()).toEqual({});
    expect(notify).not.toHaveBeenCalled();
  });

  it("refuses to draw before the platform has started it", () => {
    expect(() => new ItemAvailability().updateView(context())).toThrow("the platform called updateView before init");
    expect(React.version).toBe("16.14.0");
  });
});
