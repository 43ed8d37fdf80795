import { translate } from "../../core/values/translate";
import type { Resource, ResourceStrings } from "../../strings/resources";

/** The texts of a script of forms or commands, in the user's language: the platform adds it to the web resource's name. */
export function resourceStrings<Name extends Resource>(name: Name): ResourceStrings<Name> {
  return translate((key) => Xrm.Utility.getResourceString(`bcs_/strings/${name}`, key));
}
