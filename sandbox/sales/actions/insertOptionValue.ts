import type { Operation } from "./operation";
import type { Labels, Option } from "../schema/schema";
import { badQuery, ruleBroken } from "../errors";
import { requireNamedPrivilege } from "../security/privileges";
import { jsonAnswer } from "../webapi/answers";
import { isObject } from "../writes/readPayload";
import { textParameter } from "./operation";

/** Values that Dataverse gives by itself begin at the publisher's option value prefix; this is that of the sandbox's default publisher. */
const FIRST_VALUE = 100_000_000;
const DUPLICATE = "0x80048403";

/**
 * Adds a value to a choice column's own options. Who may: those who customise, and Business Central's user, whose code does it (codeunit 7201,
 * InsertOptionSetMetadata); which privilege it has for that is not published.
 */
export const insertOptionValue: Operation = {
  method: "POST",
  run(call) {
    const { context, parameters } = call;
    const { organization, caller } = context;
    if (!caller.isIntegrationUser) {
      requireNamedPrivilege(organization, caller, "prvImportCustomization");
    }
    const [tableName, columnName] = [
      textParameter(call, "EntityLogicalName"),
      textParameter(call, "AttributeLogicalName"),
    ];
    const { data } = organization.schema;
    const table = organization.schema.table(tableName);
    const column = table?.columns[columnName];
    if (table === undefined || column?.type !== "picklist" || column.globalOptionSet !== undefined) {
      throw badQuery(`The column '${columnName}' of '${tableName}' is no choice with options of its own.`);
    }
    const options = column.options ?? [];
    const value = readValue(parameters.Value, options);
    const label = readLabel(parameters.Label);
    const changed = { ...column, options: [...options, { value, label }] };
    organization.setSchema({
      ...data,
      tables: {
        ...data.tables,
        [tableName]: { ...table, columns: { ...table.columns, [columnName]: changed } },
      },
    });
    return jsonAnswer(context, {
      "@odata.context": `${context.root}$metadata#Microsoft.Dynamics.CRM.InsertOptionValueResponse`,
      NewOptionValue: value,
    });
  },
};

function readValue(wanted: unknown, options: readonly Option[]): number {
  if (wanted === undefined || wanted === null) {
    return options.reduce((last, { value }) => Math.max(last, value + 1), FIRST_VALUE);
  }
  if (typeof wanted !== "number" || !Number.isInteger(wanted)) {
    throw badQuery("The parameter 'Value' must be a whole number.");
  }
  if (options.some(({ value }) => value === wanted)) {
    throw ruleBroken(DUPLICATE, `An option with the value ${wanted} exists already.`);
  }
  return wanted;
}

function readLabel(label: unknown): Labels {
  const texts = isObject(label) && Array.isArray(label.LocalizedLabels) ? label.LocalizedLabels : [];
  const read = texts.flatMap((each: unknown) =>
    isObject(each) && typeof each.Label === "string" && typeof each.LanguageCode === "number"
      ? [[String(each.LanguageCode), each.Label] as const]
      : [],
  );
  if (read.length === 0) {
    throw badQuery("The parameter 'Label' must hold LocalizedLabels with a Label and a LanguageCode.");
  }
  return Object.fromEntries(read);
}
