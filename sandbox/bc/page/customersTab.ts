import { html } from "hono/html";

import type { ListedCustomer } from "../admin/customerRoutes";
import { listCustomers } from "../admin/customerRoutes";
import type { Company } from "../ledger/company";
import { BLOCKED } from "../ledger/editCustomer";
import { amountCell } from "./amounts";
import { passes } from "./filteredPage";
import type { Html } from "./layout";

/** Customers with their figures, all computed from entries and lines, and forms for credit limit, blocking and statistics. @param filter expression over numbers. */
export function customersTab(company: Company, now: Date, filter: string): Html {
  const isWanted = passes(filter);
  return html`<h2>Customers</h2>
    <p class="hint">
      Amounts in ${company.currencyCode}. A credit limit of 0 is none. Sales sees changes after the job Customer
      Statistics.
    </p>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>No.</th>
            <th>Name</th>
            <th class="number">Balance</th>
            <th class="number">Outstanding orders</th>
            <th class="number">Shipped not invoiced</th>
            <th class="number">Outstanding invoices</th>
            <th class="number">Total</th>
            <th class="number">Overdue</th>
            <th class="number">Sales this year</th>
            <th>Credit limit and blocking</th>
            <th>Sales</th>
          </tr>
        </thead>
        <tbody>
          ${listCustomers(company, now)
            .filter(({ no }) => isWanted(no))
            .map(row)}
        </tbody>
      </table>
    </div>`;
}

function row(customer: ListedCustomer): Html {
  const { no, name, figures, creditLimit, blocked, billToCustomerNo, crmId } = customer;
  return html`<tr>
    <td><code>${no}</code></td>
    <td>
      ${name}${billToCustomerNo === "" ? "" : html`<br /><small>billed to <code>${billToCustomerNo}</code></small>`}
    </td>
    ${amountCell(figures.balance)}${amountCell(figures.outstandingOrders)}${amountCell(figures.shippedNotInvoiced)}${amountCell(figures.outstandingInvoices)}
    ${amountCell(figures.total)}${amountCell(figures.overdue)}${amountCell(figures.salesThisYear)}
    <td>
      <form class="search" method="post" action="/customers">
        <input type="hidden" name="no" value="${no}" />
        <input
          name="creditLimit"
          type="number"
          min="0"
          step="0.01"
          value="${creditLimit}"
          aria-label="Credit limit of ${no}"
          size="10"
        />
        <select name="blocked" aria-label="Blocked, ${no}">
          ${BLOCKED.map((each) => (each === blocked ? html`<option value="${each}" selected>${wordFor(each)}</option>` : html`<option value="${each}">${wordFor(each)}</option>`))}
        </select>
        <button class="quiet" aria-label="Save ${no}">Save</button>
      </form>
    </td>
    <td>
      ${
        crmId === null
          ? "not coupled"
          : html`<form class="search" method="post">
              <input type="hidden" name="no" value="${no}" />
              <button class="quiet" formaction="/customers/statistics" aria-label="Update account statistics of ${no}">
                Update statistics
              </button>
              <button class="quiet" formaction="/customers/uncouple" aria-label="Uncouple ${no}">Uncouple</button>
            </form>`
      }
    </td>
  </tr>`;
}

function wordFor(blocked: (typeof BLOCKED)[number]): string {
  return blocked === " " ? "not blocked" : `blocked: ${blocked}`;
}
