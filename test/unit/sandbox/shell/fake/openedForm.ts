import type { ColumnDescription, TableDescription } from "../../../../../sandbox/contract/tableDescription";
import type { FormSession } from "../../../../../sandbox/shell/form/formSession";
import { openForm } from "../../../../../sandbox/shell/form/openForm";
import { column, mainForm, table } from "./describeTable";
import { FakeServer } from "./fakeServer";
import { fakeShell } from "./fakeShell";
import { cell, form } from "./formXml";

export const ORDER_ID = "55555555-0000-0000-0000-000000000001";

export const STATES = [
  { value: 0, label: "Active" },
  { value: 1, label: "Submitted" },
];

export const ORDER_COLUMNS: readonly ColumnDescription[] = [
  column("name", "string", { label: "Name", requiredLevel: "required", maxLength: 20 }),
  column("quantity", "decimal", { label: "Quantity", precision: 2, minValue: 0 }),
  column("unitid", "lookup", { label: "Unit", targets: ["unit"] }),
  column("deliveryon", "datetime", { label: "Delivery", behavior: "dateOnly", format: "date" }),
  column("prioritycode", "picklist", {
    label: "Priority",
    options: [
      { value: 1, label: "Low" },
      { value: 2, label: "High" },
    ],
  }),
  column("statecode", "state", { label: "Status", options: STATES, canUpdate: false }),
];

export const ORDER_ROW = {
  orderid: ORDER_ID,
  name: "Chairs",
  quantity: 4,
  deliveryon: "2026-12-04",
  prioritycode: 1,
  statecode: 0,
  _unitid_value: "u1",
  "_unitid_value@OData.Community.Display.V1.FormattedValue": "Each",
  "_unitid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "unit",
  "_unitid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "unitid",
};

interface OrderOptions {
  /** FormXml parts besides the cells: events, libraries, header. */
  readonly more?: string;
  readonly cells?: readonly string[];
  readonly row?: Readonly<Record<string, unknown>>;
  readonly table?: Partial<TableDescription>;
}

/** A server with orders, their units and one form. */
export function orderServer({
  more = "",
  cells = ["name", "quantity", "unitid", "deliveryon", "prioritycode"].map((name) => cell(name)),
  row = {},
  table: changes = {},
}: OrderOptions = {}): FakeServer {
  const orders = table("order", ORDER_COLUMNS, {
    displayName: "Order",
    displayCollectionName: "Orders",
    forms: [mainForm("66666666-0000-0000-0000-000000000001", "Order form", form(cells, more))],
    ...changes,
  });
  return new FakeServer()
    .addTable(orders, [{ ...ORDER_ROW, ...row }])
    .addTable(table("unit", [], { displayName: "Unit" }), [
      { unitid: "u1", name: "Each" },
      { unitid: "u2", name: "Box" },
    ]);
}

export interface OpenedOrder {
  readonly server: FakeServer;
  readonly session: FormSession;
}

/** The order's form, opened without a page around it. @param isNew opens it for an order to be made */
export async function openOrder(
  options: OrderOptions & { readonly isNew?: boolean; readonly runScript?: () => void; readonly extraqs?: string } = {},
): Promise<OpenedOrder> {
  const server = orderServer(options);
  const services = fakeShell(server, options.runScript === undefined ? {} : { runScript: options.runScript });
  const session = await openForm(services, {
    kind: "record",
    table: "order",
    id: options.isNew === true ? null : ORDER_ID,
    ...(options.extraqs === undefined ? {} : { extraqs: options.extraqs }),
  });
  return { server, session };
}
