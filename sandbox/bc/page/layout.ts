import { html, raw } from "hono/html";

import { styles } from "./styles";

export type Html = ReturnType<typeof html>;

export const TABS = [
  { id: "items", label: "Items" },
  { id: "customers", label: "Customers" },
  { id: "documents", label: "Sales documents" },
  { id: "invoices", label: "Posted invoices" },
  { id: "orders", label: "Open order lines" },
  { id: "supply", label: "Supply and reservations" },
  { id: "setup", label: "Places and planning" },
  { id: "jobs", label: "Sales integration" },
  { id: "synchronisation", label: "Synchronisation" },
  { id: "services", label: "Web services" },
  { id: "users", label: "Users" },
] as const;
export type TabId = (typeof TABS)[number]["id"];

export interface Message {
  readonly text: string;
  readonly bad: boolean;
}

/** The frame of the page. Every text goes through the template's escaping; only the style sheet is raw. */
export function layout(parts: {
  readonly tab: TabId;
  readonly companies: readonly string[];
  readonly companyName: string;
  readonly message: Message | null;
  readonly content: Html;
}): Html {
  const { tab, companies, companyName, message, content } = parts;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${companyName} – local Business Central</title>
        <style>
          ${raw(styles)}
        </style>
      </head>
      <body>
        <header>
          <h1>${companyName}</h1>
          <p>Local Business Central of the sandbox: play the other side here</p>
          <form method="post" action="/company">
            <label
              >Company
              <select name="company">
                ${companies.map((name) => html`<option ${name === companyName ? raw("selected") : ""}>${name}</option>`)}
              </select></label
            >
            <button>Change</button>
          </form>
        </header>
        <nav aria-label="Pages">
          ${TABS.map(({ id, label }) => html`<a href="/?tab=${id}" ${id === tab ? raw('aria-current="page"') : ""}>${label}</a>`)}
        </nav>
        <main>
          ${message === null ? "" : html`<p class="message ${message.bad ? "bad" : ""}" role="${message.bad ? "alert" : "status"}">${message.text}</p>`}
          ${content}
        </main>
      </body>
    </html>`;
}
