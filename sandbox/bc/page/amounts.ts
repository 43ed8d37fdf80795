import { html } from "hono/html";

import type { Html } from "./layout";

const amounts = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const quantities = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 5 });

export function amountCell(value: number): Html {
  return html`<td class="number ${value < 0 ? "below" : value === 0 ? "zero" : ""}">${amounts.format(value)}</td>`;
}

export function quantityCell(value: number): Html {
  return html`<td class="number ${value < 0 ? "below" : value === 0 ? "zero" : ""}">${quantities.format(value)}</td>`;
}

export function formatAmount(value: number, currencyCode: string): string {
  return `${amounts.format(value)} ${currencyCode}`;
}
