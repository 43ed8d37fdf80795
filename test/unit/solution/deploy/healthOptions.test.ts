import { readHealthOptions } from "../../../../solution/deploy/health/readOptions";

const LANGUAGES = new Map([
  ["en", 1033],
  ["nb", 1044],
]);
const URL_ARGS = ["--url", "https://skarvholm.crm4.dynamics.com/main.aspx?x=1"];

describe("the options of the health check", () => {
  it("are the environment, the language and a token that is not among the arguments", () => {
    expect(readHealthOptions([...URL_ARGS, "--language", "nb"], " token\n", LANGUAGES)).toEqual({
      kind: "check",
      options: { url: "https://skarvholm.crm4.dynamics.com", languageId: 1044, token: "token", asJson: false },
    });
    expect(readHealthOptions(URL_ARGS, "token", LANGUAGES)).toMatchObject({ options: { languageId: 1033 } });
    expect(readHealthOptions([...URL_ARGS, "--json"], "token", LANGUAGES)).toMatchObject({ options: { asJson: true } });
    expect(readHealthOptions(["--url", "http://localhost:5180"], "token", LANGUAGES)).toMatchObject({
      options: { url: "http://localhost:5180" },
    });
  });

  it("may ask for help", () => {
    expect(readHealthOptions(["--help"], undefined, LANGUAGES)).toEqual({ kind: "help" });
  });

  it.each([
    ["an unknown option", ["--key", "x"], "token", "Unknown option '--key'"],
    ["no value", ["--url"], "token", "Option '--url <value>' argument missing"],
    [
      "no environment",
      [],
      "token",
      "--url  must be the https address of an environment; only this machine itself may be called over http.",
    ],
    [
      "no address",
      ["--url", "skarvholm"],
      "token",
      "--url skarvholm must be the https address of an environment; only this machine itself may be called over http.",
    ],
    [
      "no encryption",
      ["--url", "http://sales.example"],
      "token",
      "--url http://sales.example must be the https address of an environment; only this machine itself may be called over http.",
    ],
    ["an unknown language", [...URL_ARGS, "--language", "fr"], "token", "--language fr must be en or nb."],
    ["no token", URL_ARGS, undefined, "The environment variable DATAVERSE_TOKEN holds no token."],
    ["an empty token", URL_ARGS, " ", "The environment variable DATAVERSE_TOKEN holds no token."],
  ])("are refused with %s", (_name, args, token, reason) => {
    expect(readHealthOptions(args, token, LANGUAGES)).toEqual({
      kind: "wrong",
      reason: expect.stringContaining(reason) as string,
    });
  });
});
