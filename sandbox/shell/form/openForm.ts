import type { AppPage } from "../page/appLocation";
import { fillIn } from "../locale/fillIn";
import { FormRecord } from "../record/formRecord";
import { wireName } from "../record/wire";
import type { ShellServices } from "../services";
import { columnsOf } from "./formColumns";
import { FormSession } from "./formSession";
import { connectProductLine } from "./native/productLine";
import { mainFormsFor, quickCreateForm } from "./mainForms";
import { applyDefaults } from "./newRecord";

type RecordPage = Extract<AppPage, { readonly kind: "record" }>;

/**
 * Opens the form that fits the address and the person, with the record's values.
 * @throws ServerError when the table or record cannot be read, Error when there is no such form
 */
export async function openForm(services: ShellServices, page: RecordPage): Promise<FormSession> {
  const table = await services.tables.describe(page.table);
  const forms = mainFormsFor(table, services.session.roles);
  const form =
    page.formId === undefined
      ? forms[0]
      : forms.find(({ description }) => description.id.toLowerCase() === page.formId);
  if (form === undefined) {
    throw new Error(
      page.formId === undefined
        ? fillIn(services.culture.words.noForm, table.displayName)
        : `The table ${table.logicalName} has no main form ${page.formId} for you.`,
    );
  }
  // The state decides about locking, whether the form shows it or not.
  const state = table.columns
    .filter(({ logicalName }) => logicalName === "statecode")
    .map(({ logicalName }) => logicalName);
  const record = new FormRecord(table, page.id, [...new Set([...columnsOf(form.definition), ...state])]);
  const session = new FormSession({ services, table, forms, form, record });
  connectProductLine(session);
  if (page.id === null) {
    applyDefaults(session, page.extraqs ?? "");
  } else {
    await readRecord(session);
  }
  return session;
}

/**
 * Opens the table's quick create form for a new record. @param extraqs values given to it, as an address has them
 * @throws Error when the person has no such form
 */
export async function openQuickCreate(services: ShellServices, name: string, extraqs: string): Promise<FormSession> {
  const table = await services.tables.describe(name);
  const form = quickCreateForm(table, services.session.roles);
  if (form === null) {
    throw new Error(fillIn(services.culture.words.noForm, table.displayName));
  }
  // What the new record is given counts, whether the form shows it or not.
  const given = table.columns
    .filter(({ logicalName }) => new URLSearchParams(extraqs).has(logicalName))
    .map(({ logicalName }) => logicalName);
  const record = new FormRecord(table, null, [...new Set([...columnsOf(form.definition), ...given])]);
  const session = new FormSession({ services, table, forms: [form], form, record, isQuickCreate: true });
  connectProductLine(session);
  applyDefaults(session, extraqs);
  return session;
}

/** Reads the record again; changes that were not saved are gone. */
export async function readRecord({ record, table, services, loadHandlers }: FormSession): Promise<void> {
  if (record.id === null) {
    throw new Error(`The ${table.logicalName} has not been created yet, there is nothing to read.`);
  }
  const selected = new Set([
    table.primaryId,
    table.primaryName,
    ...record.columnNames.map((name) => wireName(record.column(name))),
  ]);
  record.load(await services.webApi.retrieve(table.logicalName, record.id, `?$select=${[...selected].join(",")}`));
  for (const handler of [...loadHandlers]) {
    handler();
  }
}
