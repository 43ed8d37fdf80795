/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { LineGrid } from "../../../../controls/DocumentAvailability/components/LineGrid";
import { gridActions } from "../../../../controls/DocumentAvailability/gridActions";
import { mapGrid } from "../../../../controls/DocumentAvailability/mapping";
import { PLAIN_FORMAT } from "../../../support/plainFormat";
import { stringsOf } from "../../../support/strings";
import { fakeDataSet } from "./fakeDataSet";

configure({ defaultHidden: true });

const COLUMNS = [
  { name: "productid", label: "Product" },
  { name: "quantity", label: "Quantity", isUnsortable: true },
];

function show(count = 2) {
  const names = ["Desk", "Chair", ...Array.from({ length: Math.max(0, count - 2) }, (_row, at) => `Lamp ${at + 3}`)];
  const { dataSet, state } = fakeDataSet(
    names.map((productid, at) => ({ id: `L${at + 1}`, cells: { productid, quantity: 4 } })),
    { columns: COLUMNS, pageSize: count },
  );
  const grid = mapGrid(dataSet, PLAIN_FORMAT);
  const opened: string[] = [];
  const view = (goal: { readonly id: string; readonly time: number } | null) => (
    <LineGrid
      grid={grid}
      ids={grid.ids}
      actions={gridActions(dataSet)}
      isNarrow={false}
      strings={stringsOf("DocumentAvailability")}
      factsOf={(id) => ({
        lineNumber: Number(id.slice(1)),
        itemNumber: null,
        problem: null,
        verdict: { chip: { tone: "good", label: "On time", number: null }, attributes: null },
      })}
      details={{
        open: null,
        handlersOf: (id) => ({
          isOpen: false,
          onClick: () => opened.push(id),
          onMouseEnter: () => undefined,
          onMouseLeave: () => undefined,
        }),
        close: () => undefined,
        onMouseEnter: () => undefined,
        onMouseLeave: () => undefined,
      }}
      goal={goal}
      edits={{
        open: null,
        drafts: new Map(),
        stopsOf: () => [],
        begin: () => undefined,
        type: () => undefined,
        commit: () => undefined,
        cancel: () => undefined,
        problemOf: () => null,
      }}
    />
  );
  const { rerender } = render(view(null));
  return { dataSet, state, opened, goTo: (id: string) => rerender(view({ id, time: 1 })) };
}

const focused = () => document.activeElement?.textContent ?? "";
const place = () => {
  const cell = document.activeElement?.closest<HTMLElement>("[data-row]");
  return `${cell?.dataset.row ?? "?"},${cell?.dataset.column ?? "?"}`;
};
const press = (key: string, modifiers: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

afterEach(cleanup);

describe("the grid of lines by keyboard", () => {
  it("is one stop for Tab, on its first line", () => {
    show();
    const stops = [...screen.getByRole("grid").querySelectorAll("[tabindex='0']")];
    expect(stops).toEqual([screen.getByRole("checkbox", { name: "Select Desk" })]);
  });

  it("moves by arrow keys, Home and End, and stops at the edges", () => {
    show();
    screen.getByRole("checkbox", { name: "Select Desk" }).focus();
    const visited = [
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowDown",
      "ArrowDown",
      "Home",
      "ArrowLeft",
      "ArrowUp",
      "End",
    ].map((key) => {
      press(key);
      return place();
    });
    expect(visited).toEqual(["1,1", "1,2", "1,3", "1,4", "2,4", "2,4", "2,0", "2,0", "1,0", "1,4"]);
    press("Home", { ctrlKey: true });
    expect(place()).toBe("0,0");
    press("End", { ctrlKey: true });
    expect([place(), focused()]).toEqual(["2,4", "4"]);
    press("ArrowLeft");
    expect([place(), focused()]).toEqual(["2,3", "On time"]);
  });

  it("moves to rows that are not drawn, and keeps the number of those that are bounded", () => {
    show(1000);
    screen.getByRole("checkbox", { name: "Select Desk" }).focus();
    press("End", { ctrlKey: true });
    expect(place()).toBe("1000,4");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    press("PageUp");
    expect(place()).toBe("990,4");
    press("Home", { ctrlKey: true });
    press("PageDown");
    expect(place()).toBe("10,0");
  });

  it("is led to a line from outside, wherever it is", () => {
    const { goTo } = show(1000);
    goTo("L700");
    expect([place(), focused()]).toEqual(["700,3", "On time"]);
  });

  it("opens the details of a line by its verdict", () => {
    const { opened } = show();
    fireEvent.click(screen.getAllByRole("button", { name: "On time" })[1] ?? document.body);
    expect(opened).toEqual(["L2"]);
  });

  it("remembers where it was left", () => {
    show();
    screen.getByRole("checkbox", { name: "Select Desk" }).focus();
    press("ArrowDown");
    press("ArrowRight");
    press("ArrowRight");
    expect(
      [...screen.getByRole("grid").querySelectorAll("[tabindex='0']")].map(({ textContent }) => textContent),
    ).toEqual(["Chair"]);
  });

  it("goes on from where a click has put the focus", () => {
    show();
    screen.getByRole("button", { name: "Chair" }).focus();
    press("ArrowUp");
    expect(focused()).toBe("Desk");
  });

  it("leaves other keys and the browser's own combinations alone", () => {
    show();
    screen.getByRole("button", { name: "Desk" }).focus();
    press("ArrowRight", { altKey: true });
    press("a");
    press("Tab");
    expect(focused()).toBe("Desk");
  });

  it("opens by Enter and selects by Space anywhere on a line", () => {
    const { state } = show();
    screen.getByRole("button", { name: "Desk" }).focus();
    press("End");
    press("Enter");
    expect(state.opened).toMatchObject([{ id: { guid: "L1" } }]);
    press(" ");
    expect(state.selected).toEqual(["L1"]);
  });

  it("reaches headings, and sorts by those that can be sorted by", () => {
    const { dataSet } = show();
    screen.getByRole("button", { name: "Desk" }).focus();
    press("ArrowUp");
    expect(focused()).toBe("Product");
    fireEvent.click(document.activeElement ?? document.body);
    expect(dataSet.sorting).toEqual([{ name: "productid", sortDirection: 0 }]);
    press("End");
    expect([focused(), document.activeElement?.tagName]).toEqual(["Quantity", "TH"]);
  });
});
