import type { SolutionCheck } from "./rule";
import { appsResolve } from "./rules/apps";
import { tablesTakeWhatIsAdded } from "./rules/closedTables";
import { partsHaveContentType } from "./rules/contentTypes";
import { controlBindingsMatch } from "./rules/controlBindings";
import { guidsAreUnique } from "./rules/duplicateGuids";
import { fieldPermissionsApply, securedColumnsHaveProfile } from "./rules/fieldSecurity";
import { filesAreReadable } from "./rules/fileContents";
import { formColumnsExist } from "./rules/formColumns";
import { formScriptsResolve } from "./rules/formScripts";
import { formSubgridsResolve } from "./rules/formSubgrids";
import { labelsAreComplete, languagesAreAnnounced } from "./rules/labels";
import { stringsAreComplete } from "./rules/localizedStrings";
import { formColumnsAreForForms } from "./rules/notForForms";
import { optionSetsExist, optionValuesHavePrefix } from "./rules/optionValues";
import { logicalNamesFollow, namesHavePrefix, publisherIsValid } from "./rules/publisherPrefix";
import { quickFormsHaveNoEvents, quickViewsResolve } from "./rules/quickForms";
import { relationshipsResolve } from "./rules/relationships";
import { ribbonFunctionsExist } from "./rules/ribbonFunctions";
import { ribbonReferencesResolve } from "./rules/ribbonReferences";
import { rolePrivilegesExist } from "./rules/rolePrivileges";
import { rootComponentsMatch } from "./rules/rootComponents";
import { packageVersionIsOld, versionsAgree } from "./rules/versions";
import { viewColumnsExist } from "./rules/viewColumns";
import { webResourceFilesAreRight } from "./rules/webResourceFiles";
import { webResourceReferencesResolve } from "./rules/webResourceReferences";

/** Every rule by the name that its findings carry. */
export const RULES: Readonly<Record<string, SolutionCheck>> = {
  apps: appsResolve,
  closedTables: tablesTakeWhatIsAdded,
  contentTypes: partsHaveContentType,
  controlBindings: controlBindingsMatch,
  duplicateGuids: guidsAreUnique,
  fieldPermissions: fieldPermissionsApply,
  fileContents: filesAreReadable,
  formColumns: formColumnsExist,
  formScripts: formScriptsResolve,
  formSubgrids: formSubgridsResolve,
  labels: labelsAreComplete,
  languages: languagesAreAnnounced,
  localizedStrings: stringsAreComplete,
  logicalNames: logicalNamesFollow,
  notForForms: formColumnsAreForForms,
  optionSets: optionSetsExist,
  optionValues: optionValuesHavePrefix,
  packageVersion: packageVersionIsOld,
  publisher: publisherIsValid,
  publisherPrefix: namesHavePrefix,
  quickFormEvents: quickFormsHaveNoEvents,
  quickViews: quickViewsResolve,
  relationships: relationshipsResolve,
  ribbonFunctions: ribbonFunctionsExist,
  ribbonReferences: ribbonReferencesResolve,
  rolePrivileges: rolePrivilegesExist,
  rootComponents: rootComponentsMatch,
  securedColumns: securedColumnsHaveProfile,
  versions: versionsAgree,
  viewColumns: viewColumnsExist,
  webResourceFiles: webResourceFilesAreRight,
  webResourceReferences: webResourceReferencesResolve,
};
