import type { ShellServices } from "../services";
import { UnsupportedError } from "../unsupported";
import { bracedId } from "../xrm/bracedId";

/** Parameters that are the same everywhere. @throws UnsupportedError for all others */
export function commonParameter(name: string, { session }: ShellServices, table: string): unknown {
  switch (name) {
    case "PrimaryEntityTypeName":
    case "SelectedEntityTypeName":
      return table;
    case "UserLcid":
      return session.languageId;
    case "OrgLcid":
      return session.organization.languageId;
    case "OrgName":
      return session.organization.uniqueName;
    case "UserId":
      return bracedId(session.userId);
    default:
      throw new UnsupportedError(`the CrmParameter ${name} here`);
  }
}
