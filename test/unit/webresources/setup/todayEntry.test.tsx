/** @jest-environment jsdom */
import { cleanup, configure, screen } from "@testing-library/react";
import { answer, collection, refusal } from "../../../support/fakeStore";
import type { Script } from "../../../support/fakeStore";
import { open, press, ROW } from "./openSetUp";

// A machine that does other work as well draws slowly.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
afterEach(cleanup);

const SALES = '<Group Id="g"><SubArea Id="a" Entity="account"/></Group>';
const TODAY = '<Group Id="g"><SubArea Id="bcs_today" Url="$webresource:bcs_/pages/today.html"/></Group>';

/** Our own app's site map and that of the Sales Hub. */
const siteMaps = (inside: string) =>
  collection(
    {
      sitemapid: "m0",
      sitemapnameunique: "bcs_BusinessCentralIntegration",
      sitemapxml: `<SiteMap><Area Id="a">${TODAY}</Area></SiteMap>`,
    },
    { sitemapid: "m1", sitemapxml: `<SiteMap><Area Id="a">${inside}</Area></SiteMap>` },
  );

const HUB: Script = {
  appmodules: collection({ appmoduleid: "a1", name: "Sales Hub", uniquename: "hub", ismanaged: true }),
  solutioncomponents: collection(),
  systemforms: collection(),
  RetrieveAppComponents: collection({ componenttype: 62, objectid: "m1" }),
};

describe("Business Central today in the step for apps", () => {
  it.each([
    ["is not in the site map", SALES, "does not stand in the site map", "Add Business Central today to Sales Hub"],
    ["was added", TODAY, "stands in the site map.", "Take Business Central today out of Sales Hub"],
    ["was added by hand", TODAY.replace("bcs_today", "x"), "Somebody added it in the app designer", null],
  ])("tells of each app whether Business Central today %s", async (_name, inside, text, act) => {
    open({ bcs_connections: collection(ROW), ...HUB, sitemaps: siteMaps(inside) });
    await press("7. Show in apps");
    expect(await screen.findByText(new RegExp(text))).toBeTruthy();
    expect(screen.queryAllByRole("button", { name: /Business Central today/ }).map((one) => one.textContent)).toEqual(
      act === null ? [] : [act],
    );
  });

  it.each([
    [
      "what Sales refuses",
      SALES,
      refusal(403, "is missing prvWriteSiteMap privilege"),
      "You lack the privilege prvWriteSiteMap.",
    ],
    ["that a site map has no group", "", answer(204), "has no group that the entry could stand in"],
  ])("says %s when Business Central today is added", async (_name, inside, written, text) => {
    const siteMap = siteMaps(inside);
    open({
      bcs_connections: collection(ROW),
      ...HUB,
      sitemaps: ({ method }) => (method === "PATCH" ? written : siteMap),
    });
    await press("7. Show in apps");
    expect(await screen.findByText(/makes a layer of your own on its site map/)).toBeTruthy();
    await press("Add Business Central today to Sales Hub");
    expect((await screen.findByRole("alert")).textContent).toContain(text);
  });

  it("says that what somebody saved in a site map is published with the entry", async () => {
    open({
      bcs_connections: collection(ROW),
      ...HUB,
      "sitemaps/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple": siteMaps("<Group Id='waits'/>"),
      sitemaps: siteMaps(SALES),
    });
    await press("7. Show in apps");
    expect(await screen.findByText(/That is published with it/)).toBeTruthy();
  });
});
