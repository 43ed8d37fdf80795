/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { webLightTheme } from "@fluentui/react-components";
import type { IInputs } from "../../../../controls/ItemAvailability/generated/ManifestTypes";
import { ItemAvailability } from "../../../../controls/ItemAvailability/index";
import { addDays, localCalendarDate } from "../../../../core/values/calendarDate";
import { textsOf } from "../../../support/strings";
import type { Services } from "../shared/fakeBusinessCentral";
import { CONNECTION, contextParts, fakeWebApi, installBusinessCentral } from "../shared/platform";

// Whether an element may be seen is slow to find out here, and the browser tests do.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
jest.setTimeout(20_000);

const STRINGS = textsOf("ItemAvailability");
const [DESK_ID, OTHER_ID] = ["6f0b5f6e-1111-4c11-8c11-000000000001", "6f0b5f6e-1111-4c11-8c11-000000000002"];
const SOON = addDays(localCalendarDate(new Date()), 10);

const product = (id: string, name: string, number: string) => ({
  productid: id,
  name,
  productnumber: number,
  producttypecode: 1,
  statecode: 0,
  quantitydecimal: 0,
  _defaultuomid_value: "pcs",
  _defaultuomscheduleid_value: "g",
});
const card = (number: string, inventory: number, onOrder = 0) => ({
  No: number,
  Type: "Inventory",
  Base_Unit_of_Measure: "PCS",
  Inventory: inventory,
  Qty_on_Sales_Order: 0,
  Qty_on_Purch_Order: onOrder,
});

function services(): Services {
  return {
    ItemCard: { key: "No", rows: [card("1000", 10, 24), card("1001", 5)] },
    PurchaseLines: {
      key: "No",
      rows: [
        {
          Type: "Item",
          Document_Type: "Order",
          Document_No: "106001",
          No: "1000",
          Location_Code: "",
          Unit_of_Measure_Code: "PCS",
          Outstanding_Quantity: 24,
          Drop_Shipment: false,
          Expected_Receipt_Date: SOON,
        },
      ],
    },
    Locations: { key: "Code", rows: [{ Code: "MAIN", Name: "Skarvholm" }] },
    ItemSubstitutions: {
      key: "No",
      rows: [
        {
          No: "1000",
          Substitute_Type: "Item",
          Substitute_No: "1001",
          Description: "Desk Ås",
          Interchangeable: false,
          Condition: true,
        },
      ],
    },
  };
}

const SERVICES = { bcs_locationsservice: "Locations", bcs_itemsubstitutionsservice: "ItemSubstitutions" };

function host({
  connection = SERVICES,
  isDisabled = false,
  theme = false,
}: { connection?: object; isDisabled?: boolean; theme?: boolean } = {}) {
  const webAPI = fakeWebApi({
    product: { id: "productid", rows: [product(DESK_ID, "Desk Vik", "1000"), product(OTHER_ID, "Desk Ås", "1001")] },
    uom: {
      id: "uomid",
      rows: [{ uomid: "pcs", name: "PCS", quantity: 1, _baseuom_value: null, _uomscheduleid_value: "g" }],
    },
    bcs_connection: { id: "bcs_connectionid", rows: [{ ...CONNECTION, ...connection }] },
  });
  const context = (chosen: object) =>
    ({
      ...contextParts(STRINGS),
      parameters: {
        product: { raw: [chosen] },
        quantity: { raw: 4 },
        unit: { raw: [{ id: "pcs", name: "PCS", entityType: "uom" }] },
        requestedDate: { raw: null },
        document: { raw: [] },
      },
      mode: { contextInfo: { entityId: "l1", entityTypeName: "salesorderdetail" }, isControlDisabled: isDisabled },
      ...(theme ? { fluentDesignLanguage: { tokenTheme: webLightTheme } } : {}),
      webAPI,
    }) as unknown as ComponentFramework.Context<IInputs>;
  const control = new ItemAvailability();
  const notify = jest.fn();
  const desk = { id: DESK_ID, name: "Desk Vik", entityType: "product" };
  control.init(context(desk), notify);
  const view = render(control.updateView(context(desk)));
  return { control, notify, choose: (chosen: object) => act(() => view.rerender(control.updateView(context(chosen)))) };
}

async function openDetails(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole("button", { name: "Details" }));
  return screen.findByRole("dialog", { name: "Availability of Desk Vik" });
}

beforeEach(() => void installBusinessCentral(services()));
afterEach(cleanup);

describe("the details of an item", () => {
  it("show forecast, deliveries, locations, substitutes and the source", async () => {
    host();
    const details = await openDetails();
    expect(
      within(details).getByRole("img", { name: /^The stock is 10 on .* and 34 on .* 4 PCS wanted$/ }),
    ).toBeTruthy();
    expect(
      within(within(details).getByRole("table", { name: "Incoming deliveries" })).getByText("Purchase order 106001"),
    ).toBeTruthy();
    expect(await within(details).findByRole("table", { name: "By location" })).toBeTruthy();
    expect(within(details).getByRole("table", { name: "Substitutes" }).textContent).toContain(
      "1001 Desk Ås. Business Central keeps conditions for using it.5 PCS5 PCS",
    );
    expect(within(details).getByRole("region", { name: "Where the figures come from" }).textContent).toContain(
      "Business Central, Skarvholm Kontor AS · just now (item card)",
    );
  });

  it("say what a substitute could promise on the line, at its place and in its quantity", async () => {
    host();
    const details = await openDetails();
    const table = await within(details).findByRole("table", { name: "Substitutes" });
    await waitFor(() =>
      expect(table.querySelector("[data-verdict]")?.getAttribute("data-verdict")).toBe("acrossLocations"),
    );
    expect(table.querySelector("[data-promise]")?.getAttribute("data-promise")).toBe(
      `[{"quantity":4,"date":"${localCalendarDate(new Date())}"}]`,
    );
    expect(within(table).getByRole("columnheader", { name: "On this line" })).toBeTruthy();
  });

  it("show the forecast as a table on request", async () => {
    host();
    const details = await openDetails();
    fireEvent.click(within(details).getByRole("button", { name: "Show as a table" }));
    const rows = within(within(details).getByRole("table", { name: "Forecast in PCS" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent?.replace(/\d+\.\d+\.\d{4}/, "·"))).toEqual([
      "DateStockCan be promised",
      "·1010",
      "·3434",
      "·3434",
    ]);
    fireEvent.click(within(details).getByRole("button", { name: "Show as a picture" }));
    expect(within(details).getByRole("img")).toBeTruthy();
  });

  it("put a substitute on the line once the person has said so", async () => {
    const { control, notify, choose } = host();
    const details = await openDetails();
    fireEvent.click(await within(details).findByRole("button", { name: "Replace with Desk Ås" }));
    const question = within(details).getByRole("alertdialog");
    expect(question.textContent).toContain(
      "Replace Desk Vik with Desk Ås? The quantity and unit stay as they are; Sales prices the line by its price list when it is saved.",
    );
    fireEvent.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(notify).not.toHaveBeenCalled();

    fireEvent.click(within(details).getByRole("button", { name: "Replace with Desk Ås" }));
    fireEvent.click(within(within(details).getByRole("alertdialog")).getByRole("button", { name: "Replace" }));
    expect(notify).toHaveBeenCalledTimes(1);
    expect(control.getOutputs()).toEqual({ product: [{ id: OTHER_ID, name: "Desk Ås", entityType: "product" }] });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

    choose({ id: OTHER_ID, name: "Desk Ås", entityType: "product" });
    expect(control.getOutputs()).toEqual({});
    expect(await screen.findByText(/^5 PCS available on /)).toBeTruthy();
  });

  it("offer no replacement on a line that is closed", async () => {
    host({ isDisabled: true });
    const details = await openDetails();
    expect(await within(details).findByRole("table", { name: "Substitutes" })).toBeTruthy();
    expect(within(details).queryByRole("button", { name: /^Replace/ })).toBeNull();
  });

  it("say what the connection does not tell", async () => {
    host({ connection: { bcs_purchaselinesservice: null, bcs_itemsubstitutionsservice: null } });
    const details = await openDetails();
    expect(
      within(details).getByText("Not known: dates of purchase orders. The connection names no service for it."),
    ).toBeTruthy();
    expect(
      await within(details).findByText(
        "Substitutes are not available. They need the item card and the item substitutions service in the connection.",
      ),
    ).toBeTruthy();
  });

  it("close by Escape and give the focus back", async () => {
    host();
    const details = await openDetails();
    fireEvent.keyDown(details, { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement?.textContent).toBe("Details");
  });

  it("close by their own button", async () => {
    host();
    const details = await openDetails();
    fireEvent.click(within(details).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("carry the app's theme out of the control's own element", async () => {
    host({ theme: true });
    const details = await openDetails();
    expect(details.closest(".fui-FluentProvider")).not.toBeNull();
  });
});
