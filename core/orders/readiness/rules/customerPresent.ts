import { ContactTable } from "../../../tables/Contact.generated";
import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { NOT_READABLE, outcomeOf, rule } from "../rule";

/** Business Central sells to an account: the document's own, or the one that its contact belongs to. */
export const customerPresent = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:622",
  reads: ["salesorder.customerid", "contact.parentcustomerid"],
  finds: { customerMissing: "blocks", contactWithoutAccount: "blocks" },
  check: ({ document: { customer } }, find) => {
    if (customer.kind === "none") {
      return outcomeOf([find("customerMissing", [], { kind: "field", column: SalesOrderFields.customerid })]);
    }
    if (customer.kind === "contact" && customer.account === null) {
      if (customer.belongsToAccount !== false) {
        return NOT_READABLE;
      }
      const fix = { kind: "record", table: ContactTable.logicalName, ...customer.contact } as const;
      return outcomeOf([find("contactWithoutAccount", [customer.contact.name], fix)]);
    }
    return outcomeOf([]);
  },
});
