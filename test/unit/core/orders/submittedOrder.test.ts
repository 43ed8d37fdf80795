import { submittedOrder } from "../../../../core/orders/submittedOrder";

describe("submittedOrder", () => {
  it.each([
    ["an active order", { statecode: 0, lastbackofficesubmit: null }, null],
    ["a submitted order that BC has not taken", { statecode: 1, lastbackofficesubmit: null }, "waitingForBusinessCentral"],
    ["a submitted order with Dataverse's smallest date", { statecode: 1, lastbackofficesubmit: "1900-01-01" }, "waitingForBusinessCentral"],
    ["a submitted order that BC has taken", { statecode: 1, lastbackofficesubmit: "2026-11-02T00:00:00Z" }, "inBusinessCentral"],
    ["an invoiced order", { statecode: 4, lastbackofficesubmit: "2026-11-02T00:00:00Z" }, null],
  ])("knows %s", (_name, row, expected) => {
    expect(submittedOrder(row)).toBe(expected);
  });
});
