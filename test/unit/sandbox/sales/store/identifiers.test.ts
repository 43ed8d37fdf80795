import { newId, readId, stableId } from "../../../../../sandbox/sales/store/identifiers";

test.each([
  ["{1A2B3C4D-0000-1111-2222-333344445555}", "1a2b3c4d-0000-1111-2222-333344445555"],
  ["1a2b3c4d-0000-1111-2222-333344445555", "1a2b3c4d-0000-1111-2222-333344445555"],
  ["1a2b3c4d00001111222233334444555", null],
  ["{1a2b3c4d-0000-1111-2222-333344445555", null],
  ["", null],
])("%s", (text, expected) => {
  expect(readId(text)).toBe(expected);
});

test("stable ids are GUIDs, the same for the same name and others for others", () => {
  expect(readId(stableId("a"))).toBe(stableId("a"));
  expect(stableId("a")).not.toBe(stableId("b"));
  expect(readId(newId())).not.toBeNull();
});
