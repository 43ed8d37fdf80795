import { asTold } from "../../../../../core/orders/progress/invoices";
import type { InvoiceState } from "../../../../../core/orders/progress/invoices";
import type { LiveInvoice } from "../../../../../core/orders/live/liveOrder";

describe("an invoice as Business Central has it now", () => {
  it.each<[InvoiceState, LiveInvoice["state"], InvoiceState]>([
    ["open", "credited", "credited"],
    ["paid", "credited", "credited"],
    ["open", "paid", "paid"],
    ["partly", "paid", "paid"],
    ["paid", "open", "open"],
    ["partly", "open", "partly"],
  ])("is, where Sales says %s and Business Central %s, %s", (state, told, now) => {
    const invoice = { number: "103001", state, createdOn: null, modifiedOn: null };
    const live = { id: null, number: "103001", state: told, dueOn: null, remaining: null, currencyCode: null };
    expect(asTold([invoice], [live])).toEqual([{ ...invoice, state: now }]);
    expect(asTold([invoice], [{ ...live, number: "103002" }])).toEqual([invoice]);
  });
});
