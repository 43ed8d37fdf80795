/** @jest-environment jsdom */
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { host, productId, settled, startCompany } from "./documentHost";

// Whether an element may be seen is slow to find out here, and the browser tests do.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
jest.setTimeout(20_000);

beforeEach(() => void startCompany());
afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Add product" });
/** The field comes after the lines, when the page has time for it. */
const offered = async () => {
  await settled();
  await screen.findByRole("combobox", { name: "Add product" });
};
const group = () => within(screen.getByRole("group", { name: "Add a line" }));
const quantity = () => group().getByRole<HTMLInputElement>("textbox", { name: "Quantity" });
const type = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
const press = (input: HTMLElement, key: string) => fireEvent.keyDown(input, { key });
const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);
const paste = (text: string) => fireEvent.paste(field(), { clipboardData: { getData: () => text } });
const added = ({ tables }: ReturnType<typeof host>) => tables.salesorderdetail?.rows.slice(3) ?? [];

describe("a line added by typing", () => {
  it("is searched, chosen and given a quantity by keyboard alone, judged before it is added, and leads to the next", async () => {
    const hosted = host();
    await offered();
    const before = hosted.webAPI.asked.length;
    type(field(), "100");
    await waitFor(() => expect(options().length).toBe(4));
    expect(hosted.webAPI.asked.slice(before)).toEqual(["productpricelevel"]);
    expect(options()[0]).toBe("Desk 1000NOK\u00a0100.00 per PCS1000Synchronised: 30 PCS");
    press(field(), "ArrowDown");
    expect(field().getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[1]?.id);
    press(field(), "Enter");
    expect(field().value).toBe("1001 Desk 1001");
    expect(document.activeElement).toBe(quantity());
    type(quantity(), "1");
    // The stock is 2, and the document's line of the same product comes first.
    await waitFor(() => expect(group().getAllByRole("status")[0]?.dataset.verdict).toBe("later"));
    press(quantity(), "Enter");
    await group().findByText("1001 Desk 1001 is added.");
    expect(added(hosted)).toEqual([
      expect.objectContaining({
        _salesorderid_value: "o1",
        _productid_value: productId("1001"),
        _uomid_value: "pcs",
        quantity: 1,
        isproductoverridden: false,
      }),
    ]);
    expect(hosted.grid.state.refreshed).toBe(1);
    expect([field().value, quantity().value]).toEqual(["", ""]);
    expect(document.activeElement).toBe(field());
  });

  it("takes the best of what is found where Enter comes before the answer", async () => {
    host();
    await offered();
    type(field(), "1002");
    press(field(), "Enter");
    await waitFor(() => expect(field().value).toMatch(/^1002 /));
  });

  it("may be one that is written in, with a price", async () => {
    const hosted = host();
    await offered();
    type(field(), "Assembly on site");
    await waitFor(() => expect(options().pop()).toBe("Write-in product: Assembly on site"));
    fireEvent.click(screen.getByText("Write-in product: Assembly on site"));
    type(quantity(), "2");
    press(quantity(), "Enter");
    expect((await group().findByRole("alert")).textContent).toBe("Enter a price.");
    type(group().getByRole("textbox", { name: "Price per unit" }), "900");
    fireEvent.click(group().getByRole("button", { name: "Add" }));
    await group().findByText("Assembly on site is added.");
    expect(added(hosted)).toEqual([
      expect.objectContaining({
        isproductoverridden: true,
        productdescription: "Assembly on site",
        priceperunit: 900,
        quantity: 2,
      }),
    ]);
  });

  it.each([
    ["no product is chosen", "", "5", "Choose a product."],
    ["the quantity is none", "1000", "many", "Enter a quantity."],
  ])("is not added where %s, and says so", async (_name, text, amount, told) => {
    const hosted = host();
    await offered();
    if (text !== "") {
      type(field(), text);
      press(field(), "Enter");
      await waitFor(() => expect(field().value).toMatch(/^1000 Desk/));
    }
    type(quantity(), amount);
    press(quantity(), "Enter");
    expect((await group().findByRole("alert")).textContent).toBe(told);
    expect(added(hosted)).toEqual([]);
  });

  it("keeps what is typed where Sales refuses the line, and says why", async () => {
    const hosted = host();
    hosted.webAPI.createRecord = () => Promise.reject(new Error("SQL time-out"));
    await offered();
    type(field(), "1000");
    press(field(), "Enter");
    await waitFor(() => expect(field().value).toMatch(/^1000 Desk/));
    type(quantity(), "4");
    press(quantity(), "Enter");
    expect((await group().findByRole("alert")).textContent).toBe("Not saved: SQL time-out");
    expect([field().value, quantity().value]).toEqual(["1000 Desk 1000", "4"]);
  });

  it.each([
    ["the price list has none", null, "No product in Retail has this number or name."],
    ["Sales fails", new Error("SQL time-out"), "Sales could not search for products: SQL time-out"],
    [
      "the price list may not be read",
      Object.assign(new Error("prvReadProduct"), { errorCode: 0x80040220 }),
      "You don't have access to the price list.",
    ],
  ])("says that nothing is found where %s", async (_name, refusal, told) => {
    const hosted = host();
    const { retrieveMultipleRecords } = hosted.webAPI;
    hosted.webAPI.retrieveMultipleRecords = (table, query) =>
      table !== "productpricelevel"
        ? retrieveMultipleRecords(table, query)
        : refusal === null
          ? Promise.resolve({ entities: [], nextLink: "" })
          : Promise.reject(refusal);
    await offered();
    type(field(), "none");
    expect(await screen.findByText(told)).not.toBeNull();
    expect(options()).toEqual(["Write-in product: none"]);
  });

  it("asks for a price list where the document has none, and takes write-in products", async () => {
    host({ order: { pricelevelid: null } });
    await offered();
    type(field(), "1000");
    expect(await screen.findByText("Choose a price list on the document to find products.")).not.toBeNull();
    expect(options()).toEqual(["Write-in product: 1000"]);
  });

  it("closes its list by Escape, then empties the field", async () => {
    host();
    await offered();
    type(field(), "1000");
    await waitFor(() => expect(options().length).toBeGreaterThan(1));
    press(field(), "Escape");
    await waitFor(() => expect(field().getAttribute("aria-expanded")).toBe("false"));
    expect(field().value).toBe("1000");
    press(field(), "Escape");
    expect(field().value).toBe("");
  });

  it.each([
    ["on a form closed to changes", { isDisabled: true }],
    ["to an order that was handed over", { order: { statecode: 1 } }],
    ["by somebody who may not write the order", { mayWrite: false }],
  ])("is not offered %s", async (_name, setup) => {
    host(setup);
    await settled();
    // Where it were offered it would come a turn later.
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByRole("combobox", { name: "Add product" })).toBeNull();
  });
});

describe("lines pasted from a spreadsheet", () => {
  const pasted = () => screen.getByRole("region", { name: "Pasted lines" });
  const texts = () =>
    within(pasted())
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("cell")[2]?.textContent);

  it("are looked for together, told apart by what is wrong with them, and added; what is wrong stays to be mended", async () => {
    const hosted = host();
    await offered();
    paste("1000\t4\r\n9999\t1\r\n1002\tmany\r\n1001\t2\r\n");
    await waitFor(() =>
      expect(texts()).toEqual([
        "Desk 1000, PCS",
        "Not in the price list Retail.",
        "Desk 1002, PCS. Enter a quantity.",
        "Desk 1001, PCS",
      ]),
    );
    expect(hosted.webAPI.asked.filter((table) => table === "productpricelevel").length).toBe(1);
    const add = within(pasted()).getByRole("button", { name: "Add 2 lines" });
    expect(document.activeElement).toBe(add);
    fireEvent.click(add);
    await group().findByText("2 lines are added.");
    expect(added(hosted).map((row) => [row._productid_value, row.quantity])).toEqual([
      [productId("1000"), 4],
      [productId("1001"), 2],
    ]);
    expect(texts()).toEqual(["Not in the price list Retail.", "Desk 1002, PCS. Enter a quantity."]);

    const [number] = within(pasted()).getAllByRole("textbox", { name: /^Number/ });
    if (number === undefined) {
      throw new Error("No field for the number.");
    }
    // What is left is mended where it is wrong.
    await waitFor(() => expect(document.activeElement).toBe(number));
    expect(
      within(pasted())
        .getAllByRole("textbox")
        .map((entry) => entry.getAttribute("aria-invalid")),
    ).toEqual(["true", "false", "false", "true"]);
    type(number, "1000");
    fireEvent.blur(number);
    await waitFor(() => expect(texts()[0]).toBe("Desk 1000, PCS"));
    fireEvent.click(within(pasted()).getByRole("button", { name: "Remove: 1002" }));
    fireEvent.click(within(pasted()).getByRole("button", { name: "Add 1 line" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Pasted lines" })).toBeNull());
    expect(document.activeElement).toBe(field());
  });

  it("stay with the reason where Sales refuses them, and go when they are thrown away", async () => {
    const hosted = host();
    hosted.webAPI.createRecord = () => Promise.reject(new Error("SQL time-out"));
    await offered();
    paste("1000\t4");
    fireEvent.click(await within(pasted()).findByRole("button", { name: "Add 1 line" }));
    await waitFor(() => expect(texts()).toEqual(["Desk 1000, PCS. Not saved: SQL time-out"]));
    expect(hosted.grid.state.refreshed).toBe(0);
    fireEvent.click(within(pasted()).getByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("region", { name: "Pasted lines" })).toBeNull();
  });

  it.each([
    [
      "no price list is chosen",
      { order: { pricelevelid: null } },
      null,
      "Choose a price list on the document to find products.",
    ],
    ["Sales does not answer", {}, new Error("SQL time-out"), "Sales could not search for products: SQL time-out"],
  ])("say so where %s", async (_name, setup, refusal, told) => {
    const hosted = host(setup);
    const { retrieveMultipleRecords } = hosted.webAPI;
    hosted.webAPI.retrieveMultipleRecords = (table, query) =>
      table === "productpricelevel" && refusal !== null
        ? Promise.reject(refusal)
        : retrieveMultipleRecords(table, query);
    await offered();
    paste("1000\t4");
    await waitFor(() => expect(texts()).toEqual([told]));
  });
});
