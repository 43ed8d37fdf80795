import type { XmlElement } from "../xml/element";
import type { ImportContext } from "./importContext";
import { putInitialRow } from "../initial/putInitialRow";
import { readId, stableId } from "../store/identifiers";
import { keyText, referenceOf } from "../store/row";
import { childNamed, childrenNamed, childText } from "../xml/element";
import { GENERAL, ImportFailed } from "./importProblem";
import { putComponentRow } from "./putComponentRow";

interface Unusable {
  readonly missing: string[];
  readonly unsecured: string[];
}

function importPermission(context: ImportContext, profileId: string, element: XmlElement, unusable: Unusable): void {
  const { organization, manifest } = context;
  const entityname = childText(element, "EntityName").toLowerCase();
  const attributelogicalname = childText(element, "AttributeName").toLowerCase();
  const column = organization.schema.table(entityname)?.columns[attributelogicalname];
  if (!column) {
    unusable.missing.push(`${entityname}.${attributelogicalname}`);
    return;
  }
  if (!column.isSecured) {
    unusable.unsecured.push(`${entityname}.${attributelogicalname}`);
    return;
  }
  putInitialRow(organization, "fieldpermission", {
    fieldpermissionid: stableId(`fieldpermission/${profileId}/${entityname}/${attributelogicalname}`),
    fieldsecurityprofileid: { table: "fieldsecurityprofile", id: profileId },
    entityname,
    attributelogicalname,
    canread: Number(childText(element, "CanRead")),
    canupdate: Number(childText(element, "CanUpdate")),
    cancreate: Number(childText(element, "CanCreate")),
    ismanaged: manifest.isManaged,
    solutionid: context.solutionId,
  });
}

function warn({ report }: ImportContext, id: string, name: string, { missing, unsecured }: Unusable): void {
  const section = "fieldSecurityProfiles";
  if (missing.length > 0) {
    report.warning(section, id, name, {
      code: "0x80048064",
      message: `Some field security permissions could not be imported because the following fields are not in the system: ${missing.join(", ")}.`,
    });
  }
  if (unsecured.length > 0) {
    report.warning(section, id, name, {
      code: "0x80048063",
      message: `Some field security permissions could not be imported because the following fields are not securable: ${unsecured.join(", ")}.`,
    });
  }
}

function importProfile(context: ImportContext, element: XmlElement): void {
  const { organization, report } = context;
  const { name = "", description = "", fieldsecurityprofileid = "" } = element.attributes;
  const id = readId(fieldsecurityprofileid);
  if (id === null) {
    throw new ImportFailed({ code: GENERAL, message: `The field security profile '${name}' has no valid id.` });
  }
  putComponentRow(context, "fieldsecurityprofile", id, { name, description: description === "" ? null : description });
  for (const row of [...organization.store.all("fieldpermission")]) {
    if (referenceOf(row.fieldsecurityprofileid)?.id === id) {
      organization.store.delete("fieldpermission", keyText(row.fieldpermissionid));
    }
  }
  const unusable: Unusable = { missing: [], unsecured: [] };
  for (const permission of childrenNamed(childNamed(element, "FieldPermissions"), "FieldPermission")) {
    importPermission(context, id, permission, unusable);
  }
  warn(context, id, name, unusable);
  report.success("fieldSecurityProfiles", id, name);
}

/** Field security profiles; who has them is data and stays. */
export function importProfiles(context: ImportContext): void {
  for (const element of childrenNamed(
    childNamed(context.archive.customizations, "FieldSecurityProfiles"),
    "FieldSecurityProfile",
  )) {
    importProfile(context, element);
  }
}
