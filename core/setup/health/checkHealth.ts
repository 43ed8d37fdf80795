import type { Connection } from "../../connection/connection";
import { readConnectionsAndDrafts } from "../../connection/readConnections";
import { checkBusinessCentral } from "./checkBusinessCentral";
import type { BusinessCentralPorts } from "./checkBusinessCentral";
import { checkJobs } from "./checkJobs";
import type { ReadJobAges } from "./checkJobs";
import { checkSales } from "./checkSales";
import type { SalesPorts } from "./checkSales";
import type { Company } from "./checkOrderIntegration";
import { checkStrictPolicy } from "./checkStrictPolicy";
import { CHECK_IDS, finding } from "./finding";
import type { HealthFinding } from "./finding";

export interface HealthPorts extends SalesPorts, Omit<BusinessCentralPorts, "store"> {
  readonly jobAges: ReadJobAges;
}

/** The findings about one connection, or about Sales itself. */
export interface HealthPart {
  /** The connection's id; null for Sales. */
  readonly connectionId: string | null;
  /** Name of the Business Central company; empty for Sales. */
  readonly company: string;
  readonly findings: readonly HealthFinding[];
}

/**
 * Checks every connection, drafts too, and Sales. Reads only. Never rejects: what cannot be asked is a finding.
 * @param complete gives a connection what Dataverse does not tell this user, such as a key that was just typed
 */
export async function checkHealth(
  ports: HealthPorts,
  complete: (connection: Connection) => Connection = (one) => one,
): Promise<readonly HealthPart[]> {
  const outcome = await readConnectionsAndDrafts(ports.store);
  if (!outcome.ok) {
    const { problem } = outcome;
    const unread =
      problem.kind === "noPermission"
        ? finding("connection", "noPermission", problem.privilege ?? "")
        : finding("connection", "notReadable", problem.kind === "failed" ? problem.detail : problem.kind);
    return [sales([unread, ...(await checkSales(ports, []))])];
  }
  const connections = outcome.value.map(complete);
  const parts: HealthPart[] = [];
  for (const connection of connections) {
    parts.push({
      connectionId: connection.id,
      company: connection.companyName,
      findings: inOrder(await checkConnection(ports, connection)),
    });
  }
  return [
    ...parts,
    sales([
      checkConnections(connections),
      await checkStrictPolicy(ports.store, connections),
      ...(await checkSales(ports, companiesOf(connections))),
    ]),
  ];
}

/** The jobs are asked for only where the API answers: what hides it has been told already. */
async function checkConnection(ports: HealthPorts, connection: Connection): Promise<readonly HealthFinding[]> {
  const findings = await checkBusinessCentral(ports, connection);
  return findings.some(({ reason }) => reason === "apiReadable")
    ? [...findings, checkJobs(await ports.jobAges(connection), ports.now())]
    : findings;
}

function sales(findings: readonly HealthFinding[]): HealthPart {
  return { connectionId: null, company: "", findings: inOrder(findings) };
}

function inOrder(findings: readonly HealthFinding[]): readonly HealthFinding[] {
  return [...findings].sort((one, other) => CHECK_IDS.indexOf(one.check) - CHECK_IDS.indexOf(other.check));
}

function checkConnections(connections: readonly Connection[]): HealthFinding {
  const names = connections.map(({ companyName }) => companyName).join(", ");
  if (connections.length === 0) {
    return finding("connection", "connectionNone");
  }
  if (connections.every(({ source }) => source === "businessCentral")) {
    return finding("connection", "connectionWrittenByBc", names);
  }
  const nameless = connections.filter(({ companyId }) => companyId === null).map(({ companyName }) => companyName);
  return connections.length > 1 && nameless.length > 0
    ? finding("connection", "connectionsWithoutCompany", nameless.join(", "))
    : finding("connection", "connectionFound", names);
}

function companiesOf(connections: readonly Connection[]): readonly Company[] {
  return connections.map(({ companyName, orderMode }) => ({ name: companyName, orderMode }));
}
