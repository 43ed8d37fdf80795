import { html } from "hono/html";

import { describeDocument } from "../admin/documentRoutes";
import type { Company } from "../ledger/company";
import { outstandingSales } from "../ledger/figures";
import { shippedNotInvoicedQuantity } from "../ledger/lineAmounts";
import { amountCell, formatAmount, quantityCell } from "./amounts";
import { passes } from "./filteredPage";
import type { Html } from "./layout";

const KINDS = [
  { documentType: "Order", title: "Sales orders" },
  { documentType: "Quote", title: "Sales quotes" },
  { documentType: "Invoice", title: "Sales invoices, not posted" },
] as const;

type Described = ReturnType<typeof describeDocument>;

/** Sales documents with what a person in BC does to them. @param search part of number, reference or customer's name. @param filter expression over references. */
export function documentsTab(company: Company, search: string, filter: string): Html {
  const isWanted = passes(filter);
  const wanted = search.trim().toLowerCase();
  const documents = [...company.salesHeaders.values()]
    .filter(({ yourReference }) => isWanted(yourReference))
    .filter((header) =>
      [header.no, header.yourReference, header.billTo.name].some((text) => text.toLowerCase().includes(wanted)),
    )
    .map((header) => describeDocument(company, header))
    .sort((a, b) => b.rowVersion - a.rowVersion);
  return html`<form class="search" role="search" method="get" action="/">
      <input type="hidden" name="tab" value="documents" />
      <label
        >Search in number, number in Sales and customer <input name="search" type="search" value="${search}"
      /></label>
      <button class="quiet">Search</button>
    </form>
    ${KINDS.map(({ documentType, title }) => {
      const some = documents.filter((document) => document.documentType === documentType);
      return html`<h2>${title}</h2>
        ${some.length === 0 ? html`<p class="hint">${search === "" ? "None." : `None fits “${search}”.`}</p>` : some.map((document) => card(company, document))}`;
    })}`;
}

function card(company: Company, document: Described): Html {
  const {
    documentType,
    no,
    status,
    yourReference,
    externalDocumentNo,
    customerNo,
    billToCustomerNo,
    currencyCode,
    amountIncludingVat,
    notes,
  } = document;
  const currency = currencyCode === "" ? company.currencyCode : currencyCode;
  return html`<article aria-label="${documentType} ${no}">
    <h3>
      <code>${no}</code> ${company.customers.get(customerNo)?.name ?? customerNo} –
      ${formatAmount(amountIncludingVat, currency)} incl. VAT –
      <span class="state ${status === "Released" ? "on" : ""}">${status}</span>
    </h3>
    <p class="hint">
      ${yourReference === "" ? "Made in Business Central" : html`From Sales: ${yourReference}, ${externalDocumentNo}`}${billToCustomerNo === customerNo ? "" : html`, billed to <code>${billToCustomerNo}</code>`}${document.quoteNo === "" ? "" : html`, of quote <code>${document.quoteNo}</code>`}${document.requestedDeliveryDate === "" ? "" : html`, wanted <time datetime="${document.requestedDeliveryDate}">${document.requestedDeliveryDate}</time>`}
    </p>
    <form method="post">
      <input type="hidden" name="documentType" value="${documentType}" /><input type="hidden" name="no" value="${no}" />
      <div class="table">
        <table>
          <thead>
            <tr>
              <th>Line</th>
              <th>No.</th>
              <th>Description</th>
              <th>Location</th>
              <th class="number">Quantity</th>
              <th>Unit</th>
              <th class="number">To ship</th>
              <th class="number">To invoice</th>
              <th class="number">Amount</th>
              <th>Only this much now</th>
            </tr>
          </thead>
          <tbody>
            ${document.lines.map(
              (line) =>
                html`<tr>
                  <td>${line.lineNo}</td>
                  <td><code>${line.no}</code></td>
                  <td>${line.description}</td>
                  <td>${line.locationCode}</td>
                  ${quantityCell(line.quantity)}
                  <td>${line.unitCode}</td>
                  ${quantityCell(outstandingSales(line))}${quantityCell(shippedNotInvoicedQuantity(line))}${amountCell(line.amount)}
                  <td>
                    ${line.type === " " || documentType === "Quote" ? "" : html`<input class="quantity" name="quantity-${line.lineNo}" type="number" min="0" step="any" aria-label="Quantity of ${no} line ${line.lineNo}" />`}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${notes.map(({ description, text }) => html`<p class="hint">${description}: ${text}</p>`)}
      <div class="actions">${actions(document)}</div>
    </form>
  </article>`;
}

/** Without quantities a posting takes all there is. */
function actions({ documentType, no, status }: Described): Html {
  const button = (action: string, label: string): Html =>
    html`<button class="quiet" name="action" value="${action}" formaction="/documents" aria-label="${label} ${no}">
      ${label}
    </button>`;
  return html`${status === "Open" ? button("release", "Release") : button("reopen", "Reopen")}
  ${documentType === "Quote" ? "" : html`${documentType === "Order" ? html`${button("ship", "Ship")}${button("invoice", "Invoice")}` : ""}${button("shipAndInvoice", "Ship and invoice")}`}
  ${button("delete", "Delete")}`;
}
