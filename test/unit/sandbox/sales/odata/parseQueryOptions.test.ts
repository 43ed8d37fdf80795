import { parseQueryOptions } from "../../../../../sandbox/sales/odata/parseQueryOptions";
import { refusalOf } from "../refusalOf";

const parse = (query: string) => parseQueryOptions(new URLSearchParams(query));

test("reads every option", () => {
  expect(
    parse("$select=name, accountid&$orderby=name desc,createdon&$top=3&$count=true&$filter=name eq 'x'"),
  ).toMatchObject({
    select: ["name", "accountid"],
    orderBy: [
      { path: ["name"], descending: true },
      { path: ["createdon"], descending: false },
    ],
    top: 3,
    count: true,
    filter: { kind: "compare" },
  });
});

test("reads options of expanded properties, with separators inside of text", () => {
  expect(parse("$expand=a($select=x;$filter=n eq 'b;,)';$expand=c($top=1)),d").expand).toMatchObject([
    {
      navigation: "a",
      options: {
        select: ["x"],
        filter: { right: { value: "b;,)" } },
        expand: [{ navigation: "c", options: { top: 1 } }],
      },
    },
    { navigation: "d", options: { select: null } },
  ]);
});

test("puts parameter aliases in their place", () => {
  expect(parse("$filter=name eq @p1&@p1='x'").filter).toMatchObject({ right: { value: "x" } });
});

test.each([
  ["$top=-1", 400, "$top"],
  ["$top=x", 400, "$top"],
  ["$count=yes", 400, "$count"],
  ["$select=", 400, "$select is empty"],
  ["$orderby=name sideways", 400, "Syntax error in 'name sideways'"],
  ["$expand=a($select)", 400, "Syntax error in '$select'"],
  ["foo=1", 400, "The query parameter 'foo' is not supported"],
  ["$skip=1", 400, "Skip Clause"],
  ["$search=x", 501, "$search"],
  ["$expand=a($levels=2)", 400, "The query option $levels is not supported in $expand."],
  ["$expand=a/b", 501, "the path 'a/b'"],
])("%s is refused", (query, status, message) => {
  expect(refusalOf(() => parse(query))).toMatchObject({ status, message: expect.stringContaining(message) as string });
});
