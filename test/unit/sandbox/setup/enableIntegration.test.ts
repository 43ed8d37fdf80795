import type { BcClient } from "../../../../sandbox/setup/bcData";
import { enableIntegration } from "../../../../sandbox/setup/enableIntegration";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import type { FakeSales, Recorded, Scripted } from "./fakeSales";
import { serveFakeSales } from "./fakeSales";

let fake: FakeSales | undefined;
afterEach(() => fake?.close());

async function enable(script: (request: Recorded) => Scripted | undefined): Promise<readonly string[]> {
  fake = await serveFakeSales(script);
  const done: string[] = [];
  const bc: Pick<BcClient, "enableConnection"> = {
    enableConnection: () => Promise.resolve(void done.push("connection")),
  };
  await enableIntegration(createSalesClient(fake.url, "integration"), bc);
  return done;
}

const organization =
  (isOn: boolean) =>
  (request: Recorded): Scripted | undefined =>
    request.method === "GET" && request.path.startsWith("organizations?")
      ? { body: { value: [{ organizationid: "o1", issopintegrationenabled: isOn }] } }
      : undefined;

describe("enableIntegration", () => {
  test("hands orders over to the back office and schedules the jobs", async () => {
    expect(await enable(organization(false))).toEqual(["connection"]);
    expect(fake?.requests.filter(({ method }) => method === "PATCH")).toEqual([
      { method: "PATCH", path: "organizations(o1)", alias: "integration", body: { issopintegrationenabled: true } },
    ]);
  });

  test("leaves a flag that is set, and opens the orders' wall where there is one", async () => {
    await enable((request) =>
      request.path.startsWith("msdyn_postconfigs?")
        ? { body: { value: [{ msdyn_postconfigid: "w1" }] } }
        : organization(true)(request),
    );
    expect(fake?.requests.filter(({ method }) => method === "PATCH")).toMatchObject([
      { path: "msdyn_postconfigs(w1)", body: { statecode: 0, statuscode: 1, msdyn_configurewall: true } },
    ]);
  });

  test("says when Sales has no organisation", async () => {
    await expect(enable(() => undefined)).rejects.toThrow("Sales answered no row of its organisation.");
  });
});
