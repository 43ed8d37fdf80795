import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACCESSES, give, readHolders, readPeople } from "../../../../core/setup/people";
import type { Access } from "../../../../core/setup/people";
import { answer, collection, refusal, ROOT, scriptedStore } from "../../../support/fakeStore";

const access = (key: Access["key"]): Access => {
  const found = ACCESSES.find((one) => one.key === key);
  if (found === undefined) {
    throw new Error(key);
  }
  return found;
};
const ROLE = access("availabilityUser");
const PROFILE = access("keyUser");
const INGRID = { id: "u1", name: "Ingrid", businessUnitId: "b1" };
const SOURCE = join(__dirname, "..", "..", "..", "..", "solution");

describe("roles and profiles", () => {
  it.each(ACCESSES.map((one) => [one.key, one] as const))(
    "%s has the id that the solutions give it",
    (_key, { id, kind }) => {
      const files =
        kind === "profile"
          ? ["BusinessCentralSales/Other/FieldSecurityProfiles.xml"]
          : [
              "BusinessCentralSales/Roles/Business Central for Sales User.xml",
              "BusinessCentralSalesBase/Roles/Dynamics 365 Business Central Integration Administrator.xml",
              "BusinessCentralSalesBase/Roles/Dynamics 365 Business Central Integration User.xml",
            ];
      expect(files.some((file) => readFileSync(join(SOURCE, file), "utf8").includes(`id="{${id}}"`))).toBe(true);
    },
  );

  it("are listed with who has a copy in any business unit", async () => {
    const { store, requests } = scriptedStore({
      "roles?": collection({ roleid: "r1" }, { roleid: "r2" }),
      "roles(r1)": collection({ fullname: "Mathias" }, { fullname: "Ingrid" }),
      "roles(r2)": collection({ fullname: "Ingrid" }),
    });
    expect(await readHolders(store, ROLE)).toEqual({ ok: true, value: ["Ingrid", "Mathias"] });
    expect(decodeURIComponent(requests[0]?.path ?? "")).toContain(`_parentrootroleid_value eq ${ROLE.id}`);
  });

  it("are listed with who has the profile", async () => {
    const { store, requests } = scriptedStore({ fieldsecurityprofiles: collection({ fullname: "Ingrid" }) });
    expect(await readHolders(store, PROFILE)).toEqual({ ok: true, value: ["Ingrid"] });
    expect(requests[0]?.path).toBe(
      `fieldsecurityprofiles(${PROFILE.id})/systemuserprofiles_association?$select=fullname`,
    );
  });

  it("tell why their people cannot be read", async () => {
    const problem = { kind: "noPermission", privilege: "prvReadRole" };
    expect(await readHolders(scriptedStore({ roles: refusal(403, "prvReadRole") }).store, ROLE)).toEqual({
      ok: false,
      problem,
    });
    expect(
      await readHolders(
        scriptedStore({ "roles?": collection({ roleid: "r1" }), "roles(r1)": refusal(403, "prvReadRole") }).store,
        ROLE,
      ),
    ).toEqual({ ok: false, problem });
  });
});

describe("people", () => {
  it("are those who can sign in, with their business unit", async () => {
    const { store, requests } = scriptedStore({
      systemusers: collection(
        { systemuserid: "U1", fullname: "Ingrid", _businessunitid_value: "B1" },
        { systemuserid: "u2", fullname: null, _businessunitid_value: "b1" },
      ),
    });
    expect(await readPeople(store)).toEqual({ ok: true, value: [INGRID] });
    expect(decodeURIComponent(requests[0]?.path ?? "")).toContain("isdisabled eq false");
  });

  it("cannot always be read", async () => {
    expect(await readPeople(scriptedStore({ systemusers: null }).store)).toEqual({
      ok: false,
      problem: { kind: "unreachable" },
    });
  });
});

describe("giving", () => {
  it("gives the role of the person's business unit", async () => {
    const { store, requests } = scriptedStore({ roles: collection({ roleid: "r7" }), systemusers: answer(204) });
    expect(await give(store, ROLE, INGRID)).toEqual({ ok: true, value: null });
    expect(decodeURIComponent(requests[0]?.path ?? "")).toContain(
      `_parentrootroleid_value eq ${ROLE.id} and _businessunitid_value eq b1`,
    );
    expect(requests[1]).toMatchObject({
      method: "POST",
      path: "systemusers(u1)/systemuserroles_association/$ref",
      body: JSON.stringify({ "@odata.id": `${ROOT}/roles(r7)` }),
    });
  });

  it("gives a profile", async () => {
    const { store, requests } = scriptedStore({ systemusers: answer(204) });
    expect(await give(store, PROFILE, INGRID)).toEqual({ ok: true, value: null });
    expect(requests[0]?.body).toBe(JSON.stringify({ "@odata.id": `${ROOT}/fieldsecurityprofiles(${PROFILE.id})` }));
  });

  it.each([
    ["the role is missing", { roles: collection() }, { kind: "notFound" }],
    [
      "roles cannot be read",
      { roles: refusal(403, "prvReadRole") },
      { kind: "noPermission", privilege: "prvReadRole" },
    ],
    [
      "it is refused",
      { roles: collection({ roleid: "r7" }), systemusers: refusal(403, "prvAssignRole") },
      { kind: "noPermission", privilege: "prvAssignRole" },
    ],
  ])("tells that %s", async (_name, script, problem) => {
    expect(await give(scriptedStore(script).store, ROLE, INGRID)).toEqual({ ok: false, problem });
  });
});
