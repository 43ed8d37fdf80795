import type { RequestContext } from "../webapi/requestContext";
import type { Operation, OperationCall } from "./operation";
import { badPayload, badQuery, notImplemented, rowNotFound } from "../errors";
import { COMPONENT, FINDERS } from "../import/componentTypes";
import { latestRow, noteChange, putUnpublished } from "../organization/unpublished";
import { requireNamedPrivilege } from "../security/privileges";
import { readId, stableId } from "../store/identifiers";
import { keyText, textOf } from "../store/row";
import type { Row } from "../store/row";
import { emptyAnswer, jsonAnswer } from "../webapi/answers";
import { isObject } from "../writes/readPayload";
import { at, childrenNamed } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { parseXml } from "../xml/parseXml";
import { writeXml } from "../xml/writeXml";

const PREFIX = "Microsoft.Dynamics.CRM.";
/** What may be added: the type of the component's row, its key and the component type. */
const ADDABLE: Readonly<Record<string, { readonly table: string; readonly key: string; readonly type: number }>> = {
  systemform: { table: "systemform", key: "formid", type: COMPONENT.form },
  savedquery: { table: "savedquery", key: "savedqueryid", type: COMPONENT.view },
};

interface Component {
  readonly type: number;
  readonly id: string;
}

/** AddAppComponents: the app shows the forms and views once it is published. */
export const addAppComponents = changeComponents((present, given) => [
  ...present,
  ...given.filter(({ id }) => !present.some((each) => each.id === id)),
]);

/** RemoveAppComponents, the other way round. */
export const removeAppComponents = changeComponents((present, given) =>
  present.filter(({ id }) => !given.some((each) => each.id === id)),
);

function changeComponents(
  change: (present: readonly Component[], given: readonly Component[]) => readonly Component[],
) {
  const operation: Operation = {
    method: "POST",
    run(call) {
      const { organization, caller } = call.context;
      requireNamedPrivilege(organization, caller, "prvWriteAppModule");
      const app = latestApp(call);
      const given = readComponents(call);
      const id = keyText(app.appmoduleid);
      const row = { ...app, configxml: withComponents(textOf(app.configxml) ?? "", (list) => change(list, given)) };
      putUnpublished(organization, "appmodule", id, row);
      noteChange(organization, "appmodule", id);
      return emptyAnswer(call.context);
    },
  };
  return operation;
}

/** RetrieveAppComponents: what the published app lists. */
export const retrieveAppComponents: Operation = {
  method: "GET",
  run(call) {
    const { context } = call;
    const app = publishedApp(call);
    const configXml = textOf(app.configxml) ?? "";
    const value = [...componentsIn(configXml), ...namedComponents(context, configXml)].map(({ type, id }) => ({
      "@odata.type": `#${PREFIX}appmodulecomponent`,
      appmodulecomponentid: stableId(`appmodulecomponent/${keyText(app.appmoduleid)}/${type}/${id}`),
      componenttype: type,
      objectid: id,
    }));
    return jsonAnswer(context, { "@odata.context": `${context.root}$metadata#crmbaseentities`, value });
  },
};

/** ValidateApp: remarks on tables of the site map for which the app lists no form, as the platform does. */
export const validateApp: Operation = {
  method: "GET",
  run(call) {
    const { context } = call;
    const listed = new Set(componentsIn(textOf(latestApp(call).configxml) ?? "").map(({ id }) => id));
    const tables = new Set(
      [...context.organization.store.all("systemform")]
        .filter((form) => listed.has(keyText(form.formid)))
        .map((form) => keyText(form.objecttypecode)),
    );
    const issues = tablesOf(call)
      .filter((table) => !tables.has(table))
      .map((table) => ({
        ErrorType: "Warning",
        Message: `${table} doesn't reference a form or view. App users will see all forms and views.`,
        ComponentId: "00000000-0000-0000-0000-000000000000",
        ComponentType: COMPONENT.table,
        CRMErrorCode: -2147155691,
        RequiredComponents: [],
      }));
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#${PREFIX}ValidateAppResponse`,
      AppValidationResponse: { ValidationSuccess: true, ValidationIssueList: issues },
    });
  },
};

function tablesOf(call: OperationCall): readonly string[] {
  const parsed = parseXml(textOf(latestApp(call).configxml) ?? "");
  if (!parsed.ok) {
    return [];
  }
  return childrenNamed(at(parsed.root, "AppModuleComponents"), "AppModuleComponent")
    .filter(({ attributes }) => attributes.type === String(COMPONENT.table))
    .map(({ attributes }) => attributes.schemaName ?? "");
}

function appId({ parameters }: OperationCall): string {
  const given = parameters.AppId ?? parameters.AppModuleId;
  const id = typeof given === "string" ? readId(given) : null;
  if (id === null) {
    throw badQuery("The id of the app is missing or is no id.");
  }
  return id;
}

function publishedApp(call: OperationCall): Row {
  const id = appId(call);
  const row = call.context.organization.store.get("appmodule", id);
  if (!row) {
    throw rowNotFound("appmodule", id);
  }
  return row;
}

/** The app with the changes that wait for publishing. */
function latestApp(call: OperationCall): Row {
  const id = appId(call);
  return latestRow(call.context.organization, "appmodule", id) ?? publishedApp(call);
}

function readComponents({ context, parameters }: OperationCall): readonly Component[] {
  const list: unknown = parameters.Components;
  if (!Array.isArray(list) || list.length === 0) {
    throw badPayload("", "The parameter 'Components' names no component.");
  }
  return (list as unknown[]).map((each) => readComponent(context, each));
}

function readComponent({ organization }: RequestContext, given: unknown): Component {
  const type = isObject(given) ? given["@odata.type"] : undefined;
  if (!isObject(given) || typeof type !== "string") {
    throw badPayload("", "A component of 'Components' has no '@odata.type'.");
  }
  const kind = ADDABLE[type.replace(/^#/, "").slice(PREFIX.length)];
  if (kind === undefined) {
    throw notImplemented(`components of type '${type}' in apps`);
  }
  const id = readId(String(given[kind.key]));
  if (id === null || !organization.store.get(kind.table, id)) {
    throw rowNotFound(kind.table, String(given[kind.key]));
  }
  return { type: kind.type, id };
}

function componentsIn(configXml: string): readonly Component[] {
  const parsed = parseXml(configXml);
  if (!parsed.ok) {
    return [];
  }
  return childrenNamed(at(parsed.root, "AppModuleComponents"), "AppModuleComponent").flatMap(({ attributes }) => {
    const id = readId(attributes.id ?? "");
    return id === null ? [] : [{ type: Number(attributes.type), id }];
  });
}

/** Tables, site maps and whatever else an app's definition names by name. */
function namedComponents({ organization }: RequestContext, configXml: string): readonly Component[] {
  const parsed = parseXml(configXml);
  const list = parsed.ok ? childrenNamed(at(parsed.root, "AppModuleComponents"), "AppModuleComponent") : [];
  return list.flatMap(({ attributes: { type, schemaName } }) => {
    const id = schemaName === undefined ? null : (FINDERS[Number(type)]?.(organization, schemaName) ?? null);
    return id === null ? [] : [{ type: Number(type), id }];
  });
}

/** The app's definition with other components by id; those by name stay. */
function withComponents(configXml: string, change: (present: readonly Component[]) => readonly Component[]): string {
  const parsed = parseXml(configXml);
  if (!parsed.ok) {
    throw badQuery("The app's definition is no XML.");
  }
  const { root } = parsed;
  const changed = change(componentsIn(configXml)).map(({ type, id }): XmlElement => ({
    name: "AppModuleComponent",
    attributes: { type: String(type), id: `{${id}}` },
    content: [],
  }));
  const list = at(root, "AppModuleComponents");
  const named = childrenNamed(list, "AppModuleComponent").filter(({ attributes }) => attributes.id === undefined);
  const replaced: XmlElement = { name: "AppModuleComponents", attributes: {}, content: [...named, ...changed] };
  const content = list ? root.content.map((each) => (each === list ? replaced : each)) : [...root.content, replaced];
  return writeXml({ ...root, content });
}
