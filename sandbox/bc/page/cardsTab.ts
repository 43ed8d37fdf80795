import { html, raw } from "hono/html";

import type { Card, CardField, CardRow, CardValue } from "../admin/cards/card";
import type { Company } from "../ledger/company";
import type { Html, TabId } from "./layout";

/** Most choices of a list; above that, and where anything may be typed, a field is free text with suggestions. */
const MOST_CHOICES = 40;
/** Most rows of a table: a company may have thousands of items. */
const MOST_ROWS = 200;

/** Records of one kind with the form that makes or changes one. @param query the page's own: `card` chooses the kind, `key-…` the record in the form. */
export function cardsTab(
  company: Company,
  parts: { readonly tab: TabId; readonly cards: readonly Card[]; readonly query: Readonly<Record<string, string>> },
): Html {
  const { tab, cards, query } = parts;
  const card = cards.find(({ id }) => id === query.card) ?? cards[0];
  if (card === undefined) {
    return html``;
  }
  const rows = card.rows(company);
  const chosen =
    card.keys.length === 0
      ? rows[0]
      : rows.find((row) => card.keys.every((key) => String(row[key]) === query[`key-${key}`]));
  return html`<nav aria-label="Kinds of records" class="kinds">
      ${cards.map(({ id, title }) => html`<a href="/?tab=${tab}&card=${id}" ${id === card.id ? raw('aria-current="true"') : ""}>${title}</a> `)}
    </nav>
    <h2>${card.title}</h2>
    ${card.hint === "" ? "" : html`<p class="hint">${card.hint}</p>`}
    <form class="card" method="post" action="/cards" aria-label="${card.title}">
      <input type="hidden" name="tab" value="${tab}" /><input type="hidden" name="card" value="${card.id}" />
      ${Object.entries(card.fields).map(([name, field]) => input(company, { name, field, value: chosen?.[name] }))}
      <button>${chosen === undefined ? "Add or change" : "Save"}</button>
    </form>
    ${card.keys.length === 0 ? "" : table(card, { tab, rows })}`;
}

function table(card: Card, { tab, rows }: { readonly tab: TabId; readonly rows: readonly CardRow[] }): Html {
  return html`<div class="table">
      <table>
        <thead>
          <tr>
            ${Object.values(card.fields).map(({ label }) => html`<th>${label}</th>`)}
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map((row) => {
            const name = card.keys.map((key) => String(row[key])).join(" ");
            return html`<tr>
              ${Object.keys(card.fields).map((field) => html`<td>${show(row[field])}</td>`)}
              <td>
                <a href="/?${queryOf(card, tab, row)}" aria-label="Change ${name}">Change</a>
                ${
                  card.remove === null
                    ? ""
                    : html`<form method="post" action="/cards/delete">
                        <input type="hidden" name="tab" value="${tab}" /><input
                          type="hidden"
                          name="card"
                          value="${card.id}"
                        />
                        ${card.keys.map((key) => html`<input type="hidden" name="${key}" value="${String(row[key])}" />`)}
                        <button class="quiet" aria-label="Delete ${name}">Delete</button>
                      </form>`
                }
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${rows.length > MOST_ROWS ? html`<p class="hint">The first ${MOST_ROWS} of ${rows.length}.</p>` : ""}`;
}

function queryOf(card: Card, tab: TabId, row: CardRow): string {
  const query = new URLSearchParams({ tab, card: card.id });
  card.keys.forEach((key) => query.set(`key-${key}`, String(row[key])));
  return query.toString();
}

function show(value: CardValue | undefined): string {
  return typeof value === "boolean" ? (value ? "Yes" : "") : String(value ?? "");
}

function input(
  company: Company,
  parts: { readonly name: string; readonly field: CardField; readonly value: CardValue | undefined },
): Html {
  const { name, field, value } = parts;
  const text = value === undefined ? "" : String(value);
  const known = field.among === undefined ? null : [...field.among(company)];
  switch (field.kind) {
    case "yesNo":
      return choice(name, field.label, { options: ["no", "yes"], chosen: value === true ? "yes" : "no" });
    case "option":
      return choice(name, field.label, { options: field.options ?? [], chosen: text });
    case "date":
      return html`<label>${field.label} <input name="${name}" type="date" value="${text}" /></label>`;
    case "number":
      return html`<label
        >${field.label} <input name="${name}" type="number" step="any" value="${text}" size="10"
      /></label>`;
    default:
      return known !== null && known.length <= MOST_CHOICES
        ? choice(name, field.label, { options: ["", ...known], chosen: text })
        : html`<label>${field.label} <input name="${name}" value="${text}" size="14" autocomplete="off" /></label>`;
  }
}

function choice(
  name: string,
  label: string,
  { options, chosen }: { readonly options: readonly string[]; readonly chosen: string },
): Html {
  return html`<label
    >${label}
    <select name="${name}">
      ${options.map((each) => (each === chosen ? html`<option value="${each}" selected>${each.trim() === "" ? "–" : each}</option>` : html`<option value="${each}">${each.trim() === "" ? "–" : each}</option>`))}
    </select></label
  >`;
}
