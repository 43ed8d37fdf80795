import { stringLiteral } from "../businesscentral/companyAddress";
import { filterValue } from "../businesscentral/filterValue";
import { customerConnection } from "./customerConnection";
import type { SalesPorts } from "./readAccounts";

const CUSTOMER_CARD_PAGE = "21";
const WEB_ADDRESS = /^https?:\/\/[^\s#]+/i;

/**
 * Business Central's customer card in its web client; null where there is no connection that the user may read, or no address in it.
 * Syntax of the filter: Microsoft's page on web client URLs.
 */
export async function askCustomerCard(
  ports: SalesPorts,
  customerNumber: string,
  accountId: string | null,
): Promise<string | null> {
  const chosen = await customerConnection(ports, accountId);
  if (!chosen.ok) return null;
  const { webClientUrl, companyName } = chosen.connection;
  return webClientUrl === null ? null : customerCardUrl(webClientUrl, companyName, customerNumber);
}

/** @param webClientUrl as an administrator or BC's set-up saved it, with or without a company; null for anything but a web address */
export function customerCardUrl(webClientUrl: string, companyName: string, customerNumber: string): string | null {
  // People paste the address with the company's blanks as they are.
  const address = WEB_ADDRESS.exec(webClientUrl.trim().replace(/ /g, "%20"))?.[0];
  if (address === undefined) return null;
  const question = address.indexOf("?");
  const path = question < 0 ? address : address.slice(0, question);
  const given =
    question < 0
      ? []
      : address
          .slice(question + 1)
          .split("&")
          .filter((part) => part !== "");
  const company = given.some((part) => /^company=/i.test(part)) ? [] : [`company=${encodeURIComponent(companyName)}`];
  const filter = `filter=${encodeURIComponent(`'Customer'.'No.' IS ${stringLiteral(filterValue(customerNumber))}`)}`;
  return `${path}?${[...given, ...company, `page=${CUSTOMER_CARD_PAGE}`, filter].join("&")}`;
}
