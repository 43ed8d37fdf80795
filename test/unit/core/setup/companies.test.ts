import { readKnownCompanies } from "../../../../core/setup/companies";
import { collection, refusal, scriptedStore } from "../../../support/fakeStore";

describe("the companies that Business Central has made known", () => {
  it("are the active ones, by name", async () => {
    const { store, requests } = scriptedStore({
      bcbi_companies: collection(
        { bcbi_companyid: "A1", bcbi_name: "Skarvholm" },
        { bcbi_companyid: "b2", bcbi_name: null },
        { bcbi_name: "Without id" },
      ),
    });
    expect(await readKnownCompanies(store)).toEqual([
      { id: "a1", name: "Skarvholm" },
      { id: "b2", name: "b2" },
    ]);
    expect(decodeURIComponent(requests[0]?.path ?? "")).toBe(
      "bcbi_companies?$select=bcbi_companyid,bcbi_name&$filter=statecode eq 0&$orderby=bcbi_name",
    );
  });

  it.each([
    ["the base solution is not installed", refusal(404, "")],
    ["they are closed to the user", refusal(403, "prvReadbcbi_Company")],
    ["nothing comes", null],
  ])("are none where %s", async (_name, reply) => {
    expect(await readKnownCompanies(scriptedStore({ bcbi_companies: reply }).store)).toEqual([]);
  });
});
