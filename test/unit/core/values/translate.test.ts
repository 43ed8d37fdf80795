import { translate } from "../../../../core/values/translate";

const speak = (texts: Readonly<Record<string, string>>) =>
  translate<"Plain" | "Two", "Lines">((name) => texts[name] ?? `missing ${name}`);

const ENGLISH = speak({
  Culture: "en-GB",
  Plain: "In stock",
  Two: "{1} after {0}, {1} again",
  Lines_one: "{0} line of {1}",
  Lines_other: "{0} lines of {1}",
});

describe("translating", () => {
  it("gives the text as it is", () => {
    expect(ENGLISH("Plain")).toBe("In stock");
  });

  it("fills in values wherever they stand, and leaves a place that has none", () => {
    expect(ENGLISH("Two", "a", "b")).toBe("b after a, b again");
    expect(ENGLISH("Two", "a")).toBe("{1} after a, {1} again");
  });

  it("ends a sentence once where its last value ends with a full stop", () => {
    const words = speak({ Culture: "nb", Two: "{0} tilgjengelig {1}." });
    expect(words("Two", "3 PCS", "5. des.")).toBe("3 PCS tilgjengelig 5. des.");
    expect(words("Two", "3 PCS", "i dag")).toBe("3 PCS tilgjengelig i dag.");
  });

  it("fills in a value as text, whatever it holds", () => {
    expect(ENGLISH("Two", "{1}", "$&")).toBe("$& after {1}, $& again");
  });

  it.each([
    [0, "0 lines of 9"],
    [1, "1 line of 9"],
    [2, "2 lines of 9"],
    [1234, "1,234 lines of 9"],
  ])("counts %d by the language's own plurals", (count, text) => {
    expect(ENGLISH("Lines", count, "9")).toBe(text);
  });

  it.each([
    [1, "jeden"],
    [2, "dwa"],
    [5, "wiele"],
    [22, "dwa"],
  ])("counts %d in a language with more plurals", (count, text) => {
    const polish = speak({ Culture: "pl", Lines_one: "jeden", Lines_few: "dwa", Lines_many: "wiele" });
    expect(polish("Lines", count)).toBe(text);
  });
});
