import { html } from "hono/html";

import { remainingOf } from "../admin/documentRoutes";
import type { Company } from "../ledger/company";
import { invoiceTotals } from "../ledger/postInvoice";
import type { PostedInvoice } from "../ledger/salesDocuments";
import { amountCell } from "./amounts";
import type { Html } from "./layout";

/** Posted invoices, newest first, with payment and cancelling. @param search part of number, reference or customer's name. */
export function invoicesTab(company: Company, search: string): Html {
  const wanted = search.trim().toLowerCase();
  const invoices = [...company.postedInvoices.values()]
    .filter((invoice) =>
      [invoice.no, invoice.yourReference, invoice.billTo.name].some((text) => text.toLowerCase().includes(wanted)),
    )
    .reverse();
  return html`<h2>Posted sales invoices</h2>
    <p class="hint">
      A payment without an amount pays all that is left. Amounts are in the invoice's currency, VAT included.
    </p>
    <form class="search" role="search" method="get" action="/">
      <input type="hidden" name="tab" value="invoices" />
      <label
        >Search in number, number in Sales and customer <input name="search" type="search" value="${search}"
      /></label>
      <button class="quiet">Search</button>
    </form>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>No.</th>
            <th>Posted</th>
            <th>Due</th>
            <th>Customer</th>
            <th>Order in Sales</th>
            <th>Currency</th>
            <th class="number">Amount</th>
            <th class="number">Left to pay</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${invoices.map((invoice) => row(company, invoice))}
        </tbody>
      </table>
    </div>
    ${invoices.length === 0 ? html`<p>No invoice fits “${search}”.</p>` : ""}`;
}

function row(company: Company, invoice: PostedInvoice): Html {
  const remaining = remainingOf(company, invoice.no);
  return html`<tr>
    <td><code>${invoice.no}</code></td>
    <td><time datetime="${invoice.postingDate}">${invoice.postingDate}</time></td>
    <td><time datetime="${invoice.dueDate}">${invoice.dueDate}</time></td>
    <td>${invoice.billTo.name}</td>
    <td>${invoice.yourReference}</td>
    <td>${invoice.currencyCode === "" ? company.currencyCode : invoice.currencyCode}</td>
    ${amountCell(invoiceTotals(invoice).amountIncludingVat)}${amountCell(remaining)}
    <td>
      ${
        invoice.cancelledBy !== ""
          ? html`cancelled by <code>${invoice.cancelledBy}</code>`
          : remaining === 0
            ? "paid"
            : html`<form class="search" method="post" action="/invoices">
                <input type="hidden" name="no" value="${invoice.no}" />
                <input
                  name="amount"
                  type="number"
                  min="0"
                  step="0.01"
                  size="10"
                  aria-label="Amount paid of ${invoice.no}"
                />
                <button class="quiet" name="action" value="pay" aria-label="Pay ${invoice.no}">Pay</button>
                <button class="quiet" name="action" value="cancel" aria-label="Cancel ${invoice.no}">Cancel</button>
              </form>`
      }
    </td>
  </tr>`;
}
