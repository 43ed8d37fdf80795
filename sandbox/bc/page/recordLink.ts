import type { Company } from "../ledger/company";

/** Where a link from Sales into BC leads: a record, or BC's words for why it does not. */
export type RecordLink =
  | { readonly kind: "item"; readonly no: string }
  | { readonly kind: "document"; readonly tab: "documents" | "invoices"; readonly no: string }
  | { readonly kind: "other"; readonly text: string }
  | { readonly kind: "problem"; readonly text: string };

const FORM = /CRMID:\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\};CRMType:([\w /]+)['*]*$/i;

/** Dataverse tables that BC opens coupled records of, as far as this ledger couples any. */
const KNOWN_TYPES = ["account", "product", "salesorder", "quote", "invoice"];

/**
 * Reads the filter of BC's page 5329 "Dataverse Redirect", `CRMID:{<guid>};CRMType:<table>`, and finds the coupled record.
 * @param filter as it stands in the web client's address, percent-decoded.
 */
export function readRecordLink(company: Company, filter: string): RecordLink {
  const [, crmId, type] = FORM.exec(filter) ?? [];
  if (crmId === undefined || type === undefined) {
    return {
      kind: "problem",
      text: "The URL contains an incorrectly formatted filter string and cannot be processed.",
    };
  }
  if (!KNOWN_TYPES.includes(type.toLowerCase())) {
    return {
      kind: "problem",
      text: `The local Business Central opens no coupled records of type ${type}. A real one may.`,
    };
  }
  const coupling = [...company.couplings.values()].find((each) => each.crmId === crmId.toLowerCase());
  const isCoupled = (record: { readonly systemId: string }): boolean => record.systemId === coupling?.integrationId;
  const item = [...company.items.values()].find(isCoupled);
  if (item !== undefined) {
    return { kind: "item", no: item.no };
  }
  const document = [...company.salesHeaders.values()].find(isCoupled);
  if (document !== undefined) {
    return { kind: "document", tab: "documents", no: document.no };
  }
  const invoice = [...company.postedInvoices.values()].find(isCoupled);
  if (invoice !== undefined) {
    return { kind: "document", tab: "invoices", no: invoice.no };
  }
  const customer = [...company.customers.values()].find(isCoupled);
  const resource = [...company.resources.values()].find(isCoupled);
  if (customer !== undefined) {
    return {
      kind: "other",
      text: `Customer ${customer.no}: ${customer.name}, ${customer.address}, ${customer.postCode} ${customer.city}.`,
    };
  }
  if (resource !== undefined) {
    return { kind: "other", text: `Resource ${resource.no}: ${resource.name}.` };
  }
  return {
    kind: "problem",
    text: "Coupled record not found. Check integration synchronization errors if you have turned Synch. Only Coupled Records off.",
  };
}
