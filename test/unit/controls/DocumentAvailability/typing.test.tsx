/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { onRecordNews } from "../../../../browser/recordNews";
import { host, row, rowTexts, settled, SOON, startCompany } from "./documentHost";

// Whether an element may be seen is slow to find out here, and the browser tests do.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
jest.setTimeout(20_000);

beforeEach(() => void startCompany());
afterEach(cleanup);

describe("what is typed into lines", () => {
  const cell = (index: number, column: number) => {
    const found = row(index).getAllByRole("gridcell")[column];
    if (found === undefined) {
      throw new Error(`Row ${index} has no cell ${column}.`);
    }
    return found;
  };
  const QUANTITY = 4;
  const editor = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);
  const press = (key: string, modifiers: object = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
  /** Sales keeps what the platform saves. */
  const keeping = (hosted: ReturnType<typeof host>) => {
    hosted.grid.state.onSave = (id, values) => {
      const wire = hosted.tables.salesorderdetail?.rows.find((line) => line.salesorderdetailid === id);
      const shown = hosted.grid.all.find((line) => line.id === id);
      Object.assign(wire ?? {}, values);
      Object.assign(shown?.cells ?? {}, values);
      return Promise.resolve();
    };
    return hosted;
  };

  it("a quantity is judged at once and saved by Enter through the platform, and the focus stays on its cell", async () => {
    const { grid, webAPI } = keeping(host());
    await settled();
    cell(1, QUANTITY).focus();
    press("F2");
    expect(editor(/^Quantity: Desk 1000$/).value).toBe("4");
    fireEvent.change(editor(/^Quantity: /), { target: { value: "11" } });
    await waitFor(() => expect(rowTexts()[0]).toContain("Partly 10"));
    expect(grid.state.saved).toEqual([]);
    press("Enter");
    await waitFor(() => expect(grid.state.saved).toEqual([["L1", { quantity: 11 }]]));
    expect(document.activeElement).toBe(cell(1, QUANTITY));
    await waitFor(() => expect(grid.state.refreshed).toBe(1));
    await settled();
    expect(rowTexts()[0]).toBe("1Desk 1000Partly 1011PCS");
    expect(webAPI.updates).toEqual([]);
  });

  it("tells the form, whose totals are others, once it is saved, and not before", async () => {
    keeping(host());
    const heard = jest.fn();
    onRecordNews("o1", heard);
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    fireEvent.change(editor(/^Quantity: /), { target: { value: "11" } });
    await waitFor(() => expect(rowTexts()[0]).toContain("Partly 10"));
    expect(heard).not.toHaveBeenCalled();
    press("Enter");
    await waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  });

  it.each([
    ["its last cell is left", () => press("Escape")],
    ["the list has gone with it", (hosted: ReturnType<typeof host>) => hosted.unmount()],
  ])("does not have the form read again what is being typed in, but once %s", async (_name, leave) => {
    const hosted = keeping(host());
    const heard = jest.fn();
    onRecordNews("o1", heard);
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    fireEvent.change(editor(/^Quantity: /), { target: { value: "11" } });
    press("Tab");
    await waitFor(() => expect(hosted.grid.state.refreshed).toBe(1));
    await settled();
    expect(heard).not.toHaveBeenCalled();
    leave(hosted);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("stays open, and is saved, where the host tells no rows while it reads them again", async () => {
    const { grid, update } = keeping(host());
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    const input = editor(/^Quantity: /);
    fireEvent.change(input, { target: { value: "11" } });
    Object.assign(grid.state, { isLoading: true, isBare: true });
    update();
    expect(document.activeElement).toBe(input);
    expect(screen.getByRole("grid").getAttribute("aria-busy")).toBe("true");
    press("Enter");
    await waitFor(() => expect(grid.state.saved).toEqual([["L1", { quantity: 11 }]]));
    Object.assign(grid.state, { isLoading: false, isBare: false });
    update();
    expect(document.activeElement).toBe(cell(1, QUANTITY));
    expect(rowTexts()).toHaveLength(3);
  });

  it("goes on to the day and to the next line by Tab, and back by Shift and Tab", async () => {
    const { grid } = keeping(host());
    await settled();
    cell(1, QUANTITY).focus();
    press("Enter");
    press("Tab");
    expect(document.activeElement).toBe(editor(/^Requested Delivery Date: Desk 1000$/));
    fireEvent.change(document.activeElement ?? document.body, { target: { value: SOON } });
    press("Tab");
    expect(document.activeElement).toBe(editor(/^Quantity: Desk 1001$/));
    press("Tab", { shiftKey: true });
    expect(document.activeElement).toBe(editor(/^Requested Delivery Date: Desk 1000$/));
    press("Escape");
    const [year = 0, month = 1, date = 1] = SOON.split("-").map(Number);
    await waitFor(() =>
      expect(grid.state.saved).toEqual([["L1", { requestdeliveryby: new Date(year, month - 1, date) }]]),
    );
  });

  it("is given up by Escape", async () => {
    const { grid } = host();
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    fireEvent.change(editor(/^Quantity: /), { target: { value: "11" } });
    press("Escape");
    await settled();
    expect(rowTexts()[0]).toBe("1Desk 1000In stock 104PCS");
    expect(document.activeElement).toBe(cell(1, QUANTITY));
    expect([grid.state.saved, grid.state.opened]).toEqual([[], []]);
  });

  it("is saved when the focus goes elsewhere, and not at all where nothing changed", async () => {
    const { grid } = keeping(host());
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    fireEvent.blur(editor(/^Quantity: /));
    fireEvent.doubleClick(cell(2, QUANTITY));
    fireEvent.change(editor(/^Quantity: /), { target: { value: "2" } });
    fireEvent.blur(editor(/^Quantity: /));
    await waitFor(() => expect(grid.state.saved).toEqual([["L2", { quantity: 2 }]]));
  });

  describe("in the lower part of a cell", () => {
    const COLUMNS = [
      { name: "productid", label: "Product", type: "Lookup.Simple" },
      { name: "productdescription", label: "Write-In Product" },
      { name: "quantity", label: "Quantity", type: "Decimal" },
      { name: "uomid", label: "Unit", type: "Lookup.Simple" },
      { name: "priceperunit", label: "Price Per Unit", type: "Currency" },
      { name: "manualdiscountamount", label: "Manual Discount", type: "Currency" },
      { name: "requestdeliveryby", label: "Requested Delivery Date", type: "DateAndTime.DateOnly" },
    ];
    const BOX = { uomid: "box", name: "BOX", quantity: 10, _baseuom_value: "pcs", _uomscheduleid_value: "g" };
    const PRICE = 5;

    it("is a unit of the product, chosen after the quantity, judged at once and written", async () => {
      const { webAPI, grid } = host({ columns: COLUMNS, units: [BOX] });
      await settled();
      cell(1, QUANTITY).focus();
      press("F2");
      press("Tab");
      const unit = screen.getByLabelText<HTMLSelectElement>("Unit: Desk 1000");
      expect([...unit.options].map(({ text }) => text)).toEqual(["PCS", "BOX"]);
      expect(document.activeElement).toBe(unit);
      fireEvent.change(unit, { target: { value: "box" } });
      await waitFor(() => expect(rowTexts()[0]).toContain("Partly 1"));
      press("Enter");
      expect(cell(1, QUANTITY).textContent).toBe("4BOX");
      await waitFor(() =>
        expect(webAPI.updates).toEqual([["salesorderdetail", "l1", { "uomid@odata.bind": "/uoms(box)" }]]),
      );
      expect(grid.state.saved).toEqual([]);
    });

    it("is no unit where there is one only, and where nothing of the product is known", async () => {
      host({ columns: COLUMNS, units: [BOX] });
      await settled();
      fireEvent.doubleClick(cell(3, QUANTITY));
      press("Tab");
      expect(document.activeElement).toBe(editor(/^Manual Discount: Assembly$/));
      cleanup();
      startCompany();
      host({ columns: COLUMNS });
      await settled();
      fireEvent.doubleClick(cell(1, QUANTITY));
      press("Tab");
      expect(document.activeElement).toBe(editor(/^Manual Discount: Desk 1000$/));
    });

    it("is a discount, typed where the price stands and saved through the platform", async () => {
      const { grid } = keeping(host({ columns: COLUMNS }));
      await settled();
      cell(1, PRICE).focus();
      press("F2");
      // Below the heading of the price it says what is typed, and the price stays.
      expect(cell(1, PRICE).textContent).toBe("100Manual Discount");
      fireEvent.change(editor(/^Manual Discount: Desk 1000$/), { target: { value: "12,5" } });
      press("Enter");
      expect(cell(1, PRICE).textContent).toBe("100−12.50");
      await waitFor(() => expect(grid.state.saved).toEqual([["L1", { manualdiscountamount: 12.5 }]]));
    });

    it("is refused in the row where it is below zero, and none where it is empty", async () => {
      const { grid } = host({ columns: COLUMNS });
      await settled();
      const put = async (value: string) => {
        fireEvent.doubleClick(cell(1, PRICE));
        fireEvent.change(editor(/^Manual Discount/), { target: { value } });
        press("Enter");
        await settled();
      };
      await put("-1");
      expect((await row(1).findByRole("alert")).textContent).toBe("Enter a discount of 0 or more.");
      fireEvent.doubleClick(cell(1, PRICE));
      press("Escape");
      expect(row(1).queryByRole("alert")).toBeNull();
      await put("-1");
      await put("");
      expect(row(1).queryByRole("alert")).toBeNull();
      expect(grid.state.saved).toEqual([]);
    });
  });

  it.each([
    ["Sales refuses it", "7", "Not saved: SQL time-out"],
    ["it is no quantity", "much", "Enter a quantity."],
  ])("tells in the row that %s, and judges by what stands in Sales", async (_name, text, told) => {
    const { grid } = host();
    grid.state.onSave = () => Promise.reject(Object.assign(new Error("SQL time-out"), { errorCode: 0x80044150 }));
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    fireEvent.change(editor(/^Quantity: /), { target: { value: text } });
    press("Enter");
    expect((await row(1).findByRole("alert")).textContent).toBe(told);
    await settled();
    expect(rowTexts()[0]).toContain("In stock 10");
  });

  it.each([
    ["on a form closed to changes", { isDisabled: true }],
    ["in an order that was handed over", { order: { statecode: 1 } }],
  ])("does not happen %s", async (_name, setup) => {
    host(setup);
    await settled();
    fireEvent.doubleClick(cell(1, QUANTITY));
    expect(screen.queryByLabelText(/^Quantity: /)).toBeNull();
    expect(cell(1, QUANTITY).hasAttribute("aria-readonly")).toBe(false);
  });
});
