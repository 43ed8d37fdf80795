import { RULES } from "../../../../solution/build/check/rules";
import { exampleSolution, findingsOf } from "../support/exampleSolution";

describe("a solution without fault", () => {
  it("can be put together", () => {
    expect(exampleSolution().problems).toEqual([]);
  });

  it.each(Object.keys(RULES))("passes the rule %s", (rule) => {
    expect(findingsOf(rule)).toEqual([]);
  });
});
