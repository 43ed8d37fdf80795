import { html } from "hono/html";

import { listItemFigures } from "../admin/itemFigures";
import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";
import { outstandingPurchase, outstandingSales } from "../ledger/figures";
import { storageLocations } from "../ledger/places";
import type { Page } from "../pages/page";
import { byKey } from "../tables/table";
import type { Html } from "./layout";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 5 });

/** Items with their figures, and the form that posts an item ledger entry. */
export function itemsTab(company: Company, search: string, chosen: string): Html {
  const items = listItemFigures(company, search);
  const locations = storageLocations(company);
  return html`<h2>Post an item ledger entry</h2>
    <p class="hint">
      A positive quantity puts stock in, a negative one takes it out. The figures that Sales shows follow at its next
      question.
    </p>
    <form class="card" method="post" action="/entries">
      <label
        >Item <input name="item" list="items" value="${chosen}" required maxlength="20" size="18" autocomplete="off"
      /></label>
      ${itemOptions(company)}
      <label
        >Location
        <select name="location">
          ${locations.map(({ code, name }) => html`<option value="${code}">${code} – ${name}</option>`)}
        </select></label
      >
      <label>Quantity (base unit) <input name="quantity" type="number" step="any" required /></label>
      <button>Post</button>
    </form>
    <h2>Items</h2>
    <form class="search" role="search" method="get" action="/">
      <label>Search in number and description <input name="search" type="search" value="${search}" /></label>
      <button class="quiet">Search</button>
    </form>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>No.</th>
            <th>Description</th>
            <th>Unit</th>
            <th class="number">Inventory</th>
            ${locations.map(({ code }) => html`<th class="number">${code}</th>`)}
            <th class="number">On sales orders</th>
            <th class="number">On purchase orders</th>
            <th>Type</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            (item) =>
              html`<tr>
                <td>
                  <a href="/?tab=items&item=${encodeURIComponent(item.no)}"><code>${item.no}</code></a>
                </td>
                <td>${item.description}</td>
                <td>${item.unit}</td>
                ${quantity(item.inventory)}${locations.map(({ code }) => quantity(item.byLocation[code] ?? 0))}
                ${quantity(item.quantityOnSales)}${quantity(item.quantityOnPurchases)}
                <td>${item.type}${item.blocked ? ", blocked" : ""}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${items.length === 0 ? html`<p>No item fits “${search}”.</p>` : ""}`;
}

const KINDS = [
  { kind: "purchase", title: "Purchase orders", hint: "Stock that is to come, by expected receipt date." },
  { kind: "sales", title: "Sales orders", hint: "Stock that is promised, by shipment date." },
] as const;

/** Open order lines, and the forms that add and delete one. */
export function ordersTab(company: Company): Html {
  const lines = {
    purchase: [...company.purchaseLines.values()].flat().map((line) => ({
      line,
      date: line.expectedReceiptDate,
      party: company.vendors.get(line.vendorNo)?.name ?? "",
      open: outstandingPurchase(line),
    })),
    sales: [...company.salesLines.values()].flat().map((line) => ({
      line,
      date: line.shipmentDate,
      party: company.customers.get(line.customerNo)?.name ?? "",
      open: outstandingSales(line),
    })),
  };
  return html`<h2>Add an order line</h2>
    <form class="card" method="post" action="/lines">
      <label
        >Kind
        <select name="kind">
          <option value="purchase">Purchase</option>
          <option value="sales">Sales</option>
        </select></label
      >
      <label>Item <input name="item" list="items" required maxlength="20" size="18" autocomplete="off" /></label>
      ${itemOptions(company)}
      <label
        >Location
        <select name="location">
          ${storageLocations(company).map(({ code, name }) => html`<option value="${code}">${code} – ${name}</option>`)}
        </select></label
      >
      <label>Quantity <input name="quantity" type="number" min="0" step="any" required /></label>
      <label>Unit (blank: base unit) <input name="unit" size="8" maxlength="10" /></label>
      <label>Date <input name="date" type="date" required /></label>
      <button>Add</button>
    </form>
    ${KINDS.map(
      ({ kind, title, hint }) =>
        html`<h2>${title}</h2>
          <p class="hint">${hint}</p>
          <div class="table">
            <table>
              <thead>
                <tr>
                  <th>Date</th>
                  <th>Order</th>
                  <th>With</th>
                  <th>Item</th>
                  <th>Description</th>
                  <th>Location</th>
                  <th class="number">Outstanding</th>
                  <th>Unit</th>
                  <th></th>
                </tr>
              </thead>
              <tbody>
                ${lines[kind]
                  .sort((a, b) => byKey(a.date, b.date) || byKey(a.line.documentNo, b.line.documentNo))
                  .map(
                    ({ line, date, party, open }) =>
                      html`<tr>
                        <td><time datetime="${date}">${date}</time></td>
                        <td><code>${line.documentNo}</code></td>
                        <td>${party}</td>
                        <td><code>${line.no}</code></td>
                        <td>${line.description}</td>
                        <td>${line.locationCode}</td>
                        ${quantity(open)}
                        <td>${line.unitCode}</td>
                        <td>
                          <form method="post" action="/lines/delete">
                            <input type="hidden" name="kind" value="${kind}" /><input
                              type="hidden"
                              name="documentNo"
                              value="${line.documentNo}"
                            />
                            <input type="hidden" name="lineNo" value="${line.lineNo}" />
                            <button class="quiet" aria-label="Delete ${line.documentNo} ${line.no}">Delete</button>
                          </form>
                        </td>
                      </tr>`,
                  )}
              </tbody>
            </table>
          </div>`,
    )}`;
}

/** Published services, and the form that publishes a page under another name. */
export function servicesTab(database: Database, pages: ReadonlyMap<number, Page>): Html {
  return html`<h2>Publish a page</h2>
    <p class="hint">As in BC's page Web Services: the name is part of the URL, so Sales must know the same name.</p>
    <form class="card" method="post" action="/services">
      <input type="hidden" name="published" value="yes" />
      <label
        >Page
        <select name="page">
          ${[...pages.values()].map(({ id, name }) => html`<option value="${id}">${id} ${name}</option>`)}
        </select></label
      >
      <label>Service name <input name="name" required maxlength="240" autocomplete="off" /></label>
      <button>Publish</button>
    </form>
    <h2>Web services</h2>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>Service name</th>
            <th>Page</th>
            <th>State</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${[...database.services.values()].map(
            ({ name, pageId, published }) =>
              html`<tr>
                <td><code>${name}</code></td>
                <td>${pageId} ${pages.get(pageId)?.name ?? ""}</td>
                <td>
                  <span class="state ${published ? "on" : ""}">${published ? "Published" : "Not published"}</span>
                </td>
                <td>
                  <form method="post" action="/services">
                    <input type="hidden" name="name" value="${name}" /><input
                      type="hidden"
                      name="published"
                      value="${published ? "no" : "yes"}"
                    />
                    <button class="quiet" aria-label="${published ? "Unpublish" : "Publish"} ${name}">
                      ${published ? "Unpublish" : "Publish"}
                    </button>
                  </form>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${virtualTablesCard(database)}`;
}

/** As BC's set-up of virtual tables for Dataverse. */
function virtualTablesCard({ virtualTables = false }: Database): Html {
  return html`<h2>Virtual tables in Dataverse</h2>
    <p class="hint">
      Sales then shows figures of the company chosen above in tables of its own, as the person who looks; needs no
      published service, no key and no proxy. Every such person must be a user here, by their name before the @.
    </p>
    <form class="card" method="post" action="/virtual-tables">
      <span class="state ${virtualTables ? "on" : ""}">${virtualTables ? "Set up" : "Not set up"}</span>
      <input type="hidden" name="enabled" value="${virtualTables ? "no" : "yes"}" />
      <button>${virtualTables ? "Stop" : "Set up"} virtual tables</button>
    </form>`;
}

/** Users and their web service access keys; a key is never shown again. */
export function usersTab(database: Database): Html {
  return html`<h2>Set a web service access key</h2>
    <p class="hint">
      A new name makes a new user. Sales signs in with the name and the key that stand in its connection.
    </p>
    <form class="card" method="post" action="/users">
      <label>User name <input name="name" required maxlength="50" autocomplete="off" /></label>
      <label>Access key <input name="accessKey" type="password" required autocomplete="new-password" /></label>
      <button>Save</button>
    </form>
    <h2>Users</h2>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Access key</th>
            <th>May read</th>
            <th>State</th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${[...database.users.values()].map(
            ({ name, accessKey, enabled, mayRead }) =>
              html`<tr>
                <td><code>${name}</code></td>
                <td>${accessKey === "" ? "none" : "set"}</td>
                <td>${mayRead === "all" ? "everything" : `tables ${mayRead.join(", ")}`}</td>
                <td><span class="state ${enabled ? "on" : ""}">${enabled ? "Enabled" : "Disabled"}</span></td>
                <td>
                  <form method="post" action="/users">
                    <input type="hidden" name="name" value="${name}" /><input
                      type="hidden"
                      name="enabled"
                      value="${enabled ? "no" : "yes"}"
                    />
                    <button class="quiet" aria-label="${enabled ? "Disable" : "Enable"} ${name}">
                      ${enabled ? "Disable" : "Enable"}
                    </button>
                  </form>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function itemOptions(company: Company): Html {
  return html`<datalist id="items">
    ${[...company.items.values()].map((item) => html`<option value="${item.no}">${item.description}</option>`)}
  </datalist>`;
}

function quantity(value: number): Html {
  return html`<td class="number ${value < 0 ? "below" : value === 0 ? "zero" : ""}">${numbers.format(value)}</td>`;
}
