import { strToU8, zipSync } from "fflate";
import type { Operation } from "./operation";
import { badQuery } from "../errors";
import { mergeRibbon } from "../metadata/ribbon/mergeRibbon";
import { nativeRibbon, placesOf } from "../metadata/ribbon/nativeRibbon";
import { jsonAnswer } from "../webapi/answers";
import { parseXml } from "../xml/parseXml";
import { writeXml } from "../xml/writeXml";
import { textParameter } from "./operation";

/** A table's command bar as XML in a ZIP (RibbonXml.xml): the platform's buttons and what the published ribbons of all solutions made of them. */
export const retrieveEntityRibbon: Operation = {
  method: "GET",
  run(call) {
    const { context } = call;
    const { organization, caller } = context;
    const name = textParameter(call, "EntityName");
    const table = organization.schema.table(name);
    if (!table) {
      throw badQuery(`The entity with a name = '${name}' was not found.`);
    }
    const filter = textParameter(call, "RibbonLocationFilter");
    const places = placesOf(filter);
    if (!places) {
      throw badQuery(`'${filter}' is no member of RibbonLocationFilters.`);
    }
    const diffs = organization.customizations.ribbons.filter((each) => each.table === table.logicalName);
    const ribbon = diffs.reduce(
      (merged, { xml }) => {
        const reading = parseXml(xml);
        return reading.ok ? mergeRibbon(merged, reading.root, caller.languageId) : merged;
      },
      nativeRibbon(table.logicalName, places),
    );
    const text = writeXml({ name: "RibbonDefinitions", attributes: {}, content: [ribbon] });
    // A fixed date keeps the answer the same for the same ribbon; ZIP knows no date before 1980.
    const zip = zipSync({ "RibbonXml.xml": [strToU8(text), { mtime: "1980-01-01T00:00:00" }] });
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.RetrieveEntityRibbonResponse`,
      CompressedEntityXml: Buffer.from(zip).toString("base64"),
    });
  },
};
