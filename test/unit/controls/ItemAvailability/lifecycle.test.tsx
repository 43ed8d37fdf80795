/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import type { IInputs } from "../../../../controls/ItemAvailability/generated/ManifestTypes";
import { ItemAvailability } from "../../../../controls/ItemAvailability/index";
import { resx } from "../../../support/words";

const STRINGS = resx("controls", "ItemAvailability", "strings", "ItemAvailability.1033.resx");
const DESK = { id: "{6F0B5F6E-1111-4C11-8C11-000000000001}", name: "Desk Vik", entityType: "product" };
const CHAIR = { id: "{6F0B5F6E-1111-4C11-8C11-000000000002}", name: "Chair Ås", entityType: "product" };
const PCS = { id: "pcs", name: "PCS", entityType: "uom" };

const NUMBERS: Readonly<Record<string, string>> = { "6f0b5f6e-1111-4c11-8c11-000000000001": "1000", "6f0b5f6e-1111-4c11-8c11-000000000002": "2000" };
const CONNECTION = {
  bcs_connectionid: "c1", bcs_name: "Skarvholm Kontor AS", bcs_itemavailabilityenabled: true, bcs_odataurl: "https://bc.test/BC/ODataV4",
  bcs_authentication: 727000000, bcs_username: "READER", bcs_accesskey: "key-1", bcs_itemcardservice: "ItemCard",
};

const webAPI = {
  retrieveRecord: (_table: string, id: string) =>
    Promise.resolve({ name: "Product", productnumber: NUMBERS[id], producttypecode: 1, quantitydecimal: 0, quantityonhand: 30, modifiedon: "2026-11-02T06:00:00Z", _defaultuomid_value: "pcs", _defaultuomscheduleid_value: "g" }),
  retrieveMultipleRecords: (table: string) =>
    Promise.resolve({ entities: table === "uom" ? [{ uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null }] : [CONNECTION] }),
};

interface Values { product?: readonly object[]; quantity?: number | null }

function context({ product = [DESK], quantity = 4 }: Values = {}): ComponentFramework.Context<IInputs> {
  return {
    parameters: { product: { raw: product }, quantity: { raw: quantity }, unit: { raw: [PCS] }, requestedDate: { raw: null } },
    webAPI,
    resources: { getString: (key: string) => STRINGS.get(key) ?? key },
    formatting: { formatDecimal: (value: number, precision: number) => value.toFixed(precision) },
  } as unknown as ComponentFramework.Context<IInputs>;
}

const inventory: Record<string, number> = { "1000": 10, "2000": 1 };
let requests: string[] = [];
let respond: (url: string, init: RequestInit) => Promise<Response>;

function card(url: string): Promise<Response> {
  requests.push(url);
  const number = /No eq '(\d+)'/.exec(decodeURIComponent(url))?.[1] ?? "";
  const row = { No: number, Type: "Inventory", Base_Unit_of_Measure: "PCS", Inventory: inventory[number], Qty_on_Sales_Order: 0, Qty_on_Purch_Order: 0 };
  return Promise.resolve({ type: "cors", status: 200, headers: new Map(), text: () => Promise.resolve(JSON.stringify({ "@odata.context": "x", value: [row] })) } as unknown as Response);
}

// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

beforeEach(() => {
  requests = [];
  inventory["1000"] = 10;
  respond = card;
  globalThis.fetch = ((url: string, init: RequestInit) => respond(url, init)) as typeof fetch;
});
afterEach(cleanup);

function host() {
  const control = new ItemAvailability();
  control.init(context());
  const view = render(control.updateView(context()));
  return { control, update: (values: Values) => act(() => view.rerender(control.updateView(context(values)))), unmount: view.unmount };
}

describe("ItemAvailability", () => {
  it("says that it asks, then what it was told", async () => {
    host();
    expect(screen.getByRole("status").textContent).toBe("Asking Business Central …");
    expect(screen.getByRole("region", { name: "Availability in Business Central" }).getAttribute("aria-busy")).toBe("true");
    expect(await screen.findByText("Enough in stock")).toBeTruthy();
    expect(screen.getByText("10 PCS available after open sales orders.")).toBeTruthy();
    expect(screen.getByText("Business Central, Skarvholm Kontor AS · now")).toBeTruthy();
    expect(screen.getByRole("region").getAttribute("aria-busy")).toBe("false");
  });

  it("judges a new quantity without asking again", async () => {
    const { update } = host();
    await screen.findByText("Enough in stock");
    update({ quantity: 11 });
    expect(screen.getByText("Not enough")).toBeTruthy();
    expect(screen.getByText("1 PCS lacking for this line.")).toBeTruthy();
    expect(requests).toHaveLength(1);
  });

  it("asks again when the person says so", async () => {
    host();
    await screen.findByText("Enough in stock");
    inventory["1000"] = 3;
    fireEvent.click(screen.getByRole("button", { name: "Ask Business Central again" }));
    expect(await screen.findByText("Not enough")).toBeTruthy();
  });

  it("shows nothing of the former product once another is chosen", async () => {
    const { update } = host();
    await screen.findByText("Enough in stock");
    update({ product: [CHAIR] });
    expect(screen.queryByText("Enough in stock")).toBeNull();
    expect(await screen.findByText("1 PCS available after open sales orders.")).toBeTruthy();
  });

  it("drops an answer that comes after another product was chosen, and cancels its call", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    let finishFirst: () => void = () => undefined;
    respond = (url, init) => {
      signals.push(init.signal);
      return signals.length > 1 ? card(url) : new Promise((resolve) => { finishFirst = () => resolve(card(url)); });
    };
    const { update } = host();
    await waitFor(() => expect(signals).toHaveLength(1));
    update({ product: [CHAIR] });
    await screen.findByText("1 PCS available after open sales orders.");
    await act(async () => { finishFirst(); await Promise.resolve(); });
    expect(signals[0]?.aborted).toBe(true);
    expect(screen.getByText("1 PCS available after open sales orders.")).toBeTruthy();
  });

  it("asks nothing on a line without product", () => {
    const control = new ItemAvailability();
    control.init(context());
    render(control.updateView(context({ product: [] })));
    expect(screen.getByRole("status").textContent).toBe("Choose a product to see whether Business Central can deliver it.");
    expect(requests).toHaveLength(0);
  });

  it("offers to try again when Business Central does not answer, and then works", async () => {
    respond = () => Promise.reject(new TypeError("Failed to fetch"));
    host();
    expect(await screen.findByText("Business Central does not answer")).toBeTruthy();
    expect(screen.getByText(/Last synchronised: 30 PCS on hand/)).toBeTruthy();
    respond = card;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Enough in stock")).toBeTruthy();
  });

  it("cancels what is under way when the form is left", async () => {
    let signal: AbortSignal | null | undefined;
    respond = (_url, init) => { signal = init.signal; return new Promise(() => undefined); };
    const { control, unmount } = host();
    await waitFor(() => expect(signal).toBeDefined());
    unmount();
    control.destroy();
    expect(signal?.aborted).toBe(true);
  });

  it("writes nothing to the form", async () => {
    const { control } = host();
    await screen.findByText("Enough in stock");
    expect(control.getOutputs()).toEqual({});
  });

  it("refuses to draw before the platform has started it", () => {
    expect(() => new ItemAvailability().updateView(context())).toThrow("the platform called updateView before init");
    expect(React.version).toBe("16.14.0");
  });
});
