import { english } from "../../../../../sandbox/shell/locale/english";
import { fillIn } from "../../../../../sandbox/shell/locale/fillIn";
import { norwegian } from "../../../../../sandbox/shell/locale/norwegian";

const placeholders = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([placeholder]) => placeholder).sort();

describe("the shell's words", () => {
  it.each(Object.keys(english) as (keyof typeof english)[])("have the placeholders of %s in Norwegian too", (key) => {
    expect(placeholders(norwegian[key])).toEqual(placeholders(english[key]));
  });

  it("take values in place of placeholders, and leave those without a value", () => {
    expect(fillIn("{0} of {1}, {2}", "2", "3")).toBe("2 of 3, {2}");
  });
});
