/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import type { HostedControl } from "../../../../../sandbox/shell/pcf/hostedControl";
import { column, simpleView, table } from "../fake/describeTable";
import { ORDER_ID, orderServer } from "../fake/openedForm";
import { prepareJsdom, renderApp } from "../fake/renderApp";

type DataSet = ComponentFramework.PropertyTypes.DataSet;

const GRID = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";
const MANIFEST = (options: string, inner: string) =>
  `<manifest><control namespace="Demo" constructor="Lines" control-type="virtual"><data-set name="lines" ${options}>${inner}</data-set><resources><code path="bundle.js"/></resources></control></manifest>`;
const COMMAND_BAR = 'cds-data-set-options="displayCommandBar:true"';

/** A control that draws its lines as buttons and keeps what it was told. */
class Lines implements HostedControl {
  static seen: { readonly dataSet: DataSet; readonly updated: readonly string[] }[] = [];

  init(): void {
    return;
  }

  updateView(context: unknown): React.ReactElement {
    const {
      parameters: { lines: dataSet },
      updatedProperties: updated,
    } = context as { parameters: { lines: DataSet }; updatedProperties: readonly string[] };
    Lines.seen.push({ dataSet, updated });
    return (
      <div>
        {dataSet.error
          ? dataSet.errorMessage
          : dataSet.sortedRecordIds.map((id) => (
              <button key={id}>{dataSet.records[id]?.getFormattedValue("name")}</button>
            ))}
      </div>
    );
  }

  destroy(): void {
    return;
  }
}

const latest = (): DataSet => {
  const last = Lines.seen[Lines.seen.length - 1];
  if (last === undefined) {
    throw new Error("The control was not told anything.");
  }
  return last.dataSet;
};

interface StartOptions {
  readonly options?: string;
  readonly id?: string | null;
  readonly binding?: string;
  readonly ribbon?: string;
  readonly propertySets?: string;
  /** What the form says in the data-set besides the view. */
  readonly bound?: string;
}

/** Seven lines of an order in pages of three, which the server orders as the FetchXML says. */
function start({
  options = COMMAND_BAR,
  id = ORDER_ID,
  binding = "lines",
  ribbon,
  propertySets = "",
  bound = "",
}: StartOptions = {}) {
  const parameters =
    "<TargetEntityType>line</TargetEntityType><ViewId>{AA}</ViewId><RelationshipName>order_lines</RelationshipName><RecordsPerPage>3</RecordsPerPage>";
  const cell = `<cell id="g"><labels><label description="Lines" languagecode="1033"/></labels><control id="lines" classid="${GRID}" uniqueid="{U-1}"><parameters>${parameters}</parameters></control></cell>`;
  const more = `<controlDescriptions><controlDescription forControl="{U-1}"><customControl id="${GRID}"><parameters>${parameters}</parameters></customControl>
    <customControl formFactor="2" name="demo_Demo.Lines"><parameters><data-set name="${binding}"><ViewId>{BB}</ViewId>${bound}</data-set></parameters></customControl></controlDescription></controlDescriptions>`;
  const rows = Array.from({ length: 7 }, (_, index) => ({
    lineid: `l${String(index)}`,
    name: `Line ${String(index)}`,
    quantity: index,
    "quantity@OData.Community.Display.V1.FormattedValue": `${String(index)}.00`,
    dueon: "2026-12-04T23:00:00Z",
    _unitid_value: "u1",
    "_unitid_value@OData.Community.Display.V1.FormattedValue": "Each",
    "_unitid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "unit",
    secret: null,
  }));
  const columns = [
    column("quantity", "decimal", { label: "Quantity", precision: 2 }),
    column("unitid", "lookup", { label: "Unit", targets: ["unit"] }),
    column("dueon", "datetime", { label: "Due", behavior: "userLocal", format: "date" }),
    column("secret", "string", { canRead: false, label: "Secret" }),
    column("orderid", "lookup", { targets: ["order"] }),
    column("note", "memo", { label: "Note" }),
  ];
  const view = simpleView(
    "bb",
    "Lines of an order",
    "line",
    ["name", "quantity", "unitid", "dueon", "secret"],
    '<order attribute="name"/>',
  );
  const server = orderServer({
    cells: [cell],
    more,
    table: {
      oneToMany: [
        {
          schemaName: "order_lines",
          referencingTable: "line",
          referencingColumn: "orderid",
          navigationProperty: "order_lines",
        },
      ],
    },
  })
    .addTable(
      table("line", columns, {
        displayName: "Line",
        displayCollectionName: "Lines",
        views: [simpleView("aa", "All lines", "line", ["name"]), view],
        ...(ribbon === undefined ? {} : { ribbons: [ribbon] }),
      }),
    )
    .answer("GET", /ControlManifest\.xml$/, { body: MANIFEST(options, propertySets) })
    .answer("GET", /\/lines\?fetchXml=/, ({ path }) => {
      const xml = new DOMParser().parseFromString(
        new URL(path, "http://x").searchParams.get("fetchXml") ?? "",
        "application/xml",
      ).documentElement;
      const [page, count] = [Number(xml.getAttribute("page")), Number(xml.getAttribute("count"))];
      const sorted = xml.querySelector("order")?.getAttribute("descending") === "true" ? [...rows].reverse() : rows;
      return {
        body: {
          value: sorted.slice((page - 1) * count, page * count),
          "@Microsoft.Dynamics.CRM.morerecords": page * count < rows.length,
          "@Microsoft.Dynamics.CRM.totalrecordcount": rows.length,
        },
      };
    });
  const services = renderApp(server, `?pagetype=entityrecord&etn=order${id === null ? "" : `&id=${id}`}`, {
    session: { controls: { "demo_Demo.Lines": "1.0.0" } },
    bundles: { "Demo.Lines": Lines },
  });
  const queries = () =>
    server
      .sent("GET", /\/lines\?fetchXml=/)
      .map(({ path }) => new URL(path, "http://x").searchParams.get("fetchXml") ?? "");
  return { server, services, queries };
}

const names = () =>
  within(screen.getByRole("group", { name: "Lines" }))
    .getAllByRole("button")
    .map(({ textContent }) => textContent);
const drawn = (...expected: readonly string[]) =>
  waitFor(() => {
    expect(names()).toEqual(expected);
  });

beforeAll(prepareJsdom);
beforeEach(() => {
  Lines.seen = [];
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("a data-set control on a subgrid", () => {
  it("gets the record's lines as its own view lays them out", async () => {
    const { queries } = start();
    await drawn("Line 0", "Line 1", "Line 2");
    const { columns, sortedRecordIds, sorting, getTargetEntityType, getTitle, getViewId } = latest();
    expect(
      columns.map(({ name, displayName, dataType, order, visualSizeFactor, isPrimary }) => [
        name,
        displayName,
        dataType,
        order,
        visualSizeFactor,
        isPrimary,
      ]),
    ).toEqual([
      ["name", "Name", "SingleLine.Text", 0, 120, true],
      ["quantity", "Quantity", "Decimal", 1, 120, false],
      ["unitid", "Unit", "Lookup.Simple", 2, 120, false],
      ["dueon", "Due", "DateAndTime.DateOnly", 3, 120, false],
      ["secret", "Secret", "SingleLine.Text", 4, 120, false],
    ]);
    expect([sortedRecordIds, sorting, getTargetEntityType(), getTitle(), getViewId()]).toEqual([
      ["l0", "l1", "l2"],
      [{ name: "name", sortDirection: 0 }],
      "line",
      "Lines of an order",
      "bb",
    ]);
    expect(queries()).toHaveLength(1);
    expect(queries()[0]).toContain(`<condition attribute="orderid" operator="eq"><value>${ORDER_ID}</value>`);
  });

  it("gets each line's values, raw and in words", async () => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    const record = latest().records.l2;
    expect(
      ["name", "quantity", "unitid", "dueon", "secret", "elsewhere"].map((name) => [
        record?.getValue(name),
        record?.getFormattedValue(name),
      ]),
    ).toEqual([
      ["Line 2", "Line 2"],
      [2, "2.00"],
      [{ etn: "unit", id: { guid: "u1" }, name: "Each" }, "Each"],
      [new Date(2026, 11, 5), "12/5/2026"],
      [null, "********"],
      [null, ""],
    ]);
    expect([record?.getRecordId(), record?.getNamedReference()]).toEqual([
      "l2",
      { etn: "line", id: { guid: "l2" }, name: "Line 2" },
    ]);
  });

  it("is told of its rows without a word about the first, and of none while they are read again", async () => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    const first = Lines.seen.splice(0);
    expect([first.flatMap(({ updated }) => updated), first[first.length - 1]?.dataSet.loading]).toEqual([[], false]);
    act(() => {
      first[0]?.dataSet.refresh();
    });
    await waitFor(() => {
      expect(
        Lines.seen.map(({ dataSet, updated }) => [dataSet.loading, dataSet.sortedRecordIds.length, updated]),
      ).toEqual([
        [true, 0, ["dataset"]],
        [false, 3, ["dataset"]],
      ]);
    });
  });

  it("puts further pages beside those loaded, or takes one alone", async () => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    const { paging } = latest();
    expect([paging.pageSize, paging.totalResultCount, paging.hasNextPage, paging.hasPreviousPage]).toEqual([
      3,
      7,
      true,
      false,
    ]);
    act(() => {
      paging.loadNextPage();
    });
    await drawn("Line 0", "Line 1", "Line 2", "Line 3", "Line 4", "Line 5");
    act(() => {
      latest().paging.loadExactPage(3);
    });
    await drawn("Line 6");
    expect([latest().paging.firstPageNumber, latest().paging.hasNextPage, latest().paging.hasPreviousPage]).toEqual([
      3,
      false,
      true,
    ]);
    act(() => {
      latest().paging.loadPreviousPage();
    });
    await drawn("Line 3", "Line 4", "Line 5", "Line 6");
    act(() => {
      latest().paging.loadPreviousPage(true);
    });
    await drawn("Line 0", "Line 1", "Line 2");
  });

  it("may not load two pages at once", async () => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    const { paging } = latest();
    act(() => {
      paging.loadNextPage();
    });
    expect(() => {
      paging.loadNextPage();
    }).toThrow(
      "The sandbox does not support loading a page of a data-set while another is being loaded. Wait until loading is false.",
    );
    await drawn("Line 0", "Line 1", "Line 2", "Line 3", "Line 4", "Line 5");
  });

  it("takes another page size at the next refresh", async () => {
    const { queries } = start();
    await drawn("Line 0", "Line 1", "Line 2");
    latest().paging.setPageSize(5);
    expect(queries()).toHaveLength(1);
    act(() => {
      latest().paging.reset();
    });
    await drawn("Line 0", "Line 1", "Line 2", "Line 3", "Line 4");
    expect(latest().paging.pageSize).toBe(5);
  });

  it("sorts by the array that it changes, and adds columns and filters at a refresh", async () => {
    const { queries } = start();
    await drawn("Line 0", "Line 1", "Line 2");
    const { sorting, filtering, addColumn, refresh } = latest();
    sorting.splice(0, sorting.length, { name: "quantity", sortDirection: 1 });
    filtering.setFilter({
      filterOperator: 0,
      conditions: [{ attributeName: "quantity", conditionOperator: 2, value: "0" }],
      filters: [{ filterOperator: 1, conditions: [{ attributeName: "name", conditionOperator: 12, value: "" }] }],
    });
    addColumn?.("note");
    act(() => {
      refresh();
    });
    await drawn("Line 6", "Line 5", "Line 4");
    expect(queries()[1]).toContain('<order attribute="quantity" descending="true"');
    expect(queries()[1]).toContain(
      '<condition attribute="quantity" operator="gt"><value>0</value></condition><filter type="or"><condition attribute="name" operator="null"',
    );
    expect(queries()[1]).toContain('<attribute name="note"');
    expect(latest().columns.find(({ name }) => name === "note")).toMatchObject({
      order: -1,
      isHidden: true,
      dataType: "Multiple",
    });
    latest().filtering.clearFilter();
    expect(latest().filtering.getFilter()).toEqual({ conditions: [], filterOperator: 0 });
  });

  const SETS = '<property-set name="amount" of-type="Decimal" usage="bound" required="true"/>';

  it("knows a column by the property-set that the form binds to it", async () => {
    start({ propertySets: SETS, bound: "<amount>quantity</amount>" });
    await drawn("Line 0", "Line 1", "Line 2");
    expect(latest().columns.map(({ name, alias }) => [name, alias])).toContainEqual(["quantity", "amount"]);
    expect(latest().columns.map(({ name, alias }) => [name, alias])).toContainEqual(["name", "name"]);
  });

  it("is not drawn where the form binds no column to a property-set that it needs", async () => {
    start({ propertySets: SETS });
    await screen.findByText("The form gives the control demo_Demo.Lines no column for its property-set amount.");
  });

  it("is told of a bound column that the view does not show", async () => {
    start({ propertySets: SETS, bound: "<amount>note</amount>" });
    await screen.findByText(/^The view Lines of an order does not show the column note, which the form binds/);
  });

  it("links tables, whose columns it shows, filters and sorts by", async () => {
    const { queries } = start();
    await drawn("Line 0", "Line 1", "Line 2");
    const link = { name: "order", from: "orderid", to: "orderid", linkType: "outer", alias: "o" };
    const { linking, addColumn, filtering, sorting, refresh } = latest();
    expect(linking.getLinkedEntities()).toEqual([]);
    linking.addLinkedEntity(link);
    expect(linking.getLinkedEntities()).toEqual([link]);
    addColumn?.("name", "o");
    filtering.setFilter({
      filterOperator: 0,
      conditions: [{ attributeName: "name", conditionOperator: 6, value: "A%", entityAliasName: "o" }],
    });
    sorting.splice(0, sorting.length, { name: "o.name", sortDirection: 0 });
    act(refresh);
    await waitFor(() => {
      expect(latest().columns.map(({ name }) => name)).toContain("o.name");
    });
    expect(queries()[1]).toContain(
      '<link-entity name="order" from="orderid" to="orderid" alias="o" link-type="outer"><attribute name="name"/></link-entity>',
    );
    expect(queries()[1]).toContain('<condition entityname="o" attribute="name" operator="like"><value>A%</value>');
    expect(queries()[1]).toContain('<order entityname="o" attribute="name" descending="false"/>');
  });

  it.each([
    [
      "an operator",
      ({ filtering }: DataSet) => {
        filtering.setFilter({
          filterOperator: 0,
          conditions: [{ attributeName: "name", conditionOperator: 15, value: "" }],
        });
      },
      "the condition operator 15 in filtering.setFilter",
    ],
    [
      "what no data-set has",
      ({ paging }: DataSet) => (paging as unknown as { jump: unknown }).jump,
      "context.parameters.lines.paging.jump",
    ],
  ])("is refused %s by name", async (_, use, message) => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    expect(() => {
      use(latest());
    }).toThrow(message);
  });

  it("is told of a column of a table that the query does not link", async () => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    latest().addColumn?.("name", "p");
    act(() => {
      latest().refresh();
    });
    await screen.findByText(/column p.name, but its query has no link with the alias p/);
  });

  it("is told what the server said went wrong", async () => {
    const { server } = start();
    await drawn("Line 0", "Line 1", "Line 2");
    server.refuse("GET", /\/lines\?fetchXml=/, 403, "0x80040220", "Missing prvReadLine.");
    act(() => {
      latest().refresh();
    });
    expect(await screen.findByText("Missing prvReadLine.")).toBeTruthy();
    expect(latest().error).toBe(true);
  });

  it("opens a line", async () => {
    const { services } = start();
    await drawn("Line 0", "Line 1", "Line 2");
    const reference = latest().records.l1?.getNamedReference();
    if (reference !== undefined) {
      latest().openDatasetItem(reference);
    }
    await waitFor(() => {
      expect(services.navigator.location.page).toEqual({ kind: "record", table: "line", id: "l1" });
    });
  });

  it("selects lines, which decide about the subgrid's commands", async () => {
    const demoTake = jest.fn();
    Object.assign(window, { demoTake });
    start({
      ribbon: `<RibbonDiffXml><CustomActions><CustomAction Id="a" Location="Mscrm.SubGrid.line.MainTab.Actions.Controls._children" Sequence="1"><CommandUIDefinition><Button Id="demo.b" Command="demo.c" LabelText="Take"/></CommandUIDefinition></CustomAction></CustomActions>
        <CommandDefinitions><CommandDefinition Id="demo.c"><EnableRules><EnableRule Id="demo.r"/></EnableRules><Actions><JavaScriptFunction FunctionName="demoTake"><CrmParameter Value="SelectedControlSelectedItemIds"/></JavaScriptFunction></Actions></CommandDefinition></CommandDefinitions>
        <RuleDefinitions><EnableRules><EnableRule Id="demo.r"><SelectionCountRule AppliesTo="SelectedEntity" Minimum="1"/></EnableRule></EnableRules></RuleDefinitions></RibbonDiffXml>`,
    });
    await drawn("Line 0", "Line 1", "Line 2");
    act(() => {
      latest().setSelectedRecordIds(["l2", "l0", "nobody"]);
    });
    expect(latest().getSelectedRecordIds()).toEqual(["l2", "l0"]);
    fireEvent.click(
      await within(screen.getByRole("menubar", { name: "Commands of Lines" })).findByRole("menuitem", { name: "Take" }),
    );
    await waitFor(() => {
      expect(demoTake).toHaveBeenCalledWith(["{L2}", "{L0}"]);
    });
    act(() => {
      latest().clearSelectedRecordIds();
    });
    await waitFor(() => {
      expect(screen.queryByRole("menuitem", { name: "Take" })).toBeNull();
    });
  });

  it("stands under the subgrid's own commands, which read its rows again", async () => {
    const { queries } = start();
    const bar = within(await screen.findByRole("menubar", { name: "Commands of Lines" }));
    expect(bar.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual(["New Line", "Refresh"]);
    await drawn("Line 0", "Line 1", "Line 2");
    fireEvent.click(bar.getByRole("menuitem", { name: "Refresh" }));
    await waitFor(() => {
      expect(queries()).toHaveLength(2);
    });
  });

  it("stands alone where its manifest wants no commands", async () => {
    start({ options: "" });
    await drawn("Line 0", "Line 1", "Line 2");
    expect(screen.queryByRole("menubar", { name: "Commands of Lines" })).toBeNull();
  });

  it("waits for the record to be created", async () => {
    const { queries } = start({ id: null });
    expect(await screen.findByText("To enable this content, create the record.")).toBeTruthy();
    expect([Lines.seen.length, queries().length]).toEqual([0, 0]);
  });

  it("says which data-set the form binds and the control does not have", async () => {
    start({ binding: "rows" });
    await screen.findByRole("tab");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Property rows is not declared in the control manifest of demo_Demo.Lines.",
    );
  });
});

describe("what the platform puts above the control, where its manifest asks for it", () => {
  const TOOLS = 'cds-data-set-options="displayViewSelector:true;displayQuickFind:true"';

  it("is nothing unless asked for", async () => {
    start();
    await drawn("Line 0", "Line 1", "Line 2");
    expect([screen.queryByRole("combobox", { name: "View" }), screen.queryByRole("searchbox")]).toEqual([null, null]);
  });

  it("changes the view of the same control", async () => {
    const { queries } = start({ options: TOOLS });
    await drawn("Line 0", "Line 1", "Line 2");
    const selector = screen.getByRole("combobox", { name: "View" });
    expect(
      within(selector)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["All lines", "Lines of an order"]);
    fireEvent.change(selector, { target: { value: "aa" } });
    await waitFor(() => {
      expect([latest().getTitle(), latest().loading]).toEqual(["All lines", false]);
    });
    expect(latest().columns.map(({ name }) => name)).toEqual(["name"]);
    expect(queries()[1]).not.toContain("quantity");
  });

  it("searches the record's lines", async () => {
    const { queries } = start({ options: TOOLS });
    await drawn("Line 0", "Line 1", "Line 2");
    fireEvent.change(screen.getByRole("searchbox", { name: "Filter by keyword" }), { target: { value: "*6" } });
    await waitFor(() => {
      expect(queries()).toHaveLength(2);
    });
    expect(queries()[1]).toContain('<condition attribute="name" operator="like"><value>%6%</value>');
    expect(queries()[1]).toContain(`<condition attribute="orderid" operator="eq"><value>${ORDER_ID}</value>`);
  });
});
