/** @jest-environment jsdom */
import { XrmMockGenerator } from "xrm-mock";
import { onLoad } from "../../../webresources/forms/salesOrder";
import { aWhileLater, settle, xrmForm } from "./xrmForm";

const ORDER = "{A0000000-0000-0000-0000-000000000001}";
const BARE = "a0000000-0000-0000-0000-000000000001";

let notifications: Map<string, string>;
let retrieve: ReturnType<typeof xrmForm>["retrieve"];

beforeEach(() => {
  ({ notifications, retrieve } = xrmForm("salesorder", ORDER));
});

async function load(): Promise<void> {
  onLoad(XrmMockGenerator.getEventContext());
  await settle();
}

describe("the order form's onLoad", () => {
  it.each([
    [
      "waits for Business Central",
      { salesorderid: "o1", statecode: 1, lastbackofficesubmit: null },
      "INFO: This order is submitted and waits for Business Central. Until Business Central has taken it or given it back, it cannot be changed here.",
    ],
    [
      "is in Business Central",
      { salesorderid: "o1", statecode: 1, lastbackofficesubmit: "2026-11-02" },
      "INFO: This order is in Business Central. Changes are made there.",
    ],
  ])("says that a submitted order %s", async (_name, row, text) => {
    retrieve.mockResolvedValue(row);
    await load();
    expect([...notifications.values()]).toEqual([text]);
    expect(retrieve).toHaveBeenCalledWith("salesorder", BARE, expect.stringContaining("lastbackofficesubmit"));
  });

  it("says nothing on an active order, and takes back what it said before", async () => {
    retrieve.mockResolvedValueOnce({ salesorderid: "o1", statecode: 1, lastbackofficesubmit: null });
    await load();
    aWhileLater();
    retrieve.mockResolvedValueOnce({ salesorderid: "o1", statecode: 0, lastbackofficesubmit: null });
    await load();
    expect(notifications.size).toBe(0);
  });

  it("asks nothing for an order that is not saved yet", async () => {
    XrmMockGenerator.getFormContext().data.entity.getId = () => "";
    await load();
    expect(retrieve).not.toHaveBeenCalled();
  });

  it("says nothing of an order that the person has left meanwhile", async () => {
    const ids = [ORDER, "{B0000000-0000-0000-0000-000000000002}"];
    XrmMockGenerator.getFormContext().data.entity.getId = () => ids.shift() ?? "";
    retrieve.mockResolvedValue({ salesorderid: "o1", statecode: 1, lastbackofficesubmit: null });
    await load();
    expect(notifications.size).toBe(0);
  });

  it("looks again whenever the form reads its data again, once however often it is opened", async () => {
    const handlers: ((context: Xrm.Events.EventContext) => void)[] = [];
    const { data } = XrmMockGenerator.getFormContext();
    data.addOnLoad = (handler) => handlers.push(handler as never);
    data.removeOnLoad = (handler) =>
      handlers.splice(0, handlers.length, ...handlers.filter((other) => other !== handler));
    retrieve.mockResolvedValue({ salesorderid: "o1", statecode: 0, lastbackofficesubmit: null });
    await load();
    await load();
    expect(handlers).toHaveLength(1);
    retrieve.mockResolvedValue({ salesorderid: "o1", statecode: 1, lastbackofficesubmit: null });
    handlers[0]?.(XrmMockGenerator.getEventContext());
    await settle();
    expect(notifications.size).toBe(1);
  });

  it("names a failure once and lets the form go on", async () => {
    retrieve.mockRejectedValue({ errorCode: 1, message: "SQL time-out" });
    await load();
    expect([...notifications.values()]).toEqual([
      "WARNING: BusinessCentralSales.SalesOrder.onLoad failed: SQL time-out",
    ]);
  });
});
