import { pageShelf } from "../../../browser/pageShelf";

describe("what bundles of a page share", () => {
  it("lies in one place of the page, and in another on another page", () => {
    const page = {};
    expect(pageShelf(page)).toBe(pageShelf(page));
    expect(pageShelf({})).not.toBe(pageShelf(page));
  });

  it("is found by a bundle that carries its own copy of the modules", async () => {
    const page = {};
    pageShelf(page).set("rows.1", 3);
    jest.resetModules();
    const other = await import("../../../browser/pageShelf");
    expect(other.pageShelf).not.toBe(pageShelf);
    expect(other.pageShelf(page).get("rows.1")).toBe(3);
  });

  it("does not show on the page", () => {
    const page = {};
    pageShelf(page).set("rows.1", 3);
    expect([Object.keys(page), JSON.stringify(page)]).toEqual([[], "{}"]);
  });

  it("does without what somebody else left there", () => {
    const page = { [Symbol.for("BusinessCentralSales.page.1")]: "something" };
    expect(pageShelf(page)).toBeInstanceOf(Map);
  });
});
