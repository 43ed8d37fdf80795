import { bindCompany, findCompanyColumn } from "../../jobs/companyColumn";
import { companyColumns } from "./products";
import type { MappingRules } from "../run";

export const opportunityRules: MappingRules = {
  beforeInsert: async ({ context }) =>
    companyColumns(bindCompany(await findCompanyColumn(context.sales, "opportunity"), context.company.id)),
};
