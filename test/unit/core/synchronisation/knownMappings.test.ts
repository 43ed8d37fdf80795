import { KNOWN_MAPPINGS, knownMapping } from "../../../../core/synchronisation/knownMappings";
import { MAPPINGS } from "../../../../sandbox/bc/synchronisation/mappings";

it("knows every mapping that Business Central makes, vendors too, which the local one does not play", () => {
  const names = new Set([...MAPPINGS.map(({ name }) => name), "VENDOR"]);
  expect(new Set(Object.values(KNOWN_MAPPINGS).map(({ name }) => name))).toEqual(names);
  expect([...names].filter((name) => knownMapping(name) === null)).toEqual([]);
});

it("knows no mapping that somebody made", () => {
  expect(knownMapping("OUR OWN")).toBeNull();
});
