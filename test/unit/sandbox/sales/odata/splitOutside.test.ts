import { splitOutside } from "../../../../../sandbox/sales/odata/splitOutside";

test.each([
  ["a,b", ",", ["a", "b"]],
  ["a(b,c),d", ",", ["a(b,c)", "d"]],
  ["a('(,'),d", ",", ["a('(,')", "d"]],
  ["'it''s, so',b", ",", ["'it''s, so'", "b"]],
  ['[1,2],{"a":"}"},3', ",", ["[1,2]", '{"a":"}"}', "3"]],
  ["$select=a;$filter=name eq ';'", ";", ["$select=a", "$filter=name eq ';'"]],
  ["", ",", [""]],
])("%s at %s", (text, separator, parts) => {
  expect(splitOutside(text, separator)).toEqual(parts);
});
