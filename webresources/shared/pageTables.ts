import { ownWebApi } from "../../browser/salesHttp";
import { readTables } from "../../core/dataverse/readTables";
import type { SalesReader } from "../../core/ports";

/** Metadata of tables for a page that may ask Business Central's virtual tables. */
export const pageTables: SalesReader["tables"] = (names) => readTables(ownWebApi(window), names);
