import { giveAccess } from "../../../../sandbox/setup/giveAccess";
import { createSalesClient } from "../../../../sandbox/client/salesClient";
import type { FakeSales } from "./fakeSales";
import { serveFakeSales } from "./fakeSales";

let fake: FakeSales | undefined;
afterEach(() => fake?.close());

async function run(present: (path: string) => readonly unknown[] | null): Promise<FakeSales> {
  fake = await serveFakeSales(({ path, alias }) => {
    if (path === "WhoAmI") {
      return { body: { UserId: `user-${alias}` } };
    }
    const name = /name eq '(.*)'$/.exec(path)?.[1];
    return name === undefined
      ? { body: { value: present(path) ?? [] } }
      : { body: { value: present(path) ?? [{ roleid: `role ${name}`, fieldsecurityprofileid: `profile ${name}` }] } };
  });
  await giveAccess(fake.url, createSalesClient(fake.url, "admin"));
  return fake;
}

describe("giveAccess", () => {
  test("gives roles and profiles as the administrator, to nobody else", async () => {
    const { requests, url } = await run(() => null);
    const links = requests
      .filter(({ method }) => method === "POST")
      .map(({ path, body, alias }) => [alias, path, String(body["@odata.id"]).replace(`${url}/api/data/v9.2/`, "")]);
    expect(links).toEqual([
      [
        "admin",
        "systemusers(user-salesperson)/systemuserroles_association/$ref",
        "roles(role Business Central for Sales User)",
      ],
      [
        "admin",
        "systemusers(user-norwegian)/systemuserroles_association/$ref",
        "roles(role Business Central for Sales User)",
      ],
      [
        "admin",
        "systemusers(user-salesperson)/systemuserprofiles_association/$ref",
        "fieldsecurityprofiles(profile Business Central Access Key User)",
      ],
      [
        "admin",
        "systemusers(user-norwegian)/systemuserprofiles_association/$ref",
        "fieldsecurityprofiles(profile Business Central Access Key User)",
      ],
      [
        "admin",
        "systemusers(user-admin)/systemuserprofiles_association/$ref",
        "fieldsecurityprofiles(profile Business Central Access Key Administrator)",
      ],
    ]);
  });

  test("leaves what somebody has already", async () => {
    const has = [{ roleid: "role Business Central for Sales User" }];
    const { requests } = await run((path) =>
      path.startsWith("systemusers(user-salesperson)/systemuserroles") ? has : null,
    );
    expect(
      requests.filter(
        ({ method, path }) => method === "POST" && path.startsWith("systemusers(user-salesperson)/systemuserroles"),
      ),
    ).toEqual([]);
  });

  test("says which role the solutions did not bring", async () => {
    await expect(run((path) => (path.startsWith("roles") ? [] : null))).rejects.toThrow(
      'The imported solutions brought no row named "Business Central for Sales User" to roles.',
    );
  });
});
