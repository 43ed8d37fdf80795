import { html } from "hono/html";

import { SUPPLY_CARDS } from "../admin/cards/cards";
import { checkStockOut } from "../ledger/availability/stockOutCheck";
import type { Company } from "../ledger/company";
import { isDay } from "../ledger/days";
import { MOVEMENT_KINDS } from "../ledger/lineEnd";
import { storageLocations } from "../ledger/places";
import { PLANNED_KINDS } from "../ledger/plannedLines";
import { liveReservations } from "../ledger/reservation";
import { cardsTab } from "./cardsTab";
import type { Html } from "./layout";

const BRINGS: readonly string[] = [
  "Purchase order",
  "Sales return",
  "Transfer in",
  ...Object.entries(PLANNED_KINDS).flatMap(([kind, { brings }]) => (brings ? [kind] : [])),
];

/** Supply and demand of all kinds, reservations, and what BC's own check says. @param query the page's own. */
export function supplyTab(company: Company, query: Readonly<Record<string, string>>): Html {
  return html`${check(company, query)} ${reservations(company)}
  ${cardsTab(company, { tab: "supply", cards: SUPPLY_CARDS, query })}`;
}

/** Asks BC's own stock-out check, as a person does who types a sales line. */
function check(company: Company, query: Readonly<Record<string, string>>): Html {
  const { item = "", location = "", quantity = "", date = "", unit = "", variant = "" } = query;
  return html`<h2>What Business Central would say</h2>
    <form class="card" method="get" action="/" aria-label="Stock-out check">
      <input type="hidden" name="tab" value="supply" />
      <label>Item <input name="item" value="${item}" required maxlength="20" size="18" autocomplete="off" /></label>
      <label>Variant <input name="variant" value="${variant}" size="8" maxlength="10" /></label>
      <label
        >Location
        <select name="location">
          <option value="">– (blank)</option>
          ${storageLocations(company).map(({ code }) => (code === location ? html`<option selected>${code}</option>` : html`<option>${code}</option>`))}
        </select></label
      >
      <label>Quantity <input name="quantity" type="number" min="0" step="any" value="${quantity}" required /></label>
      <label>Unit (blank: base unit) <input name="unit" value="${unit}" size="8" maxlength="10" /></label>
      <label>Shipment date <input name="date" type="date" value="${date}" required /></label>
      <button class="quiet">Check</button>
    </form>
    ${item === "" || quantity === "" ? "" : answer(company, { item, location, quantity, date, unit, variant })}`;
}

function answer(
  company: Company,
  asked: Readonly<Record<"item" | "location" | "quantity" | "date" | "unit" | "variant", string>>,
): Html {
  if (!isDay(asked.date)) {
    return html`<p role="alert" class="message bad">The shipment date is missing.</p>`;
  }
  const checked = checkStockOut(company, {
    itemNo: asked.item.trim().toUpperCase(),
    variantCode: asked.variant.trim().toUpperCase(),
    locationCode: asked.location,
    unitCode: asked.unit.trim().toUpperCase(),
    quantity: Number(asked.quantity),
    shipmentDate: asked.date,
    own: null,
  });
  return checked.ok
    ? html`<p role="status" class="message">
        ${checked.warns ? "Warning: the item is not in stock for the whole quantity." : "No warning."} Available
        ${checked.available}, in the FactBox ${checked.factBox}, earliest
        ${checked.earliest === "" ? "never within the check period" : checked.earliest}.
      </p>`
    : html`<p role="alert" class="message bad">${checked.reason}</p>`;
}

function reservations(company: Company): Html {
  const live = [...company.reservations.keys()].flatMap((itemNo) => liveReservations(company, itemNo));
  return html`<h2>Reservations</h2>
    <form class="card" method="post" action="/reservations" aria-label="Reserve">
      <label
        >For
        <select name="kind">
          ${MOVEMENT_KINDS.filter((kind) => !BRINGS.includes(kind)).map((kind) => html`<option>${kind}</option>`)}
        </select></label
      >
      <label>Document No. <input name="documentNo" required maxlength="20" size="12" /></label>
      <label>Line No. <input name="lineNo" type="number" value="10000" required /></label>
      <label>Quantity (base unit) <input name="quantity" type="number" min="0" step="any" required /></label>
      <label
        >From
        <select name="from">
          <option value="inventory">Inventory</option>
          ${BRINGS.map((kind) => html`<option>${kind}</option>`)}
        </select></label
      >
      <label>Its document <input name="fromDocumentNo" maxlength="20" size="12" /></label>
      <label>Its line <input name="fromLineNo" type="number" value="10000" /></label>
      <button>Reserve</button>
    </form>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>Item</th>
            <th>Location</th>
            <th class="number">Quantity</th>
            <th>For</th>
            <th>From</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${live.map(
            ({ itemNo, locationCode, quantity, to, from }) =>
              html`<tr>
                <td><code>${itemNo}</code></td>
                <td>${locationCode}</td>
                <td class="number">${quantity}</td>
                <td>${to.kind} ${to.documentNo} ${to.lineNo}</td>
                <td>${from.kind === "inventory" ? "Inventory" : `${from.kind} ${from.documentNo} ${from.lineNo}`}</td>
                <td>
                  <form method="post" action="/reservations/cancel">
                    <input type="hidden" name="kind" value="${to.kind}" /><input
                      type="hidden"
                      name="documentNo"
                      value="${to.documentNo}"
                    /><input type="hidden" name="lineNo" value="${to.lineNo}" />
                    <button class="quiet" aria-label="Cancel reservations of ${to.documentNo} ${to.lineNo}">
                      Cancel
                    </button>
                  </form>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
