import { alFilterKinds, parseAlFilter } from "../odata/alFilter";
import type { TabId } from "./layout";

/** Where an address of BC's web client with `page` and `filter` leads, or why it leads nowhere. */
export type FilteredPage =
  { readonly ok: true; readonly tab: TabId; readonly filter: string } | { readonly ok: false; readonly reason: string };

/** Pages of BC whose rows the person's page shows, and the field that a filter may name. */
const PAGES: ReadonlyMap<string, { readonly tab: TabId; readonly field: string }> = new Map([
  ["21", { tab: "customers", field: "No." }],
  ["9305", { tab: "documents", field: "Your Reference" }],
  ["9300", { tab: "documents", field: "Your Reference" }],
]);

const CONDITION = /^(?:(?:'[^']+'|\w+)\.)?(?:'([^']+)'|(\w+)) IS '(.*)'$/i;

/** @param filter `'<table>'.'<field>' IS '<filter expression>'`, the table optional; percent-decoded. */
export function readFilteredPage(page: string, filter: string): FilteredPage {
  const known = PAGES.get(page);
  if (known === undefined) {
    return { ok: false, reason: `The local Business Central opens no page ${page}. A real one may.` };
  }
  const [, quoted, plain, expression = ""] = CONDITION.exec(filter) ?? [];
  const field = quoted ?? plain;
  if (field === undefined) {
    return { ok: false, reason: `The filter ${filter} of page ${page} cannot be read.` };
  }
  if (field !== known.field) {
    return {
      ok: false,
      reason: `The local Business Central filters page ${page} by ${known.field} only, not by ${field}.`,
    };
  }
  const value = expression.replace(/''/g, "'");
  const parsed = parseAlFilter(value, alFilterKinds.code);
  return parsed.ok ? { ok: true, tab: known.tab, filter: value } : { ok: false, reason: parsed.reason };
}

/** Keeps rows whose value passes a filter expression that was read before; "" keeps all. */
export function passes(expression: string): (value: string) => boolean {
  const parsed = parseAlFilter(expression, alFilterKinds.code);
  return parsed.ok ? (value) => parsed.filter(value.toUpperCase()) : () => false;
}
