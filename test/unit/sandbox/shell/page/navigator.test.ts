/** @jest-environment jsdom */
import { Navigator } from "../../../../../sandbox/shell/page/navigator";

const LIST = { kind: "list", table: "quote" } as const;

beforeEach(() => {
  window.history.replaceState(null, "", "/main.aspx");
});

describe("the navigator", () => {
  it("opens a page, puts it in the address and tells its listeners", async () => {
    const navigator = new Navigator(window);
    const heard = jest.fn();
    navigator.subscribe(heard);
    await navigator.open(LIST);
    expect([navigator.location.page, window.location.search, heard.mock.calls.length]).toEqual([
      LIST,
      "?pagetype=entitylist&etn=quote",
      1,
    ]);
  });

  it("counts how often the page that is open is opened again", async () => {
    const navigator = new Navigator(window);
    await navigator.open(LIST);
    expect(navigator.reopened).toBe(0);
    await navigator.open({ ...LIST });
    expect(navigator.reopened).toBe(1);
    await navigator.open({ kind: "home" });
    expect(navigator.reopened).toBe(1);
  });

  it("closes a page for the one that it was opened from, and for the fallback where there is none", async () => {
    const navigator = new Navigator(window);
    const order = { kind: "record", table: "salesorder", id: "a1" } as const;
    await navigator.open(order);
    await navigator.open({ kind: "record", table: "salesorderdetail", id: null });
    await navigator.open({ kind: "record", table: "salesorderdetail", id: "b1" }, { replace: true });
    await navigator.close(LIST);
    expect(navigator.location.page).toEqual(order);
    await navigator.close(LIST);
    expect(navigator.location.page).toEqual({ kind: "home" });
    await navigator.close(LIST);
    expect(navigator.location.page).toEqual(LIST);
  });

  it("stays where the page wants to stay", async () => {
    const navigator = new Navigator(window);
    const release = navigator.guard(() => Promise.resolve(false));
    expect(await navigator.open(LIST)).toBe(false);
    expect(navigator.location.page).toEqual({ kind: "home" });
    release();
    expect(await navigator.open(LIST)).toBe(true);
  });

  it("goes without asking where there is nothing to stay for", async () => {
    const navigator = new Navigator(window);
    navigator.guard(() => Promise.resolve(false));
    expect(await navigator.open(LIST, { force: true })).toBe(true);
  });

  it("keeps the dark theme from page to page", async () => {
    const navigator = new Navigator(window);
    navigator.setDark(true);
    await navigator.open(LIST);
    expect(window.location.search).toContain("flags=themeOption%3Ddarkmode");
  });

  it("follows the browser's back button, unless the page wants to stay", async () => {
    const navigator = new Navigator(window);
    await navigator.open(LIST);
    const release = navigator.guard(() => Promise.resolve(false));
    window.history.replaceState(null, "", "/main.aspx");
    window.dispatchEvent(new PopStateEvent("popstate"));
    await Promise.resolve();
    await Promise.resolve();
    expect(window.location.search).toContain("etn=quote");
    release();
    window.history.replaceState(null, "", "/main.aspx");
    window.dispatchEvent(new PopStateEvent("popstate"));
    await Promise.resolve();
    await Promise.resolve();
    expect(navigator.location.page).toEqual({ kind: "home" });
  });
});
