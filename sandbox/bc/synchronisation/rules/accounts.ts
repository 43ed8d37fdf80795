import type { JsonObject } from "../../../control/json";
import { bindCompany } from "../../jobs/companyColumn";
import { COUPLED_TABLES } from "../../ledger/rows";
import { SynchFailure } from "../failures";
import type { LocalRecord, LocalValue } from "../local/localTable";
import type { MappingRules, Run } from "../run";
import type { Columns } from "../transfer";
import { valueOf } from "../transfer";
import { lookup, plain } from "./column";
import { companyColumns } from "./products";

/** Option of account.customertypecode, as template BCICUSTOME has it. */
const CUSTOMER = 3;
const INACTIVE = 1;

export const customerRules: MappingRules = {
  columns: ["statecode"],
  beforeInsert: async (run) => new Map([["customertypecode", plain(CUSTOMER)], ...(await ofCompany(run, "account"))]),
  // Codeunit 5341, UpdateCustomerBlocked: only from active to inactive.
  moreLocal: (_run, row, record): Readonly<Record<string, LocalValue>> =>
    row.statecode === INACTIVE && record?.read("Blocked") === " " ? { Blocked: "All" } : {},
};

export const contactRules: MappingRules = {
  columns: ["_parentcustomerid_value"],
  ignores: ({ context }, record) => !context.company.customers.has(String(record.read("Company No."))),
  more: (run, record) => Promise.resolve(parentColumn(run, record)),
  beforeInsert: (run) => ofCompany(run, "contact"),
  moreLocal: (run, row, record) => (record === null ? { "Company No.": companyOf(run, row) } : {}),
};

function parentColumn({ context }: Run, record: LocalRecord): Columns {
  const customer = context.company.customers.get(String(record.read("Company No.")));
  const account =
    customer === undefined ? undefined : context.pairs.ofRecord(COUPLED_TABLES.customer, customer.systemId);
  if (account === undefined) {
    throw new SynchFailure(`The contact cannot be synchronized because the company does not exist.`);
  }
  return new Map([["parentcustomerid", lookup("accounts", account.crmId, "parentcustomerid_account")]]);
}

function companyOf({ context }: Run, row: JsonObject): string {
  const parent = valueOf(row, "parentcustomerid", { lookup: { entitySet: "accounts" } });
  const coupling = parent === null ? undefined : context.pairs.ofRow(COUPLED_TABLES.customer, String(parent));
  const customer =
    coupling === undefined ? undefined : context.recordById(COUPLED_TABLES.customer, coupling.integrationId);
  if (customer === undefined) {
    throw new SynchFailure("The contact cannot be synchronized because the company does not exist.");
  }
  return customer.key;
}

async function ofCompany({ context }: Run, table: string): Promise<Columns> {
  return companyColumns(bindCompany(await context.companyColumn(table), context.company.id));
}
