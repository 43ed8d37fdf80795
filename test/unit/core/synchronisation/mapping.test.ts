import { readMappings, readSkipped } from "../../../../core/synchronisation/mapping";

const CUSTOMER = {
  Name: "CUSTOMER",
  TableCaptionValue: "Customer",
  Direction: "Bidirectional",
  Synch_Only_Coupled_Records: true,
};
const run = (values: object) => ({
  Integration_Table_Mapping_Name: "CUSTOMER",
  Type: "Synchronization",
  Synch_Direction: "ToIntegrationTable",
  Start_Date_Time: "2026-11-29T10:00:00Z",
  Inserted: 0,
  Modified: 0,
  Skipped: 0,
  Failed: 0,
  ...values,
});

describe("mappings of published pages", () => {
  it("carry the last run of each direction together", () => {
    const jobs = [
      run({ Start_Date_Time: "2026-11-29T09:00:00Z", Modified: 50 }),
      run({ Modified: 2, Failed: 1 }),
      run({
        Synch_Direction: "FromIntegrationTable",
        Start_Date_Time: "2026-11-29T10:00:01Z",
        Modified: 3,
        Skipped: 4,
      }),
      run({ Type: "Uncoupling", Start_Date_Time: "2026-11-29T11:00:00Z", Modified: 9 }),
      run({ Integration_Table_Mapping_Name: "CONTACT", Inserted: 7 }),
    ];
    expect(readMappings([CUSTOMER], jobs)).toEqual([
      {
        name: "CUSTOMER",
        table: "Customer",
        direction: "both",
        onlyCoupled: true,
        last: {
          startedOn: new Date("2026-11-29T10:00:01Z"),
          inserted: 0,
          changed: 5,
          skipped: 4,
          failed: 1,
        },
        runs: [
          expect.objectContaining({ startedOn: new Date("2026-11-29T09:00:00Z"), changed: 50 }),
          expect.objectContaining({ startedOn: new Date("2026-11-29T10:00:00Z"), changed: 2, failed: 1 }),
          expect.objectContaining({ startedOn: new Date("2026-11-29T10:00:01Z"), changed: 3, skipped: 4 }),
        ],
      },
    ]);
  });

  it.each([
    ["Bidirectional", "both"],
    ["ToIntegrationTable", "toSales"],
    ["FromIntegrationTable", "fromSales"],
    ["Sideways", null],
  ])("of direction %s go %s", (Direction, direction) => {
    expect(readMappings([{ ...CUSTOMER, Direction }], [])[0]).toMatchObject({ direction, last: null });
  });

  it("have no figure, not zero, where one is not told", () => {
    expect(readMappings([CUSTOMER], [run({ Inserted: undefined })])[0]?.last).toMatchObject({
      inserted: null,
      changed: 0,
    });
  });

  it("do not guess whether they leave uncoupled records alone", () => {
    expect(readMappings([{ Name: "CUSTOMER" }], [])[0]?.onlyCoupled).toBeNull();
  });

  it("without a name are none", () => {
    expect(readMappings([{ Direction: "Bidirectional" }], [])).toEqual([]);
  });
});

it("skipped pairs name the record, what was said and when", () => {
  expect(
    readSkipped([
      {
        Table_ID: 18,
        Table_Name: "Customer",
        Description: "K10010",
        Error_Message: "No.",
        Failed_On: "2026-11-29T10:00:00Z",
      },
      {},
    ]),
  ).toEqual([
    { tableId: 18, table: "Customer", record: "K10010", message: "No.", failedOn: new Date("2026-11-29T10:00:00Z") },
    { tableId: null, table: "", record: "", message: "", failedOn: null },
  ]);
});
