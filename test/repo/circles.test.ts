import { join } from "node:path";
import { circles, importGraph } from "./importGraph";

const ROOT = join(__dirname, "..", "..");
const ROOMS = ["core", "browser", "controls", "webresources", "solution", "sandbox", "relay", "test"];

describe("files", () => {
  it("never need each other in a circle", () => {
    const graph = importGraph(ROOT, ROOMS);
    expect(graph.size).toBeGreaterThan(500);
    expect(graph.get("browser/fetchTransport.ts")).toContain("core/ports.ts");
    expect(graph.get("relay/app.ts")?.length).toBeGreaterThan(0);
    expect(circles(graph)).toEqual([]);
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
