import { formatReadinessRequest, parseReadinessRequest } from "../../../webresources/shared/readinessRequest";

const ID = "a0000000-0000-0000-0000-000000000001";

describe("what the readiness page is asked for", () => {
  it("is read as it was written", () => {
    const request = { table: "quote", ids: [ID], isDark: true };
    expect(parseReadinessRequest(formatReadinessRequest(request))).toEqual(request);
  });

  it("is light where nothing is said", () => {
    expect(parseReadinessRequest(JSON.stringify({ table: "quote", ids: [ID] }))).toEqual({
      table: "quote",
      ids: [ID],
      isDark: false,
    });
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["null", "null"],
    ["no ids", JSON.stringify({ table: "quote", ids: [] })],
    ["ids that are none", JSON.stringify({ table: "quote", ids: [ID, "x) or 1 eq 1"] })],
    ["ids that are no list", JSON.stringify({ table: "quote", ids: ID })],
    ["no table", JSON.stringify({ ids: [ID] })],
    ["a table that is no name", JSON.stringify({ table: 1, ids: [ID] })],
  ])("is refused where it is %s", (_name, text) => {
    expect(parseReadinessRequest(text)).toBeNull();
  });
});
