import type { Draft, TableRule } from "../writes/tableRule";
import { textOf } from "../store/row";

function joined(draft: Draft, columns: readonly string[], separator: string): string | null {
  const parts = columns.map((name) => textOf(draft[name])).filter((part) => part !== null && part !== "");
  return parts.length > 0 ? parts.join(separator) : null;
}

/** The address as one text, in Norwegian order: streets, then postal code and city, then country. */
export function setComposite(draft: Draft, prefix: string): void {
  const place = joined(draft, [`${prefix}postalcode`, `${prefix}city`], " ");
  const lines = ["line1", "line2", "line3"].map((line) => textOf(draft[prefix + line]));
  const all = [...lines, place, textOf(draft[`${prefix}country`])].filter((part) => part !== null && part !== "");
  draft[`${prefix}composite`] = all.length > 0 ? all.join("\r\n") : null;
}

function setFullName(draft: Draft): void {
  draft.fullname = joined(draft, ["firstname", "middlename", "lastname"], " ");
}

export const accountRule: TableRule = {
  beforeCreate: (_context, draft) => setComposite(draft, "address1_"),
  beforeUpdate: (_context, _before, draft) => setComposite(draft, "address1_"),
};

function setContact(draft: Draft): void {
  setFullName(draft);
  setComposite(draft, "address1_");
  const company = draft.parentcustomerid;
  draft.accountid =
    typeof company === "object" && company !== null && "table" in company && company.table === "account"
      ? company
      : null;
}

export const contactRule: TableRule = {
  beforeCreate: (_context, draft) => setContact(draft),
  beforeUpdate: (_context, _before, draft) => setContact(draft),
};

export const systemUserRule: TableRule = {
  beforeCreate: (_context, draft) => setFullName(draft),
  beforeUpdate: (_context, _before, draft) => setFullName(draft),
};
