import { odataOptions } from "../../dataverse/odataOptions";
import type { SalesStore } from "../../dataverse/salesStore";
import type { SalesOutcome } from "../../ports";
import { ComponentLayerFields, ComponentLayerTable } from "../../tables/ComponentLayer.generated";
import { SolutionComponentFields, SolutionComponentTable } from "../../tables/SolutionComponent.generated";
import { AccountStatisticsTable } from "../../tables/AccountStatistics.generated";
import { NavConnectionTable } from "../../tables/NavConnection.generated";
import { idOf, numberOf, textOf } from "../../values/wireValue";
import { INTEGRATION_ADMINISTRATOR_ROLE, INTEGRATION_USER_ROLE } from "../accessIds";
import { OUR_BASE_SOLUTION, OUR_SOLUTION, THEIR_SOLUTION } from "../solutionNames";
import { finding } from "./finding";
import type { HealthFinding } from "./finding";
import { unread } from "./unread";

/** Where changes that were made in the environment itself lie, above all solutions. */
const ACTIVE = "Active";

interface Component {
  /** As the table of layers calls this kind of component. */
  readonly kind: "Entity" | "Role" | "SystemForm" | "SiteMap" | "AppModule";
  readonly id: string;
}

interface Layered {
  readonly name: string;
  /** Unique names of solutions, the topmost last; that one decides. */
  readonly solutions: readonly string[];
}

/** Kinds of our own components that people change: forms, and our app with its site map; by component type. */
const OUR_KINDS: Readonly<Record<number, Component["kind"]>> = { 60: "SystemForm", 62: "SiteMap", 80: "AppModule" };

/**
 * Which solution decides on the tables and roles that Business Central works with, by their layers
 * (https://learn.microsoft.com/power-platform/alm/solution-layers-alm).
 */
export async function checkProviderLayers(store: SalesStore): Promise<HealthFinding> {
  const tables = await Promise.all([NavConnectionTable, AccountStatisticsTable].map((each) => metadataId(store, each)));
  const missing = tables.find((each) => !each.ok);
  if (missing?.ok === false) {
    return unread("layers", missing.problem);
  }
  const layers = await readLayers(store, [
    ...tables.flatMap((each): Component[] => (each.ok ? [{ kind: "Entity", id: each.value }] : [])),
    { kind: "Role", id: INTEGRATION_ADMINISTRATOR_ROLE },
    { kind: "Role", id: INTEGRATION_USER_ROLE },
  ]);
  return layers.ok ? judgeProviders(layers.value) : unread("layers", layers.problem);
}

function judgeProviders(layers: readonly Layered[]): HealthFinding {
  const changed = layers.filter(isChanged);
  if (changed.length > 0) {
    return finding("layers", "layersChanged", namesOf(changed));
  }
  const above = (lower: string, upper: string) =>
    layers.filter(({ solutions }) => solutions.includes(lower) && topOf(solutions) === upper);
  const [ours, theirs] = [above(THEIR_SOLUTION, OUR_BASE_SOLUTION), above(OUR_BASE_SOLUTION, THEIR_SOLUTION)];
  if (ours.length > 0) {
    return finding("layers", "layersBaseOnTop", namesOf(ours));
  }
  if (theirs.length > 0) {
    return finding("layers", "layersTheirsOnTop", namesOf(theirs));
  }
  const deciding = new Set(layers.flatMap(({ solutions }) => topOf(solutions) ?? []));
  return deciding.size === 0
    ? finding("layers", "notReached")
    : finding("layers", "layersOfOne", [...deciding].sort().join(", "));
}

/** Which of our forms, our app and its site map were changed in this environment: there an upgrade of ours does not show through. */
export async function checkCustomised(store: SalesStore): Promise<HealthFinding> {
  const objectid = SolutionComponentFields.objectid;
  const componenttype = SolutionComponentFields.componenttype;
  const kinds = Object.keys(OUR_KINDS).map((type) => `${componenttype} eq ${type}`);
  const components = await store.rows(SolutionComponentTable, {
    select: [objectid, componenttype],
    filter: `(${kinds.join(" or ")}) and solutionid/uniquename eq '${OUR_SOLUTION}'`,
  });
  if (!components.ok) {
    return unread("customised", components.problem);
  }
  const ours = components.value.flatMap((row): Component[] => {
    const [id, kind] = [idOf(row[objectid]), OUR_KINDS[numberOf(row[componenttype]) ?? 0]];
    return id === null || kind === undefined ? [] : [{ kind, id }];
  });
  const layers = await readLayers(store, ours);
  if (!layers.ok) {
    return unread("customised", layers.problem);
  }
  const changed = layers.value.filter(isChanged);
  return changed.length === 0
    ? finding("customised", "customisedNone", String(layers.value.length))
    : finding("customised", "customisedSome", namesOf(changed));
}

/** Above a managed layer; what is in no managed solution is meant to be changed. */
function isChanged({ solutions }: Layered): boolean {
  return solutions.length > 1 && topOf(solutions) === ACTIVE;
}

function topOf(solutions: readonly string[]): string | undefined {
  return solutions[solutions.length - 1];
}

function namesOf(layers: readonly Layered[]): string {
  return layers.map(({ name }) => name).join(", ");
}

async function metadataId(
  store: SalesStore,
  { logicalName }: { readonly logicalName: string },
): Promise<SalesOutcome<string>> {
  const outcome = await store.call(
    null,
    `EntityDefinitions(LogicalName='${logicalName}')?${odataOptions({ select: ["MetadataId"] })}`,
  );
  return outcome.ok ? { ok: true, value: idOf(outcome.value.MetadataId) ?? "" } : outcome;
}

/**
 * One question a component: the table is virtual and answers only where both are named. It takes no notice of `$select` or an order, and its rows
 * carry the whole definition. What nobody has brought has no layer, and is left out.
 */
async function readLayers(
  store: SalesStore,
  components: readonly Component[],
): Promise<SalesOutcome<readonly Layered[]>> {
  const msdyn_componentid = ComponentLayerFields.msdyn_componentid;
  const msdyn_solutioncomponentname = ComponentLayerFields.msdyn_solutioncomponentname;
  const msdyn_solutionname = ComponentLayerFields.msdyn_solutionname;
  const msdyn_order = ComponentLayerFields.msdyn_order;
  const msdyn_name = ComponentLayerFields.msdyn_name;
  const outcomes = await Promise.all(
    components.map(({ kind, id }) =>
      store.rows(ComponentLayerTable, {
        select: [msdyn_name, msdyn_solutionname, msdyn_order],
        filter: `${msdyn_componentid} eq '${id}' and ${msdyn_solutioncomponentname} eq '${kind}'`,
      }),
    ),
  );
  const read: Layered[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) {
      return outcome;
    }
    const rows = [...outcome.value].sort(
      (one, other) => (numberOf(one[msdyn_order]) ?? 0) - (numberOf(other[msdyn_order]) ?? 0),
    );
    const name = textOf(rows[0]?.[msdyn_name]);
    if (name !== null) {
      read.push({ name, solutions: rows.flatMap((row) => textOf(row[msdyn_solutionname]) ?? []) });
    }
  }
  return { ok: true, value: read };
}
