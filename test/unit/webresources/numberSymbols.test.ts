import { readNumberSymbols, writeNumber } from "../../../webresources/shared/numberSymbols";

const asked: unknown[] = [];

function appOf(retrieveRecord: () => Promise<unknown>): Pick<typeof Xrm, "WebApi" | "Utility"> {
  return {
    WebApi: {
      retrieveRecord: (...question: unknown[]) => {
        asked.push(question);
        return retrieveRecord();
      },
    },
    Utility: { getGlobalContext: () => ({ userSettings: { userId: "{ME}" } }) },
  } as unknown as Pick<typeof Xrm, "WebApi" | "Utility">;
}

beforeEach(() => {
  asked.length = 0;
});

describe("the symbols of the user's numbers", () => {
  it("are read from the user's own settings", async () => {
    const app = appOf(() => Promise.resolve({ decimalsymbol: ",", numberseparator: "." }));
    expect(await readNumberSymbols(app)).toEqual({ decimal: ",", group: "." });
    expect(asked).toEqual([["usersettings", "{ME}", "?$select=decimalsymbol,numberseparator"]]);
  });

  it.each([
    ["a space", " "],
    ["a space that breaks no line", "\u00a0"],
  ])("may be %s between thousands", async (_name, numberseparator) => {
    const app = appOf(() => Promise.resolve({ decimalsymbol: ",", numberseparator }));
    const symbols = await readNumberSymbols(app);
    expect(symbols === null ? null : writeNumber(45670, 2, symbols)).toBe("45\u00a0670,00");
  });

  it("may part no thousands", async () => {
    const app = appOf(() => Promise.resolve({ decimalsymbol: ",", numberseparator: null }));
    expect(await readNumberSymbols(app)).toEqual({ decimal: ",", group: "" });
  });

  it.each([
    ["where Sales keeps none", appOf(() => Promise.resolve({ decimalsymbol: null, numberseparator: null }))],
    ["where they may not be read", appOf(() => Promise.reject(new Error("closed")))],
    ["outside of an app", null],
  ])("are not known %s", async (_where, app) => {
    expect(await readNumberSymbols(app)).toBeNull();
  });

  it.each([
    [1234567.5, 2, "1.234.567,50"],
    [-12, 0, "-12"],
    [0.125, 3, "0,125"],
  ])("write %d with %d decimals as %s", (value, decimals, written) => {
    expect(writeNumber(value, decimals, { decimal: ",", group: "." })).toBe(written);
  });
});
