import { refusal } from "../../../../support/fakeStore";
import type { Script } from "../../../../support/fakeStore";
import { found, layers, siteMaps, TODAY } from "./usualSales";

describe("Business Central today in apps", () => {
  it.each<readonly [string, Script, string]>([
    ["stands in one", siteMaps(`<SubArea Id="bcs_today" Url="${TODAY}"/>`), "todayShown | Sales Hub"],
    ["was added by hand", siteMaps(`<SubArea Id="x" Url="${TODAY}?data=1"/>`), "todayShown | Sales Hub"],
    ["stands in none", siteMaps('<SubArea Id="y" Entity="account"/>'), "todayNotShown"],
    ["is in a site map that is no XML", siteMaps("<"), "todayNotShown"],
    [
      "is not told to who may not read site maps",
      { sitemaps: refusal(403, "no prvReadSiteMap") },
      "noPermission | prvReadSiteMap",
    ],
  ])("%s", async (_name, script, expected) => {
    expect(await found("today", script)).toEqual([expected]);
  });
});

describe("layers", () => {
  const THEIRS = "MicrosoftDynamicsNavIntegration";
  const BASE = "BusinessCentralSalesBase";

  it.each<readonly [string, Script, string]>([
    ["of one solution", {}, `layersOfOne | ${THEIRS}`],
    ["of Microsoft's above ours", layers({ Entity: [BASE, THEIRS] }), "layersTheirsOnTop | Entity t1, Entity t1"],
    ["of ours above Microsoft's", layers({ Role: [THEIRS, BASE] }), "layersBaseOnTop | Role 8c, Role 6f"],
    ["changed here", layers({ Entity: [THEIRS, "Active"] }), "layersChanged | Entity t1, Entity t1"],
    ["of an unmanaged solution alone", layers({ Entity: ["Active"], Role: ["Active"] }), "layersOfOne | Active"],
    ["of nobody", layers({ Entity: [], Role: [] }), "notReached"],
    [
      "not told to who may not read them",
      { msdyn_componentlayers: refusal(403, "no prvReadmsdyn_componentlayer") },
      "noPermission | prvReadmsdyn_componentlayer",
    ],
    [
      "of tables that are not there",
      { "EntityDefinitions(LogicalName='nav_": refusal(404, "nav_connection") },
      "notReadable | notFound",
    ],
  ])("of Business Central's tables and roles are %s", async (_name, script, expected) => {
    expect(await found("layers", script)).toEqual([expected]);
  });

  it.each<readonly [string, Script, string]>([
    ["as we brought them", layers({ SystemForm: ["BusinessCentralSales"] }), "customisedNone | 2"],
    [
      "changed here",
      layers({ f1: ["BusinessCentralSales"], f2: ["BusinessCentralSales", "Active"] }),
      "customisedSome | SystemForm f2",
    ],
    [
      "not told to who may not read solutions",
      { solutioncomponents: refusal(403, "no prvReadSolutionComponent") },
      "noPermission | prvReadSolutionComponent",
    ],
  ])("of our forms are %s", async (_name, script, expected) => {
    expect(await found("customised", script)).toEqual([expected]);
  });
});
