import { parseCatalogue } from "../../../../solution/build/strings/catalogue";
import { resourceTexts } from "../../../../solution/build/strings/resourceTexts";

const LANGUAGE = { name: "Polish", lcid: 1045, culture: "pl", webResources: {} };
const parse = (content: object) => parseCatalogue(JSON.stringify(content), "strings/pl.json");

describe("a catalogue", () => {
  it.each([
    [
      "no language",
      { labels: {} },
      "strings/pl.json: language is no object of texts by name. Compare with strings/en.json.",
    ],
    [
      "a language without id",
      { language: { ...LANGUAGE, lcid: "1045" }, labels: {} },
      'strings/pl.json: language needs a name, a culture (e.g. "nb") and an lcid (e.g. 1044).',
    ],
    [
      "a text that is a number",
      { language: LANGUAGE, labels: { price: 3 } },
      "strings/pl.json: labels.price is no text. Write it between quotation marks.",
    ],
    [
      "a group that is a list",
      { language: LANGUAGE, labels: {}, setup: [] },
      "strings/pl.json: setup is no object of texts by name. Compare with strings/en.json.",
    ],
  ])("is refused with %s", (_, content, message) => {
    expect(() => parse(content)).toThrow(message);
  });
});

describe("the texts of a resource", () => {
  const forms = { one: "jeden", few: "kilka", many: "wiele", other: "inne" };

  it("are those of its groups, every plural form under a name of its own, and the language", () => {
    const catalogue = parse({ language: LANGUAGE, labels: {}, common: { Close: "Zamknij" }, setup: { Lines: forms } });
    expect(Object.fromEntries(resourceTexts(catalogue, ["common", "setup"]))).toEqual({
      Culture: "pl",
      Close: "Zamknij",
      Lines_one: "jeden",
      Lines_few: "kilka",
      Lines_many: "wiele",
      Lines_other: "inne",
    });
  });

  it.each([
    [
      "lack a plural form of the language",
      { setup: { Lines: { one: "jeden", other: "inne" } } },
      'strings/pl.json: setup.Lines has no form "few", which pl counts with.',
    ],
    [
      "have a name in two groups",
      { common: { Close: "a" }, setup: { Close: "b" } },
      "strings/pl.json: setup.Close has a name that stands in another group beside it. Rename one.",
    ],
  ])("are refused when they %s", (_, groups, message) => {
    const catalogue = parse({ language: LANGUAGE, labels: {}, common: {}, ...groups });
    expect(() => resourceTexts(catalogue, ["common", "setup"])).toThrow(message);
  });

  it("are refused when the catalogue lacks the group", () => {
    expect(() => resourceTexts(parse({ language: LANGUAGE, labels: {} }), ["setup"])).toThrow(
      "strings/pl.json: has no group setup, which strings/resources.ts names.",
    );
  });
});
