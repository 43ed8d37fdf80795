import type { Coupling } from "../../../../core/synchronisation/coupling";
import type { Job } from "../../../../core/synchronisation/job";
import type { KeptOut } from "../../../../core/synchronisation/keptOut";
import { lastSynchronised } from "../../../../core/synchronisation/lastSynchronised";
import type { ToldOfPair } from "../../../../core/synchronisation/lastSynchronised";
import type { MappingRun } from "../../../../core/synchronisation/mapping";

const at = (minute: number, second = 0): Date => new Date(Date.UTC(2026, 10, 2, 10, minute, second));
const PAIR: Coupling = { kind: "coupled", number: "K10010", basis: "businessCentral" };
const JOB: Job = {
  id: "e1",
  codeunit: 5339,
  mapping: "CUSTOMER",
  description: "CUSTOMER",
  state: "ready",
  minutes: 30,
  dueOn: null,
  error: null,
  last: { startedOn: at(10), endedOn: at(10, 9), isGood: true },
};
const run = (startedOn: Date, failed: number | null = 0): MappingRun => ({
  startedOn,
  inserted: 0,
  changed: 1,
  skipped: 0,
  failed,
});
const TOLD: ToldOfPair = { job: JOB, runs: [run(at(10, 5)), run(at(10, 1))], skipped: "none" };
const SKIPPED = { tableId: 18, table: "Customer", record: "K10010", message: "Both changed.", failedOn: at(5) };

describe("when a pair was last synchronised", () => {
  it.each<readonly [string, ToldOfPair | null, object]>([
    ["when the job began its last run, where nothing failed", TOLD, { kind: "until", on: at(10, 1) }],
    [
      "not certain, where something failed in either direction",
      { ...TOLD, runs: [run(at(10, 5), 2), run(at(10, 1))] },
      { kind: "someFailed", on: at(10, 1), failed: 2 },
    ],
    [
      "not when somebody synchronised one record by hand",
      { ...TOLD, runs: [run(at(20)), run(at(10, 1)), run(at(2))] },
      { kind: "until", on: at(10, 1) },
    ],
    ["not told, where page 5338 holds no such run", { ...TOLD, runs: [run(at(20))] }, { kind: "ran", on: at(10, 9) }],
    ["not told, where a run does not count", { ...TOLD, runs: [run(at(10, 1), null)] }, { kind: "ran" }],
    ["not told, where nobody says which pairs are left alone", { ...TOLD, skipped: "notTold" }, { kind: "ran" }],
    ["not since it failed twice", { ...TOLD, skipped: SKIPPED }, { kind: "leftAlone", since: at(5) }],
    [
      "not in a run that failed as a whole",
      { ...TOLD, job: { ...JOB, last: { startedOn: at(10), endedOn: at(10, 9), isGood: false } } },
      { kind: "runFailed", on: at(10, 9) },
    ],
    ["not told without a job", { ...TOLD, job: null, runs: [] }, { kind: "notTold" }],
    ["what somebody did by hand, where no job is", { ...TOLD, job: null }, { kind: "byHand", on: at(10, 5) }],
    [
      "not told without a run in the log, only when something of the mapping ran",
      { ...TOLD, job: { ...JOB, last: null } },
      { kind: "ran", on: at(10, 5) },
    ],
    ["not told without any run", { ...TOLD, runs: [], job: { ...JOB, last: null } }, { kind: "notTold" }],
    [
      "not told by a log without beginnings",
      { ...TOLD, job: { ...JOB, last: { startedOn: null, endedOn: at(10, 9), isGood: true } } },
      { kind: "ran" },
    ],
    ["not told where Business Central told nothing", null, { kind: "notTold" }],
  ])("is %s", (_name, told, expected) => {
    expect(lastSynchronised(PAIR, [], told)).toMatchObject(expected);
  });

  it.each<readonly [KeptOut, string]>([
    [{ kind: "blocked" }, "keptOut"],
    [{ kind: "outside", rule: "orderIsReleased" }, "keptOut"],
    [{ kind: "byHand" }, "until"],
  ])("of one with the reason %j is %s", (reason, kind) => {
    expect(lastSynchronised(PAIR, [reason], TOLD)).toMatchObject({ kind });
  });

  it("is nothing for a row without a partner", () => {
    expect(lastSynchronised({ kind: "noRecord", number: "X", isMade: false }, [], TOLD)).toBeNull();
  });
});
