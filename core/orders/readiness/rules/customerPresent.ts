import { ContactTable } from "../../../tables/Contact.generated";
import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { blocks, NOT_READABLE, outcomeOf } from "../rule";
import type { Rule } from "../rule";

/** Business Central sells to an account: the document's own, or the one that its contact belongs to. */
export const customerPresent: Rule = ({ document: { customer } }) => {
  if (customer.kind === "none") {
    return outcomeOf([blocks({ kind: "customerMissing" }, { kind: "field", column: SalesOrderFields.customerid })]);
  }
  if (customer.kind === "contact" && customer.account === null) {
    if (customer.belongsToAccount !== false) {
      return NOT_READABLE;
    }
    const fix = { kind: "record", table: ContactTable.logicalName, ...customer.contact } as const;
    return outcomeOf([blocks({ kind: "contactWithoutAccount", contact: customer.contact.name }, fix)]);
  }
  return outcomeOf([]);
};
