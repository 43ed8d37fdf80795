import { salesStore } from "../../core/dataverse/salesStore";
import type { DocumentStore } from "../../core/orders/submit";
import { salesHttp } from "../../browser/salesHttp";

/** Documents over the organisation's own Web API, past every cache. @param clientUrl `getGlobalContext().getClientUrl()` */
export function documentStore(clientUrl: string): DocumentStore {
  const root = `${clientUrl}/api/data/v9.2`;
  return salesStore(salesHttp(root), root);
}
