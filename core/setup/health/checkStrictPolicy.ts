import { addressesOf } from "../../connection/endpoint";
import type { Connection } from "../../connection/connection";
import type { SalesStore } from "../../dataverse/salesStore";
import { OrganizationFields, OrganizationTable } from "../../tables/Organization.generated";
import { textOf } from "../../values/wireValue";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/**
 * Whether this organisation's content security policy is strict, and names the servers that pages ask. How the settings keep them is not documented for
 * connect-src, so the whole text is searched; only a browser's own event proves that a call is stopped
 * (https://learn.microsoft.com/power-platform/admin/content-security-policy).
 */
export async function checkStrictPolicy(store: SalesStore, connections: readonly Connection[]): Promise<HealthFinding> {
  const organizationid = OrganizationFields.organizationid;
  const iscontentsecuritypolicyenabled = OrganizationFields.iscontentsecuritypolicyenabled;
  const contentsecuritypolicyconfiguration = OrganizationFields.contentsecuritypolicyconfiguration;
  const outcome = await store.rows(OrganizationTable, {
    select: [organizationid],
    optional: [iscontentsecuritypolicyenabled, contentsecuritypolicyconfiguration],
    top: 1,
  });
  if (!outcome.ok) {
    return unread("strictPolicy", outcome.problem);
  }
  const [row] = outcome.value;
  if (row?.[iscontentsecuritypolicyenabled] !== true) {
    return finding("strictPolicy", "strictPolicyOff");
  }
  const configured = textOf(row[contentsecuritypolicyconfiguration]) ?? "";
  const origins = [...new Set(connections.flatMap(originOf))];
  const lacking = origins.filter((origin) => !configured.includes(origin));
  return lacking.length === 0
    ? finding("strictPolicy", "strictPolicyNames", origins.join(", "))
    : finding("strictPolicy", "strictPolicyLacks", lacking.join(", "));
}

/** Virtual tables are asked of Sales itself. */
function originOf(connection: Connection): readonly string[] {
  const addresses = connection.way === "virtual" ? null : addressesOf({ ...connection, apiUrl: null });
  return addresses?.ok === true ? [addresses.address.origin] : [];
}
