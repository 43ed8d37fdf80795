import type { CompanyAddress } from "./companyAddress";

const ODATA_COMPANY = /\/ODataV4\/Company\((?:'|%27)(.*)(?:'|%27)\)$/i;

/** The API of the server whose OData services an address names: BC puts both under the same instance, tenant and environment. */
export function apiAddress({ root, ...server }: CompanyAddress): CompanyAddress {
  return { ...server, root: root.replace(ODATA_COMPANY, "/api/v2.0") };
}

/** The company that an OData address names. The administrator's address decides, not the connection's title. */
export function companyNameOf({ root }: CompanyAddress): string {
  const quoted = ODATA_COMPANY.exec(root)?.[1] ?? "";
  return decoded(quoted).replace(/''/g, "'");
}

/** @param companyId BC's id of the company, as its API gave it */
export function inCompany({ root, ...server }: CompanyAddress, companyId: string): CompanyAddress {
  return { ...server, root: `${root}/companies(${encodeURIComponent(companyId)})` };
}

/** An address that always asks with a further query option; its value is encoded here. */
export function withOption(
  address: CompanyAddress,
  name: "$expand" | "$orderby" | "$select",
  value: string,
): CompanyAddress {
  const option = `${name}=${encodeURIComponent(value)}`;
  return { ...address, query: address.query === "" ? option : `${address.query}&${option}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
