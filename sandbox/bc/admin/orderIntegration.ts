import type { SalesClient } from "../../client/salesClient";
import { SalesRefusal, textOf } from "../../client/salesClient";
import type { JobQueue } from "../jobs/jobQueue";
import { jobsOf } from "../jobs/jobs";
import type { Company } from "../ledger/company";
import type { Done } from "./administration";

/** Which way orders go: neither of the two switches of page 5330, "Is S.Order Integration Enabled", or "Bidirectional Sales Order Int.". */
export const ORDER_WAYS = ["none", "oneWay", "bothWays"] as const;
export type OrderWay = (typeof ORDER_WAYS)[number];

const COLUMN = "bcbi_businesscentralordernumber";

export interface OrderIntegrationParts {
  readonly queue: JobQueue;
  readonly sales: SalesClient | null;
  readonly deployColumns: (() => Promise<void>) | null;
}

/**
 * Page 5330's two switches, which exclude each other: one is switched off before the other goes on. One way hangs on the organisation's flag, which
 * BC does not take away while an order is submitted; both ways needs columns in Sales, makes its mappings and jobs, and archives orders.
 */
export async function setOrderWay(
  { queue, sales, deployColumns }: OrderIntegrationParts,
  company: Company,
  way: OrderWay,
): Promise<Done<string>> {
  if (sales === null || !company.integration.isEnabled) {
    return refuse("The Dynamics 365 Sales connection is not enabled.");
  }
  try {
    const [organization] = await sales.rows("organizations?$select=organizationid,issopintegrationenabled");
    const isOneWay = organization?.issopintegrationenabled === true;
    if (organization !== undefined && isOneWay !== (way === "oneWay")) {
      if (isOneWay && (await hasSubmittedOrders(sales))) {
        return refuse(
          "You cannot disable CRM sales order integration when a CRM sales order has the Submitted status.",
        );
      }
      await sales.update("organizations", textOf(organization, "organizationid"), {
        issopintegrationenabled: way === "oneWay",
      });
    }
    if (way === "bothWays" && !(await hasColumns(sales))) {
      if (deployColumns === null) {
        return refuse(
          "Bidirectional Sales Order Integration requires the latest integration solution. Redeploy it as an administrator of Sales.",
        );
      }
      await deployColumns();
    }
  } catch (error) {
    if (!(error instanceof SalesRefusal)) {
      throw error;
    }
    return refuse(error.reason);
  }
  company.integration.ordersGoBothWays = way === "bothWays";
  resetJobs(queue, company);
  return { ok: true, value: WORDS[way] };
}

/** Which way orders go now. */
export async function orderWay(sales: SalesClient | null, { integration }: Company): Promise<OrderWay> {
  if (integration.ordersGoBothWays) {
    return "bothWays";
  }
  const [organization] = (await sales?.rows("organizations?$select=issopintegrationenabled")) ?? [];
  return organization?.issopintegrationenabled === true ? "oneWay" : "none";
}

const WORDS: Readonly<Record<OrderWay, string>> = {
  none: "Sales Order Integration with Dynamics 365 Sales is disabled.",
  oneWay: "Sales Order Integration with Dynamics 365 Sales is enabled.",
  bothWays: "Sales orders go both ways. A new one is synchronised once it is coupled.",
};

async function hasSubmittedOrders(sales: SalesClient): Promise<boolean> {
  return (await sales.rows("salesorders?$select=salesorderid&$filter=statecode eq 1&$top=1")).length > 0;
}

async function hasColumns(sales: SalesClient): Promise<boolean> {
  const columns = await sales.rows(
    `EntityDefinitions(LogicalName='salesorder')/Attributes?$select=LogicalName&$filter=LogicalName eq '${COLUMN}'`,
  );
  return columns.length > 0;
}

/** Codeunit 5334, ResetSalesOrderMappingConfiguration: jobs of the way that was go, those of the way that is come. */
function resetJobs(queue: JobQueue, company: Company): void {
  const { jobs } = company.integration;
  const present = jobsOf(company);
  for (const name of [...jobs.keys()].filter((each) => !present.some((job) => job.name === each))) {
    jobs.delete(name);
  }
  for (const job of present.filter(({ name }) => !jobs.has(name))) {
    queue.schedule(company, job, true);
  }
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
