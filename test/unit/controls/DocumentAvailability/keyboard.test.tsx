/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { LineGrid } from "../../../../controls/DocumentAvailability/components/LineGrid";
import type { LineActions } from "../../../../controls/DocumentAvailability/useLineActs";
import { gridActions } from "../../../../controls/DocumentAvailability/gridActions";
import { mapGrid } from "../../../../controls/DocumentAvailability/mapping";
import { stringsOf } from "../../../support/strings";
import { fakeDataSet } from "./fakeDataSet";

configure({ defaultHidden: true });

const COLUMNS = [
  { name: "productid", label: "Product" },
  { name: "quantity", label: "Quantity", isUnsortable: true },
];

function show(acts: LineActions | null = null) {
  const { dataSet, state } = fakeDataSet(
    [
      { id: "L1", cells: { productid: "Desk", quantity: 4 } },
      { id: "L2", cells: { productid: "Chair", quantity: 2 } },
    ],
    { columns: COLUMNS },
  );
  const grid = mapGrid(dataSet);
  render(
    <LineGrid
      grid={grid}
      ids={grid.ids}
      offset={0}
      actions={gridActions(dataSet)}
      isNarrow={false}
      words={stringsOf("DocumentAvailability")}
      actsOf={() => acts}
      verdictOf={() => ({ tone: "good", headline: "Enough", lines: [], canRetry: false, attributes: null })}
    />,
  );
  return { dataSet, state };
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
    expect(visited).toEqual(["1,1", "1,2", "1,3", "1,3", "2,3", "2,3", "2,0", "2,0", "1,0", "1,3"]);
    press("Home", { ctrlKey: true });
    expect(place()).toBe("0,0");
    press("End", { ctrlKey: true });
    expect([place(), focused()]).toEqual(["2,3", "2"]);
    press("ArrowLeft");
    expect([place(), focused()]).toEqual(["2,2", "Enough"]);
  });

  it("stays on a verdict that something can be done about, and Tab leads to that", () => {
    const action = (label: string) => ({ label, description: label, run: () => undefined });
    show({ actions: [action("Use"), action("Split")], isSaving: false, problem: null });
    screen.getByRole("checkbox", { name: "Select Desk" }).focus();
    press("ArrowRight");
    press("ArrowRight");
    expect([place(), document.activeElement?.getAttribute("role")]).toEqual(["1,2", "gridcell"]);
    const stops = [...screen.getByRole("grid").querySelectorAll("[tabindex='0']")];
    expect(stops.map((stop) => stop.getAttribute("aria-label") ?? stop.getAttribute("role"))).toEqual([
      "gridcell",
      "Use",
      "Split",
    ]);
  });

  it("remembers where it was left", () => {
    show();
    screen.getByRole("checkbox", { name: "Select Desk" }).focus();
    press("ArrowDown");
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
    press("ArrowRight");
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
