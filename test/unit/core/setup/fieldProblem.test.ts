import { fieldProblem, firstWrong } from "../../../../core/setup/fieldProblem";
import { NEW_DRAFT } from "../../../../core/setup/settings";
import type { TextColumn } from "../../../../core/connection/settings";

const ID = "9a1e2d7c-0000-4000-8000-000000000001";

describe("a setting by itself", () => {
  it.each<readonly [TextColumn, string, string | null]>([
    ["bcs_companyid", "", null],
    ["bcs_companyid", ID, null],
    ["bcs_companyid", `{${ID.toUpperCase()}}`, null],
    ["bcs_companyid", "not-a-guid", "notAnId"],
    ["bcs_clientid", "not-a-guid", "notAnId"],
    ["bcs_relayclientid", `${ID}0`, "notAnId"],
    ["bcs_tenantid", ID, null],
    ["bcs_tenantid", "contoso.onmicrosoft.com", null],
    ["bcs_tenantid", "not a tenant", "notATenant"],
    ["bcs_webclienturl", "https://bc.test/BC/?company=Fjord", null],
    ["bcs_webclienturl", "http://localhost:5181/BC/", null],
    ["bcs_webclienturl", "http://bc.test/BC/", "notEncrypted"],
    ["bcs_webclienturl", "javascript:alert(1)", "notAnAddress"],
    ["bcs_odataurl", "bc.test/ODataV4", "notAnAddress"],
    ["bcs_relayurl", "https://user:word@relay.test", "notAnAddress"],
    ["bcs_name", "javascript:alert(1)", null],
  ])("%s as %s", (column, value, expected) => {
    const draft = { ...NEW_DRAFT, [column]: value };
    expect(fieldProblem(column, draft)).toBe(expected);
    expect(firstWrong(draft)).toBe(expected === null ? null : column);
  });
});
