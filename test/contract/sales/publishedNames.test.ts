import fc from "../../support/properties";
import type { Answer } from "./client";
import { createClient, errorOf, rowsOf } from "./client";
import published from "./publishedNames.json";

/**
 * Two hundred names drawn at random from what Microsoft's generators and SDK say of a Dataverse with Sales, without the columns of portals. The sandbox
 * plays what they name or refuses it by name; that it does not exist is said of invented names only.
 */
const client = createClient();

const CLASSES: Readonly<Record<string, string>> = {
  EntityMetadata: "EntityDefinitions",
  OptionSetMetadata: "GlobalOptionSetDefinitions",
  OneToManyRelationshipMetadata: "RelationshipDefinitions/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata",
  ManyToManyRelationshipMetadata: "RelationshipDefinitions/Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata",
};

let sets: ReadonlyMap<unknown, unknown>;

beforeAll(async () => {
  const tables = rowsOf(await client.get("EntityDefinitions?$select=LogicalName,EntitySetName"));
  sets = new Map(tables.map(({ LogicalName, EntitySetName }) => [LogicalName, EntitySetName]));
});

function takeApart(name: string): readonly [string, string] {
  const [owner = "", member = ""] = name.split(".");
  return [owner, member];
}

/** Every way of asking for what a name of this kind stands for. */
const ASK: Readonly<Record<keyof typeof published, (name: string) => readonly Promise<Answer>[]>> = {
  columns: (name) => {
    const [table, column] = takeApart(name);
    const fetch = `<fetch top='1'><entity name='${table}'><attribute name='${column}'/></entity></fetch>`;
    return [
      client.get(`${String(sets.get(table))}?fetchXml=${encodeURIComponent(fetch)}`),
      client.get(`EntityDefinitions(LogicalName='${table}')/Attributes(LogicalName='${column}')`),
    ];
  },
  relationships: (name) => [client.get(`RelationshipDefinitions(SchemaName='${name}')`)],
  tables: (name) => [
    client.get(`EntityDefinitions(LogicalName='${name}')`),
    client.get(
      `accounts?fetchXml=<fetch top='1'><entity name='account'><link-entity name='${name}' from='${name}id' to='accountid' link-type='outer'/></entity></fetch>`,
    ),
  ],
  optionSets: (name) => [client.get(`GlobalOptionSetDefinitions(Name='${name}')`)],
  metadata: (name) => {
    const [type, property] = takeApart(name);
    const of = CLASSES[type] ?? `EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.${type}`;
    return [client.get(`${of}?$select=${property}`)];
  },
  operations: (name) => [client.get(`${name}()`), client.send("POST", name, { body: {} })],
};

const DENIALS = [
  /^Resource not found for the segment/,
  /^Could not find /,
  /was not found in the MetadataCache/,
  /^No HTTP resource was found/,
  /entity doesn't contain attribute/,
];

function isDenied(answer: Answer): boolean {
  const [, , message] = errorOf(answer);
  return DENIALS.some((denial) => denial.test(message));
}

/** A function is not found by POST and an action not by GET: one of the ways is enough for operations. */
async function saysNothingOfIt(kind: keyof typeof published, name: string): Promise<boolean> {
  const denied = (await Promise.all(ASK[kind](name))).map(isDenied);
  return kind === "operations" ? denied.every(Boolean) : denied.some(Boolean);
}

const kinds = Object.keys(published) as (keyof typeof published)[];

describe("names that Microsoft publishes", () => {
  test.each(kinds)("none of these is said not to exist: %s", async (kind) => {
    const denied: string[] = [];
    for (const name of published[kind]) {
      if (await saysNothingOfIt(kind, name)) {
        denied.push(name);
      }
    }
    expect(denied).toEqual([]);
  });

  test.each(["leadaddresses", "principalentitymaps", "workflowdependencies", "accountleadscollection"])(
    "nor is the entity set of a table whose set no source names: %s",
    async (set) => {
      expect(await client.get(set)).toMatchObject({ status: 501 });
    },
  );

  test("there are two hundred of them", () => {
    expect(kinds.flatMap((kind) => published[kind])).toHaveLength(200);
  });
});

describe("names that nobody has", () => {
  const word = fc.stringMatching(/^[a-z]{9,14}zq$/);
  const said = (kind: keyof typeof published, owner = "") =>
    fc.assert(
      fc.asyncProperty(word, async (name) => {
        const answers = await Promise.all(ASK[kind](owner + name));
        expect([name, answers.map(isDenied)]).toEqual([name, answers.map(() => true)]);
      }),
      { numRuns: 10 },
    );

  test.each([
    ["columns", "salesorder."],
    ["relationships", "account_"],
    ["tables", ""],
    ["metadata", "EntityMetadata."],
    ["operations", "Retrieve"],
    ["optionSets", ""],
  ] as const)("ten of these are said not to exist: %s", (kind, owner) => said(kind, owner));
});
