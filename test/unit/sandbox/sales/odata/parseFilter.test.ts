import type { Expression } from "../../../../../sandbox/sales/odata/expression";
import { parseFilter } from "../../../../../sandbox/sales/odata/parseFilter";
import { refusalOf } from "../refusalOf";

function shown(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
      return `(${expression.parts.map(shown).join(` ${expression.kind} `)})`;
    case "not":
      return `not ${shown(expression.part)}`;
    case "compare":
      return expression.left.kind === "path"
        ? `${expression.left.path.join("/")} ${expression.operator}`
        : expression.operator;
    case "test":
      return expression.operand.kind === "path" ? expression.operand.path.join("/") : expression.operand.kind;
    case "query":
      return expression.name;
    case "lambda":
      return `${expression.path.join("/")} ${expression.quantifier}(${expression.part ? shown(expression.part) : ""})`;
  }
}

describe("precedence", () => {
  test.each([
    ["a eq 1 or b eq 1 and c eq 1", "(a eq or (b eq and c eq))"],
    ["a eq 1 and b eq 1 or c eq 1", "((a eq and b eq) or c eq)"],
    ["(a eq 1 or b eq 1) and c eq 1", "((a eq or b eq) and c eq)"],
    ["not a eq 1 and b eq 1", "(not a eq and b eq)"],
    ["not (a eq 1 and b eq 1) or c eq 1", "(not (a eq and b eq) or c eq)"],
    ["a eq 1 and not contains(b,'x') or c eq 1", "((a eq and not call) or c eq)"],
    ["not a eq 1 or not b eq 1", "(not a eq or not b eq)"],
  ])("%s is %s", (filter, expected) => {
    expect(shown(parseFilter(filter))).toBe(expected);
  });
});

describe("literals", () => {
  test.each([
    ["name eq 'O''Brien'", "O'Brien"],
    ["name eq 'a and b in (1)'", "a and b in (1)"],
    ["name eq 'a,b'", "a,b"],
    ["creditlimit eq 12.5", 12.5],
    ["creditlimit eq -1", -1],
    ["donotemail eq true", true],
    ["name eq null", null],
    ["accountid eq 1a2b3c4d-0000-1111-2222-333344445555", "1a2b3c4d-0000-1111-2222-333344445555"],
    ["createdon gt 2026-11-22T07:00:00Z", "2026-11-22T07:00:00Z"],
    ["birthdate eq 2026-11-22", "2026-11-22"],
  ])("%s", (filter, value) => {
    expect(parseFilter(filter)).toMatchObject({ kind: "compare", right: { kind: "literal", value } });
  });
});

describe("what stands for itself", () => {
  test("a lookup's value", () => {
    expect(parseFilter("_customerid_value eq 1a2b3c4d-0000-1111-2222-333344445555")).toMatchObject({
      left: { path: ["_customerid_value"] },
    });
  });
  test("a path to a related row", () => {
    expect(parseFilter("primarycontactid/lastname eq 'x'")).toMatchObject({
      left: { path: ["primarycontactid", "lastname"] },
    });
  });
  test("a function as a condition", () => {
    expect(parseFilter("startswith(name,'F')")).toEqual({
      kind: "test",
      operand: {
        kind: "call",
        name: "startswith",
        arguments: [
          { kind: "path", path: ["name"] },
          { kind: "literal", value: "F" },
        ],
      },
    });
  });
  test("any with a condition, and any without", () => {
    expect(parseFilter("order_details/any(d:d/quantity gt 1)")).toMatchObject({
      kind: "lambda",
      quantifier: "any",
      path: ["order_details"],
      variable: "d",
      part: { kind: "compare" },
    });
    expect(parseFilter("order_details/any()")).toMatchObject({ kind: "lambda", quantifier: "any", part: null });
  });
});

describe("lists", () => {
  test.each([
    ["statuscode in (1,2)", [1, 2]],
    ["name in ('a','b (c)','d, e')", ["a", "b (c)", "d, e"]],
    ["name in ('O''Brien')", ["O'Brien"]],
  ])("%s", (filter, values) => {
    expect(parseFilter(filter)).toMatchObject({ kind: "query", name: "In", values });
  });
  test("beside other conditions", () => {
    expect(shown(parseFilter("statuscode in (1,2) and not (name in ('a'))"))).toBe("(In and not In)");
    expect(shown(parseFilter("not (order_details/any(d:d/quantity gt 1)) and (donotemail)"))).toBe(
      "(not order_details any(d/quantity gt) and donotemail)",
    );
  });
  test("the query function with its list", () => {
    expect(parseFilter("Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=['a','b'])")).toMatchObject({
      name: "In",
      path: ["name"],
      values: ["a", "b"],
    });
    expect(parseFilter("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=3)")).toMatchObject({
      name: "LastXDays",
      path: ["createdon"],
      values: [3],
    });
  });
});

describe("refusals", () => {
  test.each(["name eq", "eq 'x'", "name = 'x'", "name eq 'x", "", "name eq 'x' and"])(
    "%p is no filter: 400",
    (filter) => {
      expect(refusalOf(() => parseFilter(filter))).toMatchObject({
        status: 400,
        message: expect.stringContaining("Syntax error in") as string,
      });
    },
  );
  test.each(["creditlimit add 1 eq 2", "tolower(name) eq geo.x", "Microsoft.Dynamics.CRM.In(Name='x')"])(
    "%p does not pass silently",
    (filter) => {
      expect(() => parseFilter(filter)).toThrow();
    },
  );
});
