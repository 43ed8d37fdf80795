import type { OnBehalf } from "../../contract/onBehalf";
import { SalesError } from "../errors";
import type { Organization } from "../organization/organization";
import type { Caller } from "../security/caller";
import { textOf } from "../store/row";
import { isObject } from "../writes/readPayload";

/** What a plug-in throws ends up as an error of this code; its text is the data source's own. */
const PLUG_IN = "0x80040265";

/** Who a person of Sales is in Business Central: their name before the @. */
export function userNameOf(organization: Organization, caller: Caller): string {
  const address = textOf(organization.store.get("systemuser", caller.userId)?.domainname) ?? "";
  return (address.split("@")[0] ?? "").toUpperCase();
}

/** Asks Business Central for a user. @throws SalesError with Business Central's own words for what it refuses. */
export async function askBusinessCentral(
  url: string,
  { onBehalf, userName }: { readonly onBehalf: OnBehalf; readonly userName: string },
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { Authorization: `Bearer ${await onBehalf.sign(userName)}`, "Data-Access-Intent": "ReadOnly" },
      redirect: "error",
    });
  } catch {
    throw new SalesError(400, PLUG_IN, "The data source did not answer: Business Central cannot be reached.");
  }
  const text = await response.text();
  if (!response.ok) {
    throw new SalesError(400, PLUG_IN, wordsOf(text) ?? `The data source answered ${response.status}.`);
  }
  return text;
}

function wordsOf(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) && isObject(body.error) && typeof body.error.message === "string" ? body.error.message : null;
  } catch {
    return null;
  }
}
