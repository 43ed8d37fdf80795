import type { Organization } from "../organization/organization";
import { putInitialRow } from "../initial/putInitialRow";
import { putTablePrivileges } from "../initial/putPrivileges";
import { grantToAdministrators } from "../initial/putRoles";
import { privilegeName } from "../security/rights";
import { stableId } from "../store/identifiers";
import type { Table } from "../schema/schema";
import { keyText, referenceOf, textOf } from "../store/row";
import { linkTables } from "./linkTables";
import { COMPANY, CONFIGURATION } from "./names";
import type { ApiEntity } from "./readEntities";
import { tableOfEntity } from "./tableOfEntity";
import type { VisibleEntity } from "./tableOfEntity";
import visibleFile from "./visible.json";

const visible: readonly VisibleEntity[] = visibleFile;

/** Where Business Central is, and whose figures its virtual tables show. */
export interface Link {
  /** e.g. http://localhost:5181 */
  readonly bcUrl: string;
  readonly company: { readonly id: string; readonly name: string };
}

const ROW = stableId(`${CONFIGURATION}/Business Central`);
const FIRST_CODE = 11_500;

/**
 * Brings the tables of Microsoft's app, writes the configuration as Business Central's set-up does, and makes the tables of a few entities
 * visible. Reading them takes a privilege of each, which administrators have; others are given it.
 */
export function link(
  organization: Organization,
  entities: ReadonlyMap<string, ApiEntity>,
  { bcUrl, company }: Link,
): void {
  organization.transaction(() => {
    const generated = visible.flatMap((each, at) => {
      const entity = entities.get(each.entity);
      return entity === undefined ? [] : [tableOfEntity(entity, each, FIRST_CODE + 2 + at)];
    });
    [...linkTables(FIRST_CODE), ...generated].forEach((table) => putTable(organization, table));
    putInitialRow(organization, COMPANY, {
      cdm_companyid: company.id,
      cdm_companycode: company.name,
      cdm_name: company.name,
    });
    putInitialRow(organization, CONFIGURATION, {
      [`${CONFIGURATION}id`]: ROW,
      msdyn_name: "Business Central",
      msdyn_environment: "Production",
      msdyn_targethost: bcUrl,
      msdyn_apimanagedprefix: "dyn365bc",
      msdyn_apimanagedsolutionname: "MicrosoftBusinessCentralERPVE",
      msdyn_defaultcompanyid: { table: COMPANY, id: company.id },
    });
  });
}

function putTable(organization: Organization, table: Table): void {
  const { data } = organization.schema;
  const optionSets = Object.fromEntries(
    Object.values(table.columns).flatMap(({ globalOptionSet, options = [], label }) =>
      globalOptionSet === undefined ? [] : [[globalOptionSet, { name: globalOptionSet, label, options }]],
    ),
  );
  organization.setSchema({
    tables: { ...data.tables, [table.logicalName]: table },
    optionSets: { ...data.optionSets, ...optionSets },
  });
  putTablePrivileges(organization, table);
  for (const right of ["Create", "Read", "Write", "Delete", "Append", "AppendTo"] as const) {
    const name = privilegeName(table, right);
    if (name !== null) {
      grantToAdministrators(organization, organization.privilegeId(name));
    }
  }
}

/** The configuration as it stands; null where there is none, or where it names no company. */
export function linkOf(organization: Organization): Link | null {
  const row = organization.store.get(CONFIGURATION, ROW);
  const company =
    row === undefined ? undefined : organization.store.get(COMPANY, referenceOf(row.msdyn_defaultcompanyid)?.id ?? "");
  const bcUrl = textOf(row?.msdyn_targethost);
  return bcUrl === null || company === undefined
    ? null
    : { bcUrl, company: { id: keyText(company.cdm_companyid), name: keyText(company.cdm_companycode) } };
}
