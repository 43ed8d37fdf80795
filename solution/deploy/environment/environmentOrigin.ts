import { serverAddress } from "../../../core/businesscentral/companyAddress";

/** The origin of an environment's address, e.g. `https://org.crm4.dynamics.com`; null for what is none, by the product's one reading of addresses. */
export function environmentOrigin(address: string): string | null {
  const outcome = serverAddress(address);
  return outcome.ok ? outcome.address.origin : null;
}
