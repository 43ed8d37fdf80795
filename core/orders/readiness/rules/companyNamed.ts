import { SalesOrderFields } from "../../../tables/SalesOrder.generated";
import { companyFor } from "../../companyFor";
import { NOT_APPLICABLE, NOT_READABLE, outcomeOf, rule } from "../rule";

/** Where several companies share the environment, a document without a company is taken by none, or by the wrong one. */
export const companyNamed = rule({
  source: "CRMSalesOrdertoSalesOrder.Codeunit.al:302",
  reads: ["salesorder.bcbi_companyid"],
  finds: { companyMissing: "blocks", companyNotConnected: "serious" },
  check: ({ document, environment: { companies } }, find) => {
    if (companies === null) {
      return NOT_READABLE;
    }
    if (companies.length === 0) {
      return NOT_APPLICABLE;
    }
    const fix = document.hasCompanyColumn
      ? ({ kind: "field", column: SalesOrderFields.bcbi_companyid } as const)
      : null;
    if (document.companyId === null) {
      const names = companies.map(({ name }) => name).join(", ");
      return outcomeOf([companies.length > 1 ? find("companyMissing", [names], fix) : null]);
    }
    // Connections that Business Central wrote do not tell which company they are for.
    const allNamed = companies.every(({ companyId }) => companyId !== null);
    return outcomeOf([
      allNamed && companyFor(companies, document.companyId) === null ? find("companyNotConnected", [], fix) : null,
    ]);
  },
});
