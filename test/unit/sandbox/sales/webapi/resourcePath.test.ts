import { parseResourcePath } from "../../../../../sandbox/sales/webapi/resourcePath";

test.each([
  ["accounts", [{ name: "accounts", argument: null }]],
  [
    "accounts(1)/name/",
    [
      { name: "accounts", argument: "1" },
      { name: "name", argument: null },
    ],
  ],
  ["F(a='x/y (z)',b=@p)", [{ name: "F", argument: "a='x/y (z)',b=@p" }]],
  ["WhoAmI()", [{ name: "WhoAmI", argument: "" }]],
  ["", []],
])("%s", (path, segments) => {
  expect(parseResourcePath(path)).toEqual(segments);
});

test.each(["accounts(1", "(1)", "accounts(1)x"])("%s is refused", (path) => {
  expect(() => parseResourcePath(path)).toThrow("The request URI is not valid");
});
