import type { SalesOutcome, TableFacts, WireRow } from "../ports";
import { jsonObject } from "../values/json";
import { isWireRow, numberOf, rowsIn, textOf } from "../values/wireValue";
import { odataOptions } from "./odataOptions";
import type { SalesHttp } from "./salesHttp";
import { problemOfStatus } from "./salesProblem";

const HEADERS = { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" };

/**
 * Reads metadata of tables over the Web API, all in one round: names, columns, lookups, and of choices the names that a data source outside
 * gives their values. The client API does not tell those (it knows captions only, in the user's language).
 * @param names logical names; what is not there is left out of the answer
 */
export async function readTables(
  http: SalesHttp,
  names: readonly string[],
): Promise<SalesOutcome<readonly TableFacts[]>> {
  const filter = names.map((name) => `LogicalName eq '${name}'`).join(" or ");
  const [definitions, ...choices] = await Promise.all([
    read(
      http,
      `EntityDefinitions?${odataOptions({
        select: ["LogicalName", "EntitySetName", "PrimaryIdAttribute"],
        filter,
        expand: {
          Attributes: { select: ["LogicalName"] },
          ManyToOneRelationships: { select: ["ReferencingAttribute", "ReferencedEntity"] },
        },
      })}`,
    ),
    ...names.map((name) =>
      read(
        http,
        `EntityDefinitions(LogicalName='${name}')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?${odataOptions(
          { select: ["LogicalName"], expand: { GlobalOptionSet: { select: ["Options"] } } },
        )}`,
      ),
    ),
  ]);
  if (!definitions.ok) {
    return definitions;
  }
  const found: TableFacts[] = [];
  for (const row of definitions.value) {
    const options = choices[names.indexOf(textOf(row.LogicalName) ?? "")];
    if (options?.ok === false) {
      return options;
    }
    found.push(...(options === undefined ? [] : factsOf(row, options.value)));
  }
  return { ok: true, value: found };
}

async function read(http: SalesHttp, path: string): Promise<SalesOutcome<readonly WireRow[]>> {
  const answer = await http.send({ method: "GET", path, headers: HEADERS });
  if (answer === null) {
    return { ok: false, problem: { kind: "unreachable" } };
  }
  const body = jsonObject(answer.body) ?? {};
  if (answer.status >= 300) {
    const { error } = body;
    return {
      ok: false,
      problem: problemOfStatus(answer.status, isWireRow(error) ? textOf(error.message) : null),
    };
  }
  return { ok: true, value: rowsIn(body.value) };
}

/** Nothing where the metadata do not name it whole. */
function factsOf(row: WireRow, choices: readonly WireRow[]): readonly TableFacts[] {
  const [logicalName, entitySetName, primaryId] = [
    textOf(row.LogicalName),
    textOf(row.EntitySetName),
    textOf(row.PrimaryIdAttribute),
  ];
  if (logicalName === null || entitySetName === null || primaryId === null) {
    return [];
  }
  const facts: TableFacts = {
    logicalName,
    entitySetName,
    primaryId,
    columns: rowsIn(row.Attributes).flatMap((each) => textOf(each.LogicalName) ?? []),
    lookups: rowsIn(row.ManyToOneRelationships).flatMap((each) => {
      const [column, target] = [textOf(each.ReferencingAttribute), textOf(each.ReferencedEntity)];
      return column === null || target === null ? [] : [{ column, target }];
    }),
    choices: choices.flatMap((each) => {
      const column = textOf(each.LogicalName);
      const set = isWireRow(each.GlobalOptionSet) ? each.GlobalOptionSet : {};
      return column === null
        ? []
        : [{ column, values: rowsIn(set.Options).flatMap((option) => valueOf(option) ?? []) }];
    }),
  };
  return [facts];
}

/** A blank name is one: Business Central's options begin with it. */
function valueOf({ Value, ExternalValue }: WireRow): { readonly value: number; readonly externalName: string } | null {
  const value = numberOf(Value);
  return value === null || typeof ExternalValue !== "string" ? null : { value, externalName: ExternalValue };
}
