import type { UnpublishedRow } from "../organization/customizations";
import type { Operation } from "./operation";
import { badPayload } from "../errors";
import { publish } from "../import/publish";
import { requireNamedPrivilege } from "../security/privileges";
import { readId } from "../store/identifiers";
import { keyText } from "../store/row";
import { emptyAnswer } from "../webapi/answers";
import { descendantsNamed, textOfElement } from "../xml/element";
import { parseXml } from "../xml/parseXml";
import { textParameter } from "./operation";

export const publishAllXml: Operation = {
  method: "POST",
  run({ context }) {
    requireNamedPrivilege(context.organization, context.caller, "prvPublishCustomization");
    publish(context.organization, null);
    return emptyAnswer(context);
  },
};

/**
 * Publishes the tables, web resources, apps and site maps that the parameter names. Of site maps the schema says that their id is not looked at: one
 * element publishes them all (ParameterXml.xsd).
 */
export const publishXml: Operation = {
  method: "POST",
  run(call) {
    const { context } = call;
    const { organization, caller } = context;
    requireNamedPrivilege(organization, caller, "prvPublishCustomization");
    const reading = parseXml(textParameter(call, "ParameterXml"));
    if (!reading.ok || reading.root.name !== "importexportxml") {
      throw badPayload("", "The parameter 'ParameterXml' must be an importexportxml element.");
    }
    const tables = new Set(descendantsNamed(reading.root, "entity").map(textOfElement));
    const webResources = new Set(
      descendantsNamed(reading.root, "webresource").map((each) => readId(textOfElement(each))),
    );
    const apps = new Set(descendantsNamed(reading.root, "appmodule").map((each) => readId(textOfElement(each))));
    const hasSiteMap = descendantsNamed(reading.root, "sitemap").length > 0;
    publish(organization, ({ table, id, row }: UnpublishedRow) => {
      if (table === "webresource") {
        return webResources.has(id);
      }
      if (table === "sitemap") {
        return hasSiteMap;
      }
      return table === "appmodule" ? apps.has(id) : tables.has(keyText(row.objecttypecode ?? row.returnedtypecode));
    });
    return emptyAnswer(context);
  },
};
