import { readFileSync } from "node:fs";
import { join } from "node:path";
import published from "./publishedPrivileges.json";

const ROLES = join(__dirname, "..", "..", "..", "solution", "BusinessCentralSalesBase", "Roles");
const ADMINISTRATOR = "Dynamics 365 Business Central Integration Administrator";
const USER = "Dynamics 365 Business Central Integration User";

/** What Microsoft lists and our roles leave out, and why. The roles are for environments without Business Central. */
const LEFT_OUT = {
  [ADMINISTRATOR]: {
    "the solution has no plug-ins and no steps that this role would look after": [
      "prvReadPluginAssembly",
      "prvReadPluginType",
      "prvReadSdkMessage",
      "prvReadSdkMessageProcessingStep",
      "prvReadSdkMessageProcessingStepImage",
      "prvReadRelationship",
    ],
    "whoever may write forms changes what everybody sees": ["prvWriteSystemForm"],
  },
  [USER]: {
    "it would let a synchronisation make people, change them and act as any of them": [
      "prvCreateUser",
      "prvWriteUser",
      "prvAppendUser",
      "prvActOnBehalfOfAnotherUser",
    ],
    "no list of privileges names it, and a role that names one that is not there is not imported": [
      "prvReadDynamicPropertyAssociation",
      "prvReadDynamicPropertyOptionSetItem",
      "prvAppendToUserSettings",
    ],
  },
} as const;

function held(role: string): readonly string[] {
  return [...readFileSync(join(ROLES, `${role}.xml`), "utf8").matchAll(/RolePrivilege name="(\w+)"/g)].map(
    ([, name = ""]) => name,
  );
}

function listed(role: keyof typeof LEFT_OUT): readonly string[] {
  return Object.entries(published[role]).flatMap(([table, rights]) =>
    String(rights)
      .split(" ")
      .map((right) => `prv${right}${table}`),
  );
}

describe.each([ADMINISTRATOR, USER] as const)("the role %s", (role) => {
  it("has every privilege that Microsoft lists, but those that are left out for a reason", () => {
    const has = new Set(held(role));
    expect(
      listed(role)
        .filter((name) => !has.has(name))
        .sort(),
    ).toEqual(Object.values(LEFT_OUT[role]).flat().sort());
  });
});
