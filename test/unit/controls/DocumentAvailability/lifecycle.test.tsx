/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { IInputs } from "../../../../controls/DocumentAvailability/generated/ManifestTypes";
import { DocumentAvailability } from "../../../../controls/DocumentAvailability/index";
import type { FakeBusinessCentral, Services } from "../shared/fakeBusinessCentral";
import { ENTRA_CONNECTION, installEntraId } from "../shared/platform";
import {
  card,
  host,
  LINES,
  productId,
  row,
  rowTexts,
  settled,
  SOON,
  startCompany,
  summary,
  TODAY,
} from "./documentHost";

// Whether an element may be seen is slow to find out here, and the browser tests do.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
jest.setTimeout(20_000);

let services: Services;
let bc: FakeBusinessCentral;
beforeEach(() => {
  ({ services, bc } = startCompany());
});
afterEach(cleanup);

describe("DocumentAvailability", () => {
  it("lets the person sign in once for all lines, and asks again", async () => {
    installEntraId();
    host({ connection: ENTRA_CONNECTION });
    fireEvent.click(await screen.findByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(summary()).toContain("1 of 2 lines can be delivered on time"));
    expect(screen.queryByRole("button", { name: "Sign in" })).toBeNull();
  });

  it("shows the lines at once, then a verdict for each and for all", async () => {
    host();
    expect(rowTexts()).toEqual(["Desk 10004PCS", "Desk 10014PCS", "Assembly1PCS"]);
    expect(summary()).toBe("Asking Business Central …");
    await settled();
    expect(rowTexts()[0]).toBe("1Desk 1000In stock 104PCS");
    expect(rowTexts()[1]).toMatch(/^2Desk 1001From \d+ \w+( \d{4})?4PCS$/);
    expect(rowTexts()[2]).toBe("3AssemblyWrite-in1PCS");
    expect(summary()).toMatch(
      /^1 of 2 lines can be delivered on time Line 2 decides: Desk 1001\.All of it can be delivered on .*Business Central, Skarvholm Kontor AS · just now$/,
    );
  });

  it("asks Business Central once for the whole document, and nothing when it is opened again", async () => {
    const { unmount } = host();
    await settled();
    expect(bc.requests).toHaveLength(1);
    unmount();
    host();
    await settled();
    expect(summary()).toMatch(/^1 of 2 lines/);
    expect(bc.requests).toHaveLength(1);
  });

  it("asks Business Central before it draws what it read of the lines", async () => {
    let atTheQuestion: readonly string[] | null = null;
    bc.respond = () => {
      atTheQuestion ??= rowTexts();
      return new Promise(() => undefined);
    };
    host();
    await waitFor(() => expect(rowTexts()[0]).toMatch(/^1Desk 1000/));
    expect(atTheQuestion).toEqual(["Desk 10004PCS", "Desk 10014PCS", "Assembly1PCS"]);
  });

  it("loads all lines into one list, and lets them share the stock", async () => {
    const lines = Array.from({ length: 12 }, (_line, at) => ({ id: `L${at + 1}`, product: "1000", quantity: 1 }));
    host({ lines, pageSize: 5 });
    await settled();
    expect(summary()).toMatch(/^10 of 12 lines can be delivered on time/);
    expect(rowTexts()).toHaveLength(12);
    expect(
      rowTexts()
        .slice(9)
        .map((text) => text.includes("Not planned 1")),
    ).toEqual([false, true, true]);
  });

  it("loads all lines from a host that gives fewer at once and never says that it loads", async () => {
    const lines = Array.from({ length: 12 }, (_line, at) => ({ id: `L${at + 1}`, product: "1000", quantity: 1 }));
    host({ lines, pageSize: 3, largestPage: 4 });
    await settled();
    expect(rowTexts()).toHaveLength(12);
  });

  it("leads to the line that decides", async () => {
    host();
    await settled();
    fireEvent.click(screen.getByRole("button", { name: "Line 2 decides: Desk 1001." }));
    expect(document.activeElement?.textContent).toMatch(/^From /);
  });

  it("tells the whole of a line's verdict, and of its item, on request", async () => {
    host();
    await settled();
    const chip = row(2).getByRole("button", { name: /^From/ });
    fireEvent.click(chip);
    const details = await screen.findByRole("dialog", { name: "Line 2: Desk 1001" });
    expect(details.textContent).toMatch(/Available from .*Can leave: 2 PCS on .*Short by 2 PCS\./);
    expect(await within(details).findByText("Forecast in PCS")).toBeTruthy();
    expect(chip.getAttribute("aria-expanded")).toBe("true");
    fireEvent.keyDown(details, { key: "Escape" });
    await waitFor(() => expect(chip.getAttribute("aria-expanded")).toBe("false"));
    expect(document.activeElement).toBe(chip);
  });

  it("puts the worst first on request, from all pages", async () => {
    host({ lines: [...LINES, { id: "L4", product: "1002", quantity: 1 }], pageSize: 2 });
    await settled();
    fireEvent.click(screen.getByRole("switch", { name: "Worst first" }));
    expect(rowTexts()[0]).toBe("4Desk 1002Not planned 11PCS");
    expect(rowTexts()[1]).toMatch(/^2Desk 1001From/);
    fireEvent.click(screen.getByRole("switch", { name: "Worst first" }));
    expect(rowTexts()[0]).toMatch(/^1Desk 1000/);
  });

  it("keeps the number of rows on the screen bounded", async () => {
    host({
      lines: Array.from({ length: 1000 }, (_line, at) => ({ id: `L${at + 1}`, product: "1000", quantity: 1 })),
      pageSize: 250,
    });
    await settled();
    expect(rowTexts().length).toBeLessThan(50);
    fireEvent.click(screen.getByRole("switch", { name: "Worst first" }));
    expect(rowTexts().length).toBeLessThan(50);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("1001");
  });

  it("writes the first possible day on the document once the person has said so", async () => {
    const { asked, webAPI, forms } = host({ order: { requestdeliveryby: `${TODAY}T00:00:00Z` } });
    await settled();
    fireEvent.click(screen.getByRole("button", { name: /^Use \d/ }));
    await screen.findByText(/^The requested delivery date is now /);
    expect(asked[0]).toMatchObject({
      title: "Change the requested delivery date?",
      confirmButtonLabel: "Use date",
      cancelButtonLabel: "Cancel",
    });
    expect(asked[0]?.text).toMatch(
      /^The requested delivery date of this document changes from \d+ \w+( \d{4})? to \d+ \w+( \d{4})?\.$/,
    );
    expect(webAPI.updates).toEqual([["salesorder", "o1", { requestdeliveryby: `${SOON}T00:00:00.000Z` }]]);

    await waitFor(() => expect(summary()).toMatch(/^All 2 lines can be delivered on time/));
    expect(screen.queryByRole("button", { name: /^Use \d/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Refresh form" }));
    expect(forms).toEqual([{ entityName: "salesorder", entityId: "o1" }]);
  });

  it("says what the day is not about", async () => {
    const { asked } = host({ confirms: false, lines: [...LINES, { id: "L4", product: "gone", quantity: 1 }] });
    await settled();
    fireEvent.click(screen.getByRole("button", { name: /^Use \d/ }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.text).toMatch(
      /^The requested delivery date of this document becomes \d+ \w+( \d{4})?\. 1 line could not be judged and may need longer\.$/,
    );
  });

  it("writes nothing when the person thinks better of it", async () => {
    const { webAPI, asked } = host({ confirms: false });
    await settled();
    fireEvent.click(screen.getByRole("button", { name: /^Use \d/ }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(webAPI.updates).toEqual([]);
  });

  it.each([
    [
      "may not change the document",
      0x80040220,
      "Principal user is missing prvWriteSalesOrder privilege",
      "You don't have access to change this document, so the date was not saved.",
    ],
    ["finds it gone", 0x80040217, "Does Not Exist", "This document no longer exists"],
    ["is refused", 0x80044150, "SQL time-out", "Sales did not save the date: SQL time-out"],
  ])("tells a person who %s", async (_name, errorCode, message, text) => {
    const { webAPI } = host();
    await settled();
    webAPI.updateRecord = () => Promise.reject(Object.assign(new Error(message), { errorCode }));
    fireEvent.click(screen.getByRole("button", { name: /^Use \d/ }));
    expect((await screen.findByRole("alert")).textContent).toBe(text);
  });

  const openDetails = (index: number) => {
    fireEvent.click(within(row(index).getAllByRole("gridcell")[3] ?? document.body).getByRole("button"));
  };
  const actNamed = (name: RegExp) => screen.getByRole("button", { name });

  it("gives a late line the day on which all of it can be there", async () => {
    const { webAPI, grid } = host();
    await settled();
    openDetails(1);
    expect(screen.queryByRole("button", { name: /^Desk 1000: Use/ })).toBeNull();
    openDetails(2);
    fireEvent.click(actNamed(/^Desk 1001: Use \d/));
    await screen.findByText(/^Desk 1001: the date is now \d+ \w+\.$/);
    expect(webAPI.updates).toEqual([["salesorderdetail", "l2", { requestdeliveryby: `${SOON}T00:00:00.000Z` }]]);
    expect(grid.state.refreshed).toBe(1);
    await waitFor(() => expect(summary()).toMatch(/^All 2 lines can be delivered on time/));
    openDetails(2);
    expect(screen.queryByRole("button", { name: /^Desk 1001: Use/ })).toBeNull();
  });

  it("makes two lines of one: what can go now, and the rest on its day", async () => {
    const { webAPI, asked, tables } = host();
    await settled();
    openDetails(2);
    fireEvent.click(actNamed(/^Desk 1001: Split 2 \+ 2$/));
    await screen.findByText("Desk 1001 is now two lines.");
    expect(asked[0]).toMatchObject({ title: "Split the line?", confirmButtonLabel: "Split" });
    expect(asked[0]?.text).toMatch(/^Desk 1001 becomes two lines: 2 PCS, and 2 PCS for \d+ \w+\.$/);
    expect(webAPI.updates).toEqual([["salesorderdetail", "l2", { quantity: 2 }]]);
    expect(tables.salesorderdetail?.rows[3]).toMatchObject({
      _salesorderid_value: "o1",
      _productid_value: productId("1001"),
      quantity: 2,
      requestdeliveryby: `${SOON}T00:00:00.000Z`,
    });
    await waitFor(() => expect(summary()).toMatch(/^All 3 lines can be delivered on time/));
  });

  it("tells in the line why nothing was saved, and takes back what was", async () => {
    const { webAPI } = host();
    await settled();
    webAPI.updateRecord = () => Promise.reject(Object.assign(new Error("SQL time-out"), { errorCode: 0x80044150 }));
    openDetails(2);
    fireEvent.click(actNamed(/Desk 1001: Split/));
    expect((await row(2).findByRole("alert")).textContent).toBe("Not saved: SQL time-out");
    expect(webAPI.removed).toEqual(["new-4"]);
    openDetails(2);
    fireEvent.click(actNamed(/Desk 1001: Use/));
    await waitFor(() => expect(row(2).queryByRole("alert")).toBeNull());
    expect((await row(2).findByRole("alert")).textContent).toBe("Not saved: SQL time-out");
  });

  it("splits nothing when the person thinks better of it, and offers nothing on a form closed to changes", async () => {
    const { webAPI, asked } = host({ confirms: false });
    await settled();
    openDetails(2);
    fireEvent.click(actNamed(/Desk 1001: Split/));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(webAPI.updates).toEqual([]);
    cleanup();
    host({ isDisabled: true });
    await settled();
    openDetails(2);
    expect(screen.queryByRole("button", { name: /Use|Split/ })).toBeNull();
  });

  it("gives late lines that have a day of their own the document's too, where the person wants it", async () => {
    const { webAPI, asked, tables } = host();
    await settled();
    Object.assign(tables.salesorderdetail?.rows[1] ?? {}, { requestdeliveryby: `${TODAY}T00:00:00Z` });
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    fireEvent.click(await screen.findByRole("checkbox", { name: "Also change the late line that has its own date" }));
    fireEvent.click(screen.getByRole("button", { name: /^Use \d/ }));
    await screen.findByText(/^The requested delivery date is now /);
    expect(asked[0]?.text).toMatch(/ 1 late line that has its own date gets it too\.$/);
    expect(webAPI.updates.map(([table, id]) => [table, id])).toEqual([
      ["salesorder", "o1"],
      ["salesorderdetail", "l2"],
    ]);
  });

  it("copies the promise in the language that the person chooses", async () => {
    const copied: string[] = [];
    let isAllowed = true;
    Object.assign(window.navigator, {
      clipboard: {
        writeText: (text: string) => {
          copied.push(text);
          return isAllowed ? Promise.resolve() : Promise.reject(new Error("denied"));
        },
      },
    });
    host({ order: { ordernumber: "ORD-1" } });
    await settled();
    const choose = async (language: string) => {
      fireEvent.click(screen.getByRole("button", { name: "Copy promise" }));
      fireEvent.click(await screen.findByRole("menuitem", { name: language }));
    };
    await choose("English");
    await screen.findByText("The promise is on the clipboard.");
    expect(copied[0]).toMatch(/^Delivery of ORD-1, as of .*\n\n- Desk 1000: 4 PCS on /);
    isAllowed = false;
    await choose("norsk bokmål");
    expect((await screen.findByRole("alert")).textContent).toMatch(/^The browser did not allow copying/);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Text of the promise" }).value).toMatch(
      /^Levering av ORD-1, per /,
    );
  });

  it("offers no day where the form is closed to changes", async () => {
    host({ isDisabled: true });
    await settled();
    expect(screen.queryByRole("button", { name: /^Use \d/ })).toBeNull();
  });

  it("opens, selects and sorts as the platform's grid does", async () => {
    const { grid } = host();
    await settled();
    fireEvent.click(screen.getByRole("button", { name: "Desk 1001" }));
    fireEvent.doubleClick(row(3).getAllByRole("gridcell")[1] ?? document.body);
    expect(grid.state.opened).toMatchObject([{ id: { guid: "L2" } }, { id: { guid: "L3" } }]);

    fireEvent.click(screen.getByRole("checkbox", { name: "Select Desk 1000" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Select Assembly" }));
    expect(grid.state.selected).toEqual(["L1", "L3"]);
    fireEvent.click(screen.getByRole("checkbox", { name: "Select all lines" }));
    expect(grid.state.selected).toEqual(["L1", "L2", "L3"]);
    fireEvent.click(screen.getByRole("checkbox", { name: "Select all lines" }));
    expect(grid.state.selected).toEqual([]);
    const [line] = screen.getAllByRole("gridcell", { name: /^4\s*PCS$/ });
    if (line === undefined) {
      throw new Error("no quantity shown");
    }
    fireEvent.click(line);
    expect(grid.state.selected).toEqual(["L1"]);
    expect(within(screen.getByRole("grid")).getAllByRole("row")[1]?.getAttribute("aria-selected")).toBe("true");
    fireEvent.click(line, { ctrlKey: true });
    expect(grid.state.selected).toEqual([]);

    fireEvent.click(screen.getByRole("button", { name: "Quantity" }));
    expect(screen.getByRole("columnheader", { name: "Quantity" }).getAttribute("aria-sort")).toBe("ascending");
    expect(rowTexts()[0]).toContain("Assembly");
  });

  it("reads the document again when the grid shows another quantity", async () => {
    const { grid, tables, update } = host();
    await settled();
    const [first] = tables.salesorderdetail?.rows ?? [];
    if (first !== undefined) {
      tables.salesorderdetail?.rows.splice(0, 1, { ...first, quantity: 11 });
    }
    grid.all.splice(0, 1, { id: "L1", cells: { ...grid.all[0]?.cells, quantity: 11 } });
    update();
    await waitFor(() => expect(rowTexts()[0]).toMatch(/^1Desk 1000Partly 1011PCS$/));
    expect(bc.requests).toHaveLength(1);
  });

  it("asks again on request, and refreshes the grid with it", async () => {
    const { grid } = host();
    await settled();
    services.ItemCard = { key: "No", rows: [card("1000", 1), card("1001", 2, 24)] };
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(rowTexts()[0]).toContain("Partly 1"));
    expect(grid.state.refreshed).toBe(1);
  });

  it("says once above the lines why nothing is known, and shows what was synchronised", async () => {
    bc.respond = () => Promise.reject(new TypeError("Failed to fetch"));
    host({ lines: LINES.slice(0, 2) });
    await waitFor(() =>
      expect(summary()).toBe(
        "Business Central does not answerNothing came back from bc.test. It may be stopped, or the network does not reach it.",
      ),
    );
    expect(rowTexts()[0]).toMatch(/^1Desk 1000Synchronised 30/);
  });

  it("finds the document by its lines where the host does not tell the record", async () => {
    host({ record: null });
    await settled();
    await waitFor(() => expect(summary()).toMatch(/^1 of 2 lines/));
  });

  it("judges nothing of a closed document and of a list that is no document", async () => {
    host({ order: { statecode: 4 } });
    await waitFor(() =>
      expect(summary()).toBe("Nothing of this document is still to be delivered, so its lines are not judged"),
    );
    expect(rowTexts()[0]).toBe("1Desk 10004PCS");
    cleanup();
    host({ record: { entityId: "a1", entityTypeName: "account" } });
    expect(summary()).toBe("These lines do not belong to one document, so they are not judged");
    expect(bc.requests).toHaveLength(0);
  });

  it("says that there are no lines, that they are read, and why they are not there", async () => {
    const { grid, update } = host({ lines: [] });
    await settled();
    expect(screen.getByRole("region").textContent).toContain(
      "No lines yet. Add lines to see whether Business Central can deliver them.",
    );
    grid.state.isLoading = true;
    update();
    expect(screen.getByRole("status", { name: "Reading the lines …" })).toBeTruthy();
    grid.state.error = "SQL time-out";
    update();
    expect(screen.getByRole("alert").textContent).toBe("Sales could not read the lines: SQL time-outRetry");
    fireEvent.click(screen.getByRole("button", { name: "Retry" }));
    expect(grid.state.refreshed).toBe(1);
  });

  it("turns rows into cards where there is little room", async () => {
    host({ width: 320 });
    await settled();
    expect(rowTexts()[0]).toBe("1Desk 1000In stock 104PCS");
    expect(screen.getByRole("grid").tagName).toBe("TABLE");
  });

  it("cancels what is under way when the form is left", async () => {
    bc.respond = () => new Promise(() => undefined);
    const { control, unmount } = host();
    await waitFor(() => expect(bc.requests).toHaveLength(1));
    unmount();
    control.destroy();
    expect(bc.requests[0]?.signal?.aborted).toBe(true);
  });

  it("refuses to draw before the platform has started it", () => {
    expect(() => new DocumentAvailability().updateView({} as unknown as ComponentFramework.Context<IInputs>)).toThrow(
      "the platform called updateView before init",
    );
  });
});
