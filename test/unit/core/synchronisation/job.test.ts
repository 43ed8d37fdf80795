import { jobsOf } from "../../../../core/synchronisation/job";

const ENTRY = {
  jobQueueEntryId: "e1",
  objectIdToRun: 5350,
  description: " Customer Statistics - Dynamics 365 Sales synchronization job",
  status: "Ready",
  recordIdToProcess: "",
  numberOfMinutesBetweenRuns: 30,
  earliestStartDateTime: "2026-11-02T10:30:00Z",
  errorMessage: "",
};
const run = (status: string, endDateTime: string, jobQueueEntryId = "e1") => ({ jobQueueEntryId, status, endDateTime });

describe("a job of the job queue", () => {
  it("is what its entry says", () => {
    expect(jobsOf([ENTRY], [])).toEqual([
      {
        id: "e1",
        codeunit: 5350,
        mapping: null,
        description: "Customer Statistics - Dynamics 365 Sales synchronization job",
        state: "ready",
        minutes: 30,
        dueOn: new Date("2026-11-02T10:30:00Z"),
        error: null,
        last: null,
      },
    ]);
  });

  it.each([
    ["Ready", "ready"],
    ["In Process", "running"],
    ["In_x0020_Process", "running"],
    ["Error", "error"],
    ["On Hold", "onHold"],
    ["On_x0020_Hold_x0020_with_x0020_Inactivity_x0020_Timeout", "inactive"],
    ["Waiting", "waiting"],
    ["Finished", "finished"],
    ["Something new", "unknown"],
    [null, "unknown"],
  ])("whose status is %s is %s", (status, state) => {
    expect(jobsOf([{ ...ENTRY, status }], [])).toMatchObject([{ state }]);
  });

  it.each([
    ["Integration Table Mapping: ITEM-PRODUCT", "ITEM-PRODUCT"],
    ["Integration Table Mapping:CUSTOMER", "CUSTOMER"],
    ["Integration Table Mapping: PAYMENT TERMS", "PAYMENT TERMS"],
    ["", null],
  ])("that processes %p runs the mapping %p", (recordIdToProcess, mapping) => {
    expect(jobsOf([{ ...ENTRY, objectIdToRun: 5339, recordIdToProcess }], [])).toMatchObject([{ mapping }]);
  });

  it("has the latest run of its own that has ended", () => {
    const log = [
      run("Success", "2026-11-02T09:00:00Z"),
      run("Error", "2026-11-02T10:00:00Z"),
      run("In Process", ""),
      run("Success", "2026-11-02T11:00:00Z", "e2"),
    ];
    expect(jobsOf([{ ...ENTRY, errorMessage: "No." }], log)).toMatchObject([
      { error: "No.", last: { endedOn: new Date("2026-11-02T10:00:00Z"), isGood: false } },
    ]);
  });

  it("forgets its error once a run was good: Business Central keeps the text", () => {
    const log = [run("Error", "2026-11-02T09:00:00Z"), run("Success", "2026-11-02T10:00:00Z")];
    expect(jobsOf([{ ...ENTRY, errorMessage: "No." }], log)).toMatchObject([{ error: null, last: { isGood: true } }]);
  });

  it.each([["jobQueueEntryId"], ["objectIdToRun"]])("is none without %s", (name) => {
    expect(jobsOf([{ ...ENTRY, [name]: null }], [])).toEqual([]);
  });
});
