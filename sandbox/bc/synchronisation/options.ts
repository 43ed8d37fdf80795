import type { JsonObject } from "../../control/json";
import { isJsonObject } from "../../control/json";
import type { Company } from "../ledger/company";
import type { SynchJob } from "../ledger/synchronisation";
import type { SynchContext } from "./context";
import { isOfOneRecord, wordsOf } from "./failures";
import type { TableMapping } from "./mapping";
import { beginJob, count, finishJob, logError } from "./synchJob";

const ENGLISH = 1033;

/** A mapping of BC's records to the values of a choice in Sales. */
export interface OptionMapping extends TableMapping {
  readonly options: NonNullable<TableMapping["options"]>;
}

export function isOptionMapping(mapping: TableMapping): mapping is OptionMapping {
  return mapping.options !== undefined;
}

/** Codes of BC's records of a mapping. */
export function codesOf(
  { paymentTerms, shippingAgents, trade }: Company,
  { tableId }: OptionMapping,
): readonly string[] {
  const records: ReadonlyMap<string, unknown> =
    tableId === 3 ? paymentTerms : tableId === 10 ? trade.shipmentMethods : shippingAgents;
  return [...records.keys()];
}

/** Table CRM Option Mapping: code → value in Sales. */
export function coupledOptions({ trade }: Company, { options }: OptionMapping): ReadonlyMap<string, number> {
  const prefix = `${options.column}/`;
  return new Map(
    [...trade.options]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { code = "" }]) => [code, Number(key.slice(prefix.length))] as const),
  );
}

/**
 * Codeunit 7208, match-based coupling: a code and the one value of the account's choice whose label says the same; without one a value is made, in
 * the account and with the same number in the documents.
 */
export async function matchOptions(context: SynchContext, mapping: OptionMapping): Promise<SynchJob> {
  return inJob(context, mapping, "Coupling", async (job, code) => {
    const { column } = mapping.options;
    const taken = new Set(coupledOptions(context.company, mapping).values());
    const found = (await optionsOf(context, mapping)).filter(({ label }) => label.toUpperCase() === code);
    const [only] = found;
    if (only !== undefined && found.length === 1 && !taken.has(only.value)) {
      context.company.trade.options.set(`${column}/${only.value}`, { code });
      count(job, "coupled");
    } else if (found.length === 0 && mapping.createWithoutMatch === true) {
      await insert(context, mapping, code);
      count(job, "inserted");
    } else {
      throw new UnmatchedOption(code);
    }
  });
}

/** The recurring job (codeunit 5339 for option mappings): uncoupled codes get a value where the mapping takes them too. */
export async function runOptions(
  context: SynchContext,
  mapping: OptionMapping,
  { onlyCoupled }: { readonly onlyCoupled: boolean },
): Promise<SynchJob> {
  return inJob(context, mapping, "Synchronization", async (job, code) => {
    if (onlyCoupled) {
      count(job, "skipped");
      return;
    }
    await insert(context, mapping, code);
    count(job, "inserted");
  });
}

class UnmatchedOption extends Error {
  override readonly name = "UnmatchedOption";
}

/** Goes through the uncoupled codes. */
async function inJob(
  context: SynchContext,
  mapping: OptionMapping,
  type: "Coupling" | "Synchronization",
  work: (job: SynchJob, code: string) => Promise<void>,
): Promise<SynchJob> {
  const { company, now } = context;
  const job = beginJob(company, mapping, { direction: "ToIntegrationTable", type, now: now() });
  for (const code of codesOf(company, mapping)) {
    if (coupledOptions(company, mapping).has(code)) {
      continue;
    }
    try {
      await work(job, code);
    } catch (error) {
      const isUnmatched = error instanceof UnmatchedOption;
      if (!isUnmatched && !isOfOneRecord(error)) {
        throw error;
      }
      count(job, "failed");
      logError(company, job, {
        message: isUnmatched
          ? "Failed to couple 1 record(s), because no unique uncoupled matching entity was found in Dataverse with the specified matching criteria."
          : wordsOf(error),
        integrationId: "",
        crmId: "",
        source: `${mapping.table}: ${code}`,
        at: now().toISOString(),
      });
    }
  }
  finishJob(job, now());
  return job;
}

interface OptionInSales {
  readonly value: number;
  readonly label: string;
}

async function optionsOf({ sales }: SynchContext, mapping: OptionMapping): Promise<readonly OptionInSales[]> {
  const column = await sales.get(
    `EntityDefinitions(LogicalName='account')/Attributes(LogicalName='${mapping.sales.id}')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet`,
  );
  const set = column.OptionSet;
  const options: readonly unknown[] = isJsonObject(set) && Array.isArray(set.Options) ? set.Options : [];
  return options.filter(isJsonObject).map((option) => ({ value: Number(option.Value), label: labelOf(option) }));
}

function labelOf({ Label }: JsonObject): string {
  const labels: readonly unknown[] =
    isJsonObject(Label) && Array.isArray(Label.LocalizedLabels) ? Label.LocalizedLabels : [];
  const english = labels.filter(isJsonObject).find(({ LanguageCode }) => LanguageCode === ENGLISH);
  return typeof english?.Label === "string" ? english.Label : "";
}

async function insert({ company, sales }: SynchContext, mapping: OptionMapping, code: string): Promise<void> {
  const { column, documents } = mapping.options;
  const label = { LocalizedLabels: [{ Label: code, LanguageCode: ENGLISH }] };
  const { NewOptionValue: value } = await sales.action("InsertOptionValue", {
    EntityLogicalName: "account",
    AttributeLogicalName: mapping.sales.id,
    Label: label,
  });
  for (const table of documents) {
    await sales.action("InsertOptionValue", {
      EntityLogicalName: table,
      AttributeLogicalName: column,
      Value: value,
      Label: label,
    });
  }
  company.trade.options.set(`${column}/${String(value)}`, { code });
}
