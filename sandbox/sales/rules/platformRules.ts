import type { Draft, TableRule, WriteContext } from "../writes/tableRule";
import { ruleBroken } from "../errors";
import { uninstall } from "../import/uninstall";
import { ENGLISH, NORWEGIAN } from "../schema/labelIn";
import { numberOf, referenceOf, textOf } from "../store/row";

/** Languages that the organisation has: base language and Norwegian Bokmål; 0 stands for the base language. */
const LANGUAGES = [0, ENGLISH, NORWEGIAN];

export const userSettingsRule: TableRule = {
  beforeUpdate(_context, _before, draft) {
    const language = numberOf(draft.uilanguageid) ?? 0;
    if (!LANGUAGES.includes(language)) {
      throw ruleBroken(
        "0x80040203",
        `The language ${language} is not provisioned in this organization. Use ${ENGLISH} or ${NORWEGIAN}.`,
      );
    }
  },
};

/** Only secured columns can have permissions. */
export const fieldPermissionRule: TableRule = {
  beforeCreate({ organization }, draft) {
    const table = organization.schema.table(textOf(draft.entityname) ?? "");
    const column = table && organization.schema.column(table, textOf(draft.attributelogicalname) ?? "");
    if (!column?.isSecured) {
      throw ruleBroken(
        "0x8004f508",
        "One or more fields are not enabled for field level security. Field level security is not enabled until you publish the customizations.",
      );
    }
  },
};

function setNote(draft: Draft): void {
  draft.objecttypecode = referenceOf(draft.objectid)?.table ?? null;
  const body = textOf(draft.documentbody);
  draft.isdocument = body !== null && body !== "";
  draft.filesize = body === null ? 0 : Math.floor((body.replace(/=+$/, "").length * 3) / 4);
}

export const noteRule: TableRule = {
  beforeCreate: (_context, draft) => setNote(draft),
  beforeUpdate: (_context, _before, draft) => setNote(draft),
};

export const postRule: TableRule = {
  beforeCreate(_context: WriteContext, draft: Draft) {
    draft.regardingobjecttypecode = referenceOf(draft.regardingobjectid)?.table ?? null;
  },
};

/** The activity that records the closing of a document is completed from the start. */
export const closingRule: TableRule = {
  beforeCreate({ organization }, draft) {
    Object.assign(draft, { statecode: 1, statuscode: 2, actualend: draft.actualend ?? organization.now() });
  },
};

/** Deleting a solution's row is how it is uninstalled. */
export const solutionRule: TableRule = {
  beforeDelete: ({ organization, caller }, row) => uninstall(organization, caller, row),
};
