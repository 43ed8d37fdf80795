import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Organization } from "../organization/organization";
import { stableId } from "../store/identifiers";
import { putInitialRow } from "./putInitialRow";

const SVG = 11;

/** The id that the default app icon has in every Dataverse: apps are created and exported with it. */
const DEFAULT_ICON = "953b9fac-1e5e-e611-80d6-00155ded156f";

/** What apps of others need of the platform's own solutions; the picture is ours. */
export function putPlatformParts(organization: Organization): void {
  putInitialRow(organization, "webresource", {
    webresourceid: DEFAULT_ICON,
    name: "msdyn_/Images/AppModule_Default_Icon.png",
    displayname: "Default App Icon",
    webresourcetype: SVG,
    content: readFileSync(join(__dirname, "appIcon.svg")).toString("base64"),
    ismanaged: true,
    componentstate: 0,
    solutionid: stableId("solution/AppModuleWebResources"),
  });
}
