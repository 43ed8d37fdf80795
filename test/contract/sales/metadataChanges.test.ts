import { createClient, errorOf } from "./client";
import type { Json } from "./client";

const client = createClient();
const ask = (query: object) =>
  client.get(`RetrieveMetadataChanges(Query=@p1)?@p1=${encodeURIComponent(JSON.stringify(query))}`);
const condition = (PropertyName: string, Value: unknown, ConditionOperator = "Equals") => ({
  FilterOperator: "And",
  Conditions: [{ PropertyName, ConditionOperator, Value }],
});
const named = (...PropertyNames: readonly string[]) => ({ AllProperties: false, PropertyNames });
const tables = async (query: object) => (await ask(query)).json.EntityMetadata as Json[];

test("tables by their names, with the properties asked for", async () => {
  const Value = { Type: "System.String", Value: "account" };
  expect(await tables({ Properties: named("EntitySetName"), Criteria: condition("LogicalName", Value) })).toEqual([
    {
      MetadataId: expect.any(String) as string,
      LogicalName: "account",
      SchemaName: "Account",
      EntitySetName: "accounts",
    },
  ]);
  const several = {
    Criteria: condition("LogicalName", { Type: "System.String[]", Value: ["quote", "salesorder"] }, "In"),
  };
  expect((await tables(several)).map((table) => table.LogicalName)).toEqual(["quote", "salesorder"]);
});

test("columns, relationships and keys only where they are asked for", async () => {
  const Criteria = condition("LogicalName", "account");
  expect(Object.keys((await tables({ Criteria }))[0] ?? {})).not.toContain("Attributes");
  const [table] = await tables({
    Criteria,
    AttributeQuery: {
      Properties: named("AttributeType"),
      Criteria: condition("LogicalName", ["name", "creditlimit"], "In"),
    },
    RelationshipQuery: { Properties: { AllProperties: true } },
    KeyQuery: {},
  });
  expect(table?.Attributes).toMatchObject([
    { LogicalName: "name", AttributeType: "String" },
    { LogicalName: "creditlimit", AttributeType: "Money" },
  ]);
  expect(table?.OneToManyRelationships).not.toEqual([]);
  expect(table?.Keys).toEqual([]);
});

/** The question that dataverse-gen 2.0.15 asks for each table, beside $metadata; it cannot be installed here, for it depends on dataverse-ify. */
test("a generator of types gets what it makes classes of", async () => {
  const [table] = await tables({
    Criteria: condition("LogicalName", { Value: "salesorder", Type: "System.String" }),
    Properties: { PropertyNames: ["Attributes", "SchemaName", "EntitySetName"] },
    AttributeQuery: {
      Properties: {
        PropertyNames: (
          "SchemaName LogicalName OptionSet RequiredLevel AttributeType AttributeTypeName SourceType " +
          "IsLogical AttributeOf Targets Description DateTimeBehavior Format DisplayName"
        ).split(" "),
      },
    },
  });
  expect(table).toMatchObject({ SchemaName: "SalesOrder", EntitySetName: "salesorders" });
  const columns = new Map((table?.Attributes as Json[]).map((column) => [column.LogicalName, column]));
  expect(columns.get("statuscode")).toMatchObject({
    AttributeTypeName: { Value: "StatusType" },
    SourceType: null,
    OptionSet: { Options: expect.arrayContaining([expect.objectContaining({ Value: 1, State: 0 })]) as unknown },
  });
  expect(columns.get("customerid")).toMatchObject({ Targets: expect.arrayContaining(["account"]) as unknown });
  expect(columns.get("requestdeliveryby")).toMatchObject({
    Format: "DateOnly",
    DateTimeBehavior: { Value: "UserLocal" },
    SourceType: 0,
  });
  const edmx = await client.get("/api/data/v9.0/$metadata");
  expect(edmx.text).toContain('<EntityType Name="salesorder"');
});

test("a property that Dataverse has and nothing here says is refused, one that nobody has is not said", async () => {
  const Criteria = condition("LogicalName", "account");
  expect(errorOf(await ask({ Criteria, AttributeQuery: { Properties: named("ColumnNumber") } }))).toEqual([
    501,
    "NotImplemented",
    "The local Sales does not support the property 'ColumnNumber' of AttributeMetadata. docs/sandbox-parity.md lists what it does.",
  ]);
  expect(errorOf(await ask({ Criteria, Properties: named("IsAIRUpdated") }))[0]).toBe(501);
  expect(errorOf(await ask({ Criteria, RelationshipQuery: { Properties: named("SecurityTypes") } }))[0]).toBe(501);
  expect(await tables({ Criteria, Properties: named("Nope") })).toHaveLength(1);
});

test.each([
  [
    condition("IsAIRUpdated", true),
    501,
    "The local Sales does not support the property 'IsAIRUpdated' of EntityMetadata. docs/sandbox-parity.md lists what it does.",
  ],
  [condition("Nope", true), 400, "The property 'Nope' is not a property of EntityMetadata."],
  [
    condition("LogicalName", "a", "GreaterThan"),
    501,
    "The local Sales does not support the condition operator GreaterThan in RetrieveMetadataChanges. docs/sandbox-parity.md lists what it does.",
  ],
])("%j is refused", async (Criteria, status, message) => {
  const [given, , text] = errorOf(await ask({ Criteria }));
  expect([given, text]).toEqual([status, message]);
});
