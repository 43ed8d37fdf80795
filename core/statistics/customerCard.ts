import { stringLiteral } from "../values/stringLiteral";
import { filterValue } from "../businesscentral/filterValue";
import { webClientAddress } from "../businesscentral/webClientAddress";
import { customerConnection } from "./customerConnection";
import type { SalesReader } from "../ports";

const CUSTOMER_CARD_PAGE = "21";

/**
 * Business Central's customer card in its web client; null where there is no connection that the user may read, or no address in it.
 * Syntax of the filter: Microsoft's page on web client URLs.
 */
export async function askCustomerCard(
  sales: SalesReader,
  customerNumber: string,
  accountId: string | null,
): Promise<string | null> {
  const chosen = await customerConnection(sales, accountId);
  if (!chosen.ok) {
    return null;
  }
  const { webClientUrl, companyName } = chosen.connection;
  return customerCardUrl(webClientUrl, companyName, customerNumber);
}

/** @param webClientUrl as an administrator or BC's set-up saved it, with or without a company; null for anything but a web address */
export function customerCardUrl(
  webClientUrl: string | null,
  companyName: string,
  customerNumber: string,
): string | null {
  const address = webClientAddress(webClientUrl);
  if (address === null) {
    return null;
  }
  const [path = "", query = ""] = address.split("?");
  const given = query.split("&").filter((part) => part !== "");
  const company = given.some((part) => /^company=/i.test(part)) ? [] : [`company=${encodeURIComponent(companyName)}`];
  const filter = `filter=${encodeURIComponent(`'Customer'.'No.' IS ${stringLiteral(filterValue(customerNumber))}`)}`;
  return `${path}?${[...given, ...company, `page=${CUSTOMER_CARD_PAGE}`, filter].join("&")}`;
}
