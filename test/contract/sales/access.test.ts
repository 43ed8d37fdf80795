import { createClient, errorOf, HOST, userId } from "./client";

describe("signing in", () => {
  const client = createClient();

  test("without a person every request is refused with 401", async () => {
    for (const path of [
      "WhoAmI",
      "accounts",
      "$metadata",
      "/_shell/session",
      "/_shell/table/account",
      "/WebResources/x",
    ]) {
      const answer = await client.get(path, { as: null });
      expect(errorOf(answer)).toEqual([
        401,
        "0x80044302",
        "Request is not authenticated. Send the cookie sandbox-user=<alias>, or Authorization: Bearer sandbox:<alias>.",
      ]);
      expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer");
    }
  });

  test("a person that there is not is named, with those that there are", async () => {
    expect(errorOf(await client.get("WhoAmI", { as: "nobody" }))).toEqual([
      401,
      "0x80041d1f",
      "There is no person 'nobody' in the local Sales. Use one of: salesperson, norwegian, newcomer, admin, integration.",
    ]);
  });

  test("the cookie serves as well as the bearer token", async () => {
    const answer = await client.get("WhoAmI", { as: null, headers: { Cookie: "a=b; sandbox-user=salesperson" } });
    expect(answer.json.UserId).toBe(await userId(client, "salesperson"));
  });

  test("a disabled user is refused", async () => {
    const own = createClient();
    const id = await userId(own, "newcomer");
    expect((await own.send("PATCH", `systemusers(${id})`, { body: { isdisabled: true } })).status).toBe(204);
    expect(errorOf(await own.get("WhoAmI", { as: "newcomer" }))).toEqual([
      403,
      "0x80040225",
      `The specified user(Id = ${id}) is disabled. Consider enabling this user.`,
    ]);
  });

  test("impersonation by header is refused by name", async () => {
    expect(errorOf(await client.get("WhoAmI", { headers: { MSCRMCallerID: "x" } }))).toEqual([
      501,
      "NotImplemented",
      "The local Sales does not support impersonation by the header mscrmcallerid. docs/sandbox-parity.md lists what it does.",
    ]);
  });
});

describe("privileges", () => {
  const client = createClient();

  test("a missing privilege is told with principal, privilege and table", async () => {
    const id = await userId(client, "integration");
    const [status, code, message] = errorOf(await client.get("accounts", { as: "integration" }));
    expect([status, code]).toEqual([403, "0x80040220"]);
    expect(message).toMatch(
      new RegExp(
        `^Principal user \\(Id=${id}, type=8, roleCount=0, privilegeCount=0, accessMode=4\\), is missing prvReadAccount privilege \\(Id=[0-9a-f-]{36}\\) on OTC=1 for entity 'account' \\(LocalizedName='Account'\\)\\. context\\.Caller=${id}\\.$`,
      ),
    );
  });

  test.each([
    ["POST", "products", { name: "x" }, "prvCreateProduct"],
    ["PATCH", "organizations(@org)", { issopintegrationenabled: true }, "prvWriteOrganization"],
    ["POST", "ImportSolutionAsync", { CustomizationFile: "" }, "prvImportCustomization"],
    ["POST", "PublishAllXml", {}, "prvPublishCustomization"],
    ["GET", "solutions", undefined, "prvReadSolution"],
  ])("a salesperson lacks what %s %s takes", async (method, path, body, privilege) => {
    const organization = String((await client.get("WhoAmI")).json.OrganizationId);
    const [status, code, message] = errorOf(
      await client.send(method, path.replace("@org", organization), { as: "salesperson", ...(body ? { body } : {}) }),
    );
    expect([status, code]).toEqual([403, "0x80040220"]);
    expect(message).toContain(`is missing ${privilege} privilege`);
  });

  test("a privilege that does not reach the row is another refusal", async () => {
    const account = await client.create("accounts", { name: "Owned by the administrator" });
    const unit = await client.create("businessunits", {
      name: "West",
      "parentbusinessunitid@odata.bind": `/businessunits(${String((await client.get("WhoAmI")).json.BusinessUnitId)})`,
    });
    const salesperson = await userId(client, "salesperson");
    await client.send("PATCH", `systemusers(${salesperson})`, {
      body: { "businessunitid@odata.bind": `/businessunits(${unit})` },
    });
    expect(
      errorOf(await client.send("PATCH", `accounts(${account})`, { as: "salesperson", body: { name: "Mine" } })),
    ).toEqual([
      403,
      "0x80048306",
      `Principal with ID ${salesperson} does not have WriteAccess right(s) for record with ID ${account} of entity account.`,
    ]);
    expect((await client.get(`accounts(${account})?$select=name`, { as: "salesperson" })).json.name).toBe(
      "Owned by the administrator",
    );
  });

  test("roles are given and taken over the association, by administrators only", async () => {
    const own = createClient();
    const integration = await userId(own, "integration");
    const role = (await own.get("roles?$filter=name eq 'Salesperson'&$select=roleid")).json.value as {
      roleid: string;
    }[];
    const link = { "@odata.id": `${HOST}/api/data/v9.2/roles(${role[0]?.roleid ?? ""})` };
    const path = `systemusers(${integration})/systemuserroles_association`;
    expect(errorOf(await own.send("POST", `${path}/$ref`, { as: "salesperson", body: link }))[2]).toContain(
      "is missing prvAssignRole privilege",
    );
    expect((await own.send("POST", `${path}/$ref`, { body: link })).status).toBe(204);
    expect((await own.get("accounts", { as: "integration" })).status).toBe(200);
    expect((await own.get(`${path}?$select=name`)).json.value).toMatchObject([{ name: "Salesperson" }]);
    expect((await own.send("DELETE", `${path}(${role[0]?.roleid ?? ""})/$ref`)).status).toBe(204);
    expect((await own.get("accounts", { as: "integration" })).status).toBe(403);
  });

  test("one's own settings are within reach, those of others are not", async () => {
    const own = createClient();
    const [salesperson, norwegian] = [await userId(own, "salesperson"), await userId(own, "norwegian")];
    expect(
      (await own.get("usersettingscollection?$select=systemuserid", { as: "salesperson" })).json.value,
    ).toMatchObject([{ systemuserid: salesperson }]);
    expect(errorOf(await own.get(`usersettingscollection(${norwegian})`, { as: "salesperson" }))[1]).toBe("0x80048306");
  });
});
