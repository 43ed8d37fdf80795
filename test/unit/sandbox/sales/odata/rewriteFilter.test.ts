import { rewriteFilter } from "../../../../../sandbox/sales/odata/rewriteFilter";

test.each([
  ["a in (1,2)", "Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues='[\"1\",\"2\"]')"],
  ["_a_value in (1)", "Microsoft.Dynamics.CRM.In(PropertyName='_a_value',PropertyValues='[\"1\"]')"],
  ["a/b in ('x')", "Microsoft.Dynamics.CRM.In(PropertyName='a/b',PropertyValues='[\"''x''\"]')"],
  ["name eq 'a in (1)'", "name eq 'a in (1)'"],
  ["name eq 'it''s in (1)' and b eq 1", "name eq 'it''s in (1)' and b eq 1"],
  ["inside eq 1", "inside eq 1"],
])("%s", (filter, expected) => {
  expect(rewriteFilter(filter)).toBe(expected);
});
