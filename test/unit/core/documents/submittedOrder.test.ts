import { submittedOrder, takenOn } from "../../../../core/documents/submittedOrder";

describe("a submitted order", () => {
  it.each([
    [
      "waits while Business Central has not taken it",
      { statecode: 1, lastbackofficesubmit: null },
      "waitingForBusinessCentral",
    ],
    [
      "waits with the smallest date, which BC counts as empty",
      { statecode: 1, lastbackofficesubmit: "1900-01-01T00:00:00Z" },
      "waitingForBusinessCentral",
    ],
    [
      "waits with the smallest date seen from the east",
      { statecode: 1, lastbackofficesubmit: "1899-12-31T23:00:00Z" },
      "waitingForBusinessCentral",
    ],
    [
      "is in Business Central once it has a date",
      { statecode: 1, lastbackofficesubmit: "2026-11-02" },
      "inBusinessCentral",
    ],
    ["is none while the order is active", { statecode: 0, lastbackofficesubmit: null }, null],
  ])("%s", (_name, row, state) => {
    expect(submittedOrder(row)).toBe(state);
  });
});

describe("the day on which an order was taken", () => {
  it.each([
    [
      "as the platform writes it for the user",
      {
        lastbackofficesubmit: "2026-11-02T23:00:00Z",
        "lastbackofficesubmit@OData.Community.Display.V1.FormattedValue": "03.11.2026",
      },
      "03.11.2026",
    ],
    ["as the wire has it where the platform does not", { lastbackofficesubmit: "2026-11-02" }, "2026-11-02"],
    ["none while it is empty", { lastbackofficesubmit: null }, null],
  ])("is %s", (_name, row, expected) => {
    expect(takenOn(row)).toBe(expected);
  });
});
