import type { Company } from "../ledger/company";
import type { Database } from "../ledger/database";
import type { Page } from "../pages/page";
import { definePage } from "../pages/page";
import { defineTable, fieldsOf } from "../tables/table";
import { NO_ID } from "../tables/systemId";

const { guid, text, integer, dateTime } = fieldsOf<Company>();

const SYSTEM_VERSION = "29.0.0.0";

/** The entity set `companies`, which is the platform's own and no page of an app. Its rows are those of the database, whatever the company. */
export function companiesPage(database: Database): Page {
  const table = defineTable<Company>({
    number: 2_000_000_006,
    name: "Company",
    key: ["Id"],
    rows: () => [...database.companies.values()],
    rowVersion: () => 1,
    fields: {
      Id: guid((company) => company.id),
      "System Version": text(250, () => SYSTEM_VERSION),
      Timestamp: integer(() => 1),
      Name: text(30, (company) => company.name),
      "Display Name": text(250, (company) => company.displayName),
      "Business Profile Id": text(250),
      SystemCreatedAt: dateTime(),
      SystemCreatedBy: guid(() => NO_ID),
      SystemModifiedAt: dateTime(),
      SystemModifiedBy: guid(() => NO_ID),
    },
  });
  return definePage(
    {
      page: 0,
      name: "Companies",
      table: "Company",
      key: ["Id"],
      isApi: true,
      properties: {
        id: "Id",
        systemVersion: "System Version",
        timestamp: "Timestamp",
        name: "Name",
        displayName: "Display Name",
        businessProfileId: "Business Profile Id",
        systemCreatedAt: "SystemCreatedAt",
        systemCreatedBy: "SystemCreatedBy",
        systemModifiedAt: "SystemModifiedAt",
        systemModifiedBy: "SystemModifiedBy",
      },
    },
    table,
  );
}
