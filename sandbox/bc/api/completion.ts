import type { Company } from "../ledger/company";
import { NO_FILTERS } from "../ledger/figures";
import type { EntityValue } from "../odata/entity";
import { notInSandbox, unknownProperty } from "../odata/failure";
import type { Completion, Source } from "../odata/queryPage";
import { queryCollection } from "../odata/queryPage";
import type { FieldValue, TableRecord } from "../tables/table";
import type { ApiContext, ApiPart, ApiSet } from "./apiSet";
import { apiSets } from "./apiSets";
import type { ExpandItem } from "./expand";
import { readExpand } from "./expand";

/** What following a part of an entity needs. */
export interface PartScope {
  readonly company: Company;
  readonly context: ApiContext;
  readonly schemaVersion: number;
  /** @throws ODataFailure 403 when the user may not read the set. */
  readonly checkMayRead: (set: ApiSet) => void;
}

/**
 * Adds what $expand names to entities of a set.
 * @throws ODataFailure for a name that the set lacks, or that the local Business Central does not have.
 */
export function completionFor(set: ApiSet, expand: string | null, scope: PartScope): Completion {
  const added = expand === null ? [] : readExpand(expand).map((item) => ({ item, read: partReader(set, item, scope) }));
  return () => (record) => Object.fromEntries(added.map(({ item, read }) => [item.name, read(record)]));
}

/** The entities of a part, whatever their parent: the source of one parent's follows by its value of the link. */
export function openPart(part: ApiPart, scope: PartScope): (parent: TableRecord) => Source {
  const child = setOf(part);
  scope.checkMayRead(child);
  const page = child.open(scope.context, null);
  const [own, theirs] = part.link;
  let byLink: ReadonlyMap<FieldValue, readonly TableRecord[]> | null = null;
  return (parent) => {
    byLink ??= group(page.table.records(scope.company), theirs);
    return {
      company: scope.company,
      page,
      service: part.name,
      typeName: `Microsoft.NAV.${child.entity}`,
      records: byLink.get(parent.read(own, NO_FILTERS)) ?? [],
    };
  };
}

/** @throws ODataFailure 501 for a part that a real BC has, 400 for one that nobody has. */
export function partNamed(set: ApiSet, name: string): ApiPart {
  const part = set.parts.find((each) => each.name === name);
  if (part === undefined) {
    throw set.missingParts.includes(name)
      ? notInSandbox(`${name} of ${set.entity} in API v2.0`)
      : unknownProperty(name, `Microsoft.NAV.${set.entity}`);
  }
  return part;
}

export function setOf(part: ApiPart): ApiSet {
  const set = apiSets.get(part.set);
  if (set === undefined) {
    throw new Error(`The API's part ${part.name} is of ${part.set}, which is no entity set.`);
  }
  return set;
}

function partReader(
  set: ApiSet,
  { name, options }: ExpandItem,
  scope: PartScope,
): (parent: TableRecord) => EntityValue {
  const part = partNamed(set, name);
  const open = openPart(part, scope);
  const complete = completionFor(setOf(part), options.expand, scope);
  return (parent) => {
    const { entities } = queryCollection(
      open(parent),
      { ...options, schemaVersion: scope.schemaVersion },
      Number.MAX_SAFE_INTEGER,
      complete,
    );
    return part.isSingle ? (entities[0] ?? null) : entities;
  };
}

function group(records: readonly TableRecord[], field: string): ReadonlyMap<FieldValue, readonly TableRecord[]> {
  const groups = new Map<FieldValue, TableRecord[]>();
  for (const record of records) {
    const value = record.read(field, NO_FILTERS);
    const list = groups.get(value);
    if (list === undefined) {
      groups.set(value, [record]);
    } else {
      list.push(record);
    }
  }
  return groups;
}
