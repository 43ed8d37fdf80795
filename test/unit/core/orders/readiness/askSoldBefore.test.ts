import { askSoldBefore } from "../../../../../core/orders/readiness/askSoldBefore";
import type { WireRow } from "../../../../../core/ports";
import { clientPorts } from "../../../../support/client";
import { fakeTransport, response } from "../../../../support/fakeTransport";
import { fakeRows, ORDER } from "../builders";

const NOW = new Date("2026-11-02T08:00:00Z");
const SILENT = response(500, "");

function ask(row: object, change: object, invoices: readonly WireRow[] = []) {
  const rows = fakeRows({
    salesorder: [{ salesorderid: "o1", statecode: 0, statuscode: 2, ...row }],
    invoice: invoices,
  });
  const asking = clientPorts(fakeTransport(SILENT), NOW);
  return { rows, told: askSoldBefore({ ...rows.reading, asking }, { ...ORDER, statuscode: 2, ...change }, NOW) };
}

describe("what of an order was delivered before it came back", () => {
  it.each([
    ["an order that is new", { statuscode: 1 }],
    ["a quote", { kind: "quote" }],
    ["an order that Business Central has", { takenOn: "02.11.2026" }],
    ["an order that is submitted", { isEditable: false }],
  ])("is not asked of %s", async (_name, change) => {
    const { rows, told } = ask({}, change);
    expect(await told).toBeNull();
    expect(rows.asked).toEqual([]);
  });

  it("is told by its day of shipment, whatever Business Central says", async () => {
    expect(await ask({ datefulfilled: "2026-11-01" }, {}).told).toEqual({ isDelivered: true, rest: [] });
  });

  it("is told by its invoices", async () => {
    const invoice = { invoiceid: "i1", invoicenumber: "103001", statecode: 0, createdon: "2026-11-01T08:00:00Z" };
    expect(await ask({}, {}, [invoice]).told).toEqual({ isDelivered: true, rest: [] });
  });

  it("is not known where nothing in Sales says so and Business Central does not answer", async () => {
    expect(await ask({}, {}).told).toEqual({ isDelivered: null, rest: [] });
  });
});
