import { translate } from "../../core/values/translate";
import type { Resource, ResourceStrings } from "../../strings/resources";

/** The texts of a control in the user's language, as the platform gives them. */
export function controlStrings<Name extends Resource>(
  resources: Pick<ComponentFramework.Resources, "getString">,
): ResourceStrings<Name> {
  return translate((name) => resources.getString(name));
}
