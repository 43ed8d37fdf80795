import { bindCompany } from "../../jobs/companyColumn";
import { companyColumns } from "./products";
import type { MappingRules } from "../run";

export const opportunityRules: MappingRules = {
  beforeInsert: async ({ context }) =>
    companyColumns(bindCompany(await context.companyColumn("opportunity"), context.company.id)),
};
