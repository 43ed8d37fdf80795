import type { Handler } from "hono";

import type { Database } from "../ledger/database";
import { chooseCompany, chosenCompany } from "./chosenCompany";
import { readFilteredPage } from "./filteredPage";
import type { RecordLink } from "./recordLink";
import { readRecordLink } from "./recordLink";

const REDIRECT_PAGE = "5329";

/**
 * The address of BC's web client, `/BC/?company=…[&page=…&filter=…]`: leads to the page of the person in BC's place, from page 5329 to the
 * record that is coupled with a row of Sales, from a card or list to the rows that its filter lets through.
 */
export function createWebClient(database: () => Database): Handler {
  return (c) => {
    const { companies } = database();
    const named = c.req.query("company");
    const company = named === undefined ? chosenCompany(c, database()) : companies.get(named);
    if (company === undefined) {
      return c.redirect(
        `/?${new URLSearchParams({ problem: `The company "${named ?? ""}" does not exist.` }).toString()}`,
      );
    }
    // Links name their company, and what they lead to is shown in it.
    chooseCompany(c, company);
    const page = c.req.query("page");
    if (page === undefined) {
      return c.redirect("/");
    }
    if (page !== REDIRECT_PAGE) {
      const shown = readFilteredPage(page, c.req.query("filter") ?? "");
      return c.redirect(
        `/?${new URLSearchParams(shown.ok ? { tab: shown.tab, filter: shown.filter } : { problem: shown.reason }).toString()}`,
      );
    }
    const link = readRecordLink(company, c.req.query("filter") ?? "");
    return c.redirect(`/?${new URLSearchParams(queryOf(link)).toString()}`);
  };
}

function queryOf(link: RecordLink): Readonly<Record<string, string>> {
  switch (link.kind) {
    case "item":
      return { tab: "items", search: link.no, item: link.no };
    case "document":
      return { tab: link.tab, search: link.no };
    case "other":
      return { done: link.text };
    case "problem":
      return { problem: link.text };
  }
}
