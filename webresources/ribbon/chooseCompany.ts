import { webClientAddress } from "../../core/businesscentral/webClientAddress";
import { companyFor } from "../../core/orders/companyFor";
import type { ConnectedCompany } from "../../core/orders/readCompanies";
import { commandText } from "../shared/commandText";
import type { CommandTextKey } from "../shared/commandText";

export type CompanyChoice = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly text: string };

/** The web client of a company, or why there is none to open. @param several what is said where nothing tells the company */
export function chooseCompany(
  companies: readonly ConnectedCompany[],
  companyId: string | null,
  several: CommandTextKey,
): CompanyChoice {
  if (companies.length === 0) {
    return { ok: false, text: commandText("NotConnected") };
  }
  const company = companyFor(companies, companyId);
  if (company === null) {
    return { ok: false, text: commandText(companyId === null ? several : "CompanyNotConnected") };
  }
  const url = webClientAddress(company.webClientUrl);
  return url === null ? { ok: false, text: commandText("NoWebAddress", company.name) } : { ok: true, url };
}

export async function tell(text: string): Promise<void> {
  await Xrm.Navigation.openAlertDialog({ text });
}
