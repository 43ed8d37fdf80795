import { readArguments } from "../../../../sandbox/readArguments";
import { localMidnight } from "../../../../sandbox/client/localMidnight";

describe("localMidnight", () => {
  test.each([
    ["2026-12-01", "2026-11-30T23:00:00Z"],
    ["2026-07-01", "2026-06-30T22:00:00Z"],
    ["2026-03-29", "2026-03-28T23:00:00Z"],
    ["2026-03-30", "2026-03-29T22:00:00Z"],
    ["2026-10-26", "2026-10-25T23:00:00Z"],
  ])("%s begins at %s", (date, start) => {
    expect(localMidnight(date)).toBe(start);
  });
});

describe("readArguments", () => {
  test.each([
    [[], 5180, 5181, 0],
    [["--sales-port", "6000"], 6000, 5181, 0],
    [["--sales-port=0", "--bc-port=0", "--items", "20000"], 0, 0, 20_000],
  ])("%j", (args, salesPort, bcPort, items) => {
    expect(readArguments(args)).toEqual({
      ok: true,
      salesPort,
      bcPort,
      items,
      way: "direct",
      shellFolder: null,
      help: false,
    });
  });

  test.each([
    [["--sales-port", "many"], "A port is a whole number from 0 to 65535."],
    [["--bc-port", "65536"], "A port is a whole number from 0 to 65535."],
    [["--sales-port", "5181"], "Sales and Business Central cannot share port 5181."],
    [["--way", "magic"], 'There is no way called "magic".'],
    [["--port", "1"], "Unknown option '--port'"],
    [["--items", "many"], "--items is how many items Business Central gets besides the demo's, from 0 to 100000."],
    [["--items", "100001"], "--items is how many items Business Central gets besides the demo's, from 0 to 100000."],
  ])("refuses %j and says how to use it", (args, reason) => {
    const read = readArguments(args);
    expect(read.ok ? "" : read.reason).toContain(reason);
    expect(read.ok ? "" : read.reason).toContain(
      "npm start -- [--sales-port 5180] [--bc-port 5181] [--items 20000] [--way direct|relay|virtual]",
    );
  });
});
