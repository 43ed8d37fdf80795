import { join } from "node:path";
import { circles, importGraph } from "./importGraph";

const ROOT = join(__dirname, "..", "..");
const ROOMS = ["core", "browser", "controls", "webresources", "solution", "sandbox", "test"];

/** Folders whose circles are being taken apart: each line goes with its circle. */
const KNOWN = ["core/availability/", "sandbox/bc/ledger/"];

describe("files", () => {
  it("never need each other in a circle", () => {
    const graph = importGraph(ROOT, ROOMS);
    expect(graph.size).toBeGreaterThan(500);
    expect(graph.get("browser/fetchTransport.ts")).toContain("core/ports.ts");
    expect(
      circles(graph).filter((circle) => !KNOWN.some((folder) => circle.every((file) => file.startsWith(folder)))),
    ).toEqual([]);
  });

  it.each(KNOWN)("have a circle left in %s: take the folder off the list once they have none", (folder) => {
    expect(circles(importGraph(ROOT, ROOMS)).some(([file]) => file?.startsWith(folder))).toBe(true);
  });

  it.each([
    ["two that import each other", { a: ["b"], b: ["a"], c: ["a"] }, [["a", "b"]]],
    [
      "three in a ring, and two beside it",
      { a: ["b"], b: ["c"], c: ["a", "d"], d: ["e"], e: ["d"] },
      [
        ["d", "e"],
        ["a", "b", "c"],
      ],
    ],
    ["one that imports itself", { a: ["a"] }, [["a"]]],
    ["none where one is reached by two ways", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
  ])("are found in a circle: %s", (_name, imports, expected) => {
    expect(circles(new Map(Object.entries(imports)))).toEqual(expected);
  });
});
