import type { SalesProblem, WireRow } from "../../ports";
import {
  SalesOrderFields,
  SalesOrderStatecode,
  SalesOrderStatuscode,
  SalesOrderTable,
} from "../../tables/SalesOrder.generated";
import { SystemUserFields } from "../../tables/SystemUser.generated";
import { companyFor } from "../companyFor";
import type { ConnectedCompany } from "../readCompanies";
import { odataText } from "../../dataverse/rowReader";
import type { RowReader } from "../../dataverse/rowReader";
import { takenOn } from "../../documents/submittedOrder";
import { idOf, instantOf, numberOf, relatedRow, textOf } from "../../values/wireValue";
import { latest } from "./invoices";
import type { OrderFacts } from "./orderProgress";
import { readInvoices, readOthersWaiting, readPosts } from "./readRelated";
import { LATE_AFTER_MS } from "./waiting";

export interface OrderReading {
  readonly id: string;
  readonly companyId: string | null;
  readonly facts: OrderFacts;
  /** When anything about the order was last written; the same as before means that nothing happened. */
  readonly changedOn: Date | null;
}

const COLUMNS = [
  SalesOrderFields.salesorderid,
  SalesOrderFields.statecode,
  SalesOrderFields.statuscode,
  SalesOrderFields.lastbackofficesubmit,
  SalesOrderFields.modifiedon,
] as const;
const BC_COLUMNS = [SalesOrderFields.bcbi_businesscentralordernumber, SalesOrderFields.bcbi_companyid] as const;

/** `severalRows`: the number belongs to more than one document. */
export type ReadingProblem = SalesProblem | { readonly kind: "severalRows" };
export type ReadingOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ReadingProblem };

export interface OrderQuestion {
  readonly number: string;
  /** The companies that the environment is connected with; null where they are not known. */
  readonly companies: readonly ConnectedCompany[] | null;
  readonly now: Date;
}

/** Reads what Business Central has written about an order: one read while it waits, three once it is taken, one more while it is late. */
export async function readOrder(
  reader: RowReader,
  { number, companies, now }: OrderQuestion,
): Promise<ReadingOutcome<OrderReading>> {
  const present = await reader.columns(SalesOrderTable.logicalName, BC_COLUMNS);
  const select = [
    ...COLUMNS,
    ...present.map((column) =>
      column === SalesOrderFields.bcbi_companyid ? SalesOrderFields._bcbi_companyid_value : column,
    ),
  ];
  const found = await reader.rows(SalesOrderTable.logicalName, {
    select,
    expand: { modifiedby: { select: [SystemUserFields.isintegrationuser] } },
    filter: `${SalesOrderFields.ordernumber} eq ${odataText(number)}`,
    top: 2,
  });
  if (!found.ok) return found;
  const [row, other] = found.value;
  if (row === undefined) return { ok: false, problem: { kind: "notFound" } };
  if (other !== undefined) return { ok: false, problem: { kind: "severalRows" } };
  const header = headerOf(row, companies);
  if (header === null)
    return {
      ok: false,
      problem: { kind: "failed", detail: `${SalesOrderTable.logicalName}.${SalesOrderFields.statecode}` },
    };

  const { id, facts } = header;
  const waits =
    facts.statecode === SalesOrderStatecode.Submitted && facts.takenOn === null && facts.businessCentralNumber === null;
  const isLate = waits && facts.modifiedOn !== null && now.getTime() - facts.modifiedOn.getTime() >= LATE_AFTER_MS;
  const [posts, invoices, othersWaitAsLong] = await Promise.all([
    waits || isUntouched(facts) ? [] : readPosts(reader, id),
    waits || isUntouched(facts) ? [] : readInvoices(reader, id),
    isLate ? readOthersWaiting(reader, id, now) : null,
  ]);
  return {
    ok: true,
    value: {
      id,
      companyId: idOf(row[SalesOrderFields._bcbi_companyid_value]),
      facts: { ...facts, posts, invoices, othersWaitAsLong },
      changedOn: latest([
        facts.modifiedOn,
        ...posts.map(({ createdOn }) => createdOn),
        ...invoices.map(({ modifiedOn }) => modifiedOn),
      ]),
    },
  };
}

/** An order that was never handed over has neither posts of Business Central nor invoices. */
function isUntouched({ statecode, statuscode }: Pick<OrderFacts, "statecode" | "statuscode">): boolean {
  return statecode === SalesOrderStatecode.Active && statuscode !== SalesOrderStatuscode.Pending;
}

type Header = Omit<OrderFacts, "posts" | "invoices" | "othersWaitAsLong">;

function headerOf(
  row: WireRow,
  companies: OrderQuestion["companies"],
): { readonly id: string; readonly facts: Header } | null {
  const id = idOf(row[SalesOrderFields.salesorderid]);
  const statecode = numberOf(row[SalesOrderFields.statecode]);
  if (id === null || statecode === null) return null;
  const companyId = idOf(row[SalesOrderFields._bcbi_companyid_value]);
  const changedBy = relatedRow(row, "modifiedby")?.[SystemUserFields.isintegrationuser];
  return {
    id,
    facts: {
      statecode,
      statuscode: numberOf(row[SalesOrderFields.statuscode]),
      takenOn: takenOn(row),
      modifiedOn: instantOf(row[SalesOrderFields.modifiedon]),
      changedByIntegration: typeof changedBy === "boolean" ? changedBy : null,
      businessCentralNumber: textOf(row[SalesOrderFields.bcbi_businesscentralordernumber]),
      isTakenAutomatically: companyFor(companies, companyId)?.takesOrders ?? null,
    },
  };
}
