import type { ItemProblem } from "../../businesscentral/serviceProblem";
import type { Connection } from "../../connection/connection";
import { openVirtualTables } from "../../connection/virtualTables/openVirtualTables";
import { readVirtual } from "../../connection/virtualTables/readVirtual";
import { VIRTUAL_ENTITY_NAMES, virtualTableName } from "../../connection/virtualTables/virtualNames";
import type { VirtualEntity } from "../../connection/virtualTables/virtualNames";
import type { Clock, SalesReader, WireRow } from "../../ports";
import { numberOf, textOf } from "../../values/wireValue";
import { latencyFinding, TIMES } from "./checkLatency";
import { about, finding } from "./finding";
import type { HealthFinding } from "./finding";
import { notReached } from "./whyNot";

export interface VirtualPorts {
  readonly store: SalesReader;
  readonly clock: Clock;
}

type Row = { readonly ok: true; readonly row: WireRow | null } | { readonly ok: false; readonly problem: ItemProblem };

/** Checks the way through virtual tables: which are there, whether this user may read them, whose company they show, and how long one takes. */
export async function checkVirtualTables(
  ports: VirtualPorts,
  { companyName }: Pick<Connection, "companyName">,
): Promise<readonly HealthFinding[]> {
  const readings: { readonly entity: VirtualEntity; readonly read: Row }[] = [];
  for (const entity of VIRTUAL_ENTITY_NAMES) {
    // One after the other: a check never loads a server that others work with.
    readings.push({ entity, read: await firstRow(ports.store, companyName, entity) });
  }
  const item = readings.find(({ entity }) => entity === "item")?.read;
  return [
    finding("way", "virtualUsed"),
    companyFinding(companyName, readings),
    ...readings.map(({ entity, read }) => tableFinding(virtualTableName(entity), read)),
    finding("limits", "virtualLimits"),
    item?.ok === true ? sampleFinding(item.row) : finding("sampleItem", "notReached"),
    ...(item?.ok === true ? [await latency(ports, companyName)] : notReached(["latency"])),
  ];
}

async function firstRow(sales: SalesReader, companyName: string, entity: VirtualEntity): Promise<Row> {
  const opened = await openVirtualTables(sales, companyName, [entity]);
  if (!opened.ok) {
    return opened;
  }
  const read = await readVirtual(sales, opened.value, { entity, where: [], top: 1 });
  return read.ok ? { ok: true, row: read.value[0] ?? null } : read;
}

function companyFinding(companyName: string, readings: readonly { readonly read: Row }[]): HealthFinding {
  for (const { read } of readings) {
    if (!read.ok && read.problem.kind === "virtualCompanyMissing") {
      return finding("company", "virtualCompanyMissing", companyName);
    }
    if (!read.ok && read.problem.kind === "virtualOtherCompany") {
      return finding("company", "virtualOtherCompany", companyName, read.problem.got);
    }
  }
  const isSeen = readings.some(({ read }) => read.ok && read.row !== null);
  return isSeen ? finding("company", "companyFound", companyName) : finding("company", "notReached");
}

function tableFinding(table: string, read: Row): HealthFinding {
  if (read.ok) {
    return about(table, finding("virtualTable", "virtualReadable", table));
  }
  const { problem } = read;
  switch (problem.kind) {
    case "virtualTable":
      return about(table, problemFinding(problem));
    case "unexpectedProperty":
      return about(table, finding("virtualTable", "virtualColumnMissing", table, problem.property));
    default:
      return about(table, finding("virtualTable", "notReached"));
  }
}

function problemFinding({ table, why, detail }: Extract<ItemProblem, { kind: "virtualTable" }>): HealthFinding {
  switch (why) {
    case "missing":
      return finding("virtualTable", "virtualMissing", table);
    case "forbidden":
      return finding("virtualTable", "virtualForbidden", table, detail ?? `prvRead${table}`);
    case "failed":
    case "unreachable":
      return finding("virtualTable", "virtualFailed", table, detail ?? why);
  }
}

function sampleFinding(row: WireRow | null): HealthFinding {
  const [number, inventory] = [textOf(row?.number), numberOf(row?.inventory)];
  return number === null || inventory === null
    ? finding("sampleItem", "sampleEmpty", virtualTableName("item"))
    : finding("sampleItem", "sampleRead", number, String(inventory));
}

async function latency({ store, clock }: VirtualPorts, companyName: string): Promise<HealthFinding> {
  const taken: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const started = clock.now().getTime();
    const read = await firstRow(store, companyName, "item");
    if (!read.ok) {
      return finding("latency", "notReached");
    }
    taken.push(clock.now().getTime() - started);
  }
  return latencyFinding(taken);
}
