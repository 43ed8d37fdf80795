import { API, createClient, errorOf, rowsOf } from "./client";
import type { Json } from "./client";

const client = createClient();

describe("EntityDefinitions", () => {
  test("one table by logical name or id, with labels in the caller's language", async () => {
    const { json } = await client.get("EntityDefinitions(LogicalName='salesorder')", { as: "norwegian" });
    expect(json).toMatchObject({
      "@odata.context": `${API}$metadata#EntityDefinitions/$entity`,
      EntitySetName: "salesorders",
      PrimaryIdAttribute: "salesorderid",
      PrimaryNameAttribute: "name",
      ObjectTypeCode: 1088,
      OwnershipType: "UserOwned",
      IsCustomEntity: false,
      IsOptimisticConcurrencyEnabled: true,
      DisplayName: {
        UserLocalizedLabel: { Label: "Ordre", LanguageCode: 1044 },
        LocalizedLabels: [{ Label: "Order" }, { Label: "Ordre" }],
      },
    });
    expect((await client.get(`EntityDefinitions(${String(json.MetadataId)})?$select=LogicalName`)).json).toMatchObject({
      LogicalName: "salesorder",
      MetadataId: json.MetadataId,
    });
  });

  test("many are filtered and selected", async () => {
    const rows = rowsOf(
      await client.get(
        "EntityDefinitions?$select=LogicalName,EntitySetName&$filter=LogicalName eq 'account' or startswith(LogicalName,'quoted')",
      ),
    );
    expect(rows.map((row) => row.EntitySetName).sort()).toEqual(["accounts", "quotedetails"]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["EntitySetName", "LogicalName", "MetadataId"]);
  });

  test("columns are expanded, with types, lengths, targets and permissions", async () => {
    const { json } = await client.get(
      "EntityDefinitions(LogicalName='salesorderdetail')?$select=LogicalName&$expand=Attributes($select=LogicalName,AttributeType,MaxLength,Precision,Targets,IsSecured;$filter=LogicalName eq 'productid' or LogicalName eq 'quantity')",
    );
    expect(
      (json.Attributes as Json[]).sort((a, b) => String(a.LogicalName).localeCompare(String(b.LogicalName))),
    ).toMatchObject([
      {
        "@odata.type": "#Microsoft.Dynamics.CRM.LookupAttributeMetadata",
        LogicalName: "productid",
        AttributeType: "Lookup",
        Targets: ["product"],
        IsSecured: false,
      },
      {
        "@odata.type": "#Microsoft.Dynamics.CRM.DecimalAttributeMetadata",
        LogicalName: "quantity",
        AttributeType: "Decimal",
        Precision: 5,
      },
    ]);
  });

  test("a column, its cast and its option set have addresses", async () => {
    const path = "EntityDefinitions(LogicalName='account')/Attributes";
    expect((await client.get(`${path}(LogicalName='name')?$select=MaxLength,RequiredLevel`)).json).toMatchObject({
      MaxLength: 160,
      RequiredLevel: { Value: "ApplicationRequired" },
    });
    const picklist = await client.get(
      `${path}(LogicalName='customertypecode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options,Name)`,
    );
    expect(picklist.json).toMatchObject({
      OptionSet: {
        Name: "account_customertypecode",
        Options: expect.arrayContaining([expect.objectContaining({ Value: 3 })]) as unknown,
      },
    });
    expect(
      rowsOf(
        await client.get(
          `${path}/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet`,
        ),
      ),
    ).toMatchObject([
      {
        LogicalName: "statuscode",
        OptionSet: {
          Options: [
            { Value: 1, State: 0 },
            { Value: 2, State: 1 },
          ],
        },
      },
    ]);
    expect(
      (
        await client.get(
          `${path}(LogicalName='creditonhold')/Microsoft.Dynamics.CRM.BooleanAttributeMetadata/OptionSet`,
        )
      ).json,
    ).toMatchObject({ TrueOption: { Value: 1 }, FalseOption: { Value: 0 } });
    expect(
      rowsOf(
        await client.get(
          `${path}?$select=LogicalName&$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Money'`,
        ),
      ).map((row) => row.LogicalName),
    ).toEqual(expect.arrayContaining(["creditlimit", "creditlimit_base"]));
    expect(
      rowsOf(
        await client.get(
          `${path}?$select=LogicalName&$filter=IsValidForCreate eq false and LogicalName eq 'createdon'`,
        ),
      ),
    ).toHaveLength(1);
    expect(
      rowsOf(await client.get(`${path}?$select=LogicalName&$filter=RequiredLevel/Value eq 'ApplicationRequired'`)),
    ).toMatchObject([{ LogicalName: "name" }]);
  });

  test("relationships tell the navigation properties", async () => {
    const many = rowsOf(
      await client.get(
        "EntityDefinitions(LogicalName='salesorder')/ManyToOneRelationships?$select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName&$filter=ReferencingAttribute eq 'customerid'",
      ),
    );
    expect(many.map((row) => row.ReferencingEntityNavigationPropertyName)).toEqual([
      "customerid_account",
      "customerid_contact",
    ]);
    expect(
      rowsOf(
        await client.get(
          "EntityDefinitions(LogicalName='salesorder')/OneToManyRelationships?$filter=SchemaName eq 'order_details'",
        ),
      ),
    ).toMatchObject([
      {
        ReferencingEntity: "salesorderdetail",
        ReferencingAttribute: "salesorderid",
        ReferencedEntityNavigationPropertyName: "order_details",
        CascadeConfiguration: { Delete: "Cascade" },
      },
    ]);
    expect(
      rowsOf(
        await client.get("EntityDefinitions(LogicalName='systemuser')/ManyToManyRelationships?$select=SchemaName"),
      ).map((row) => row.SchemaName),
    ).toContain("systemuserroles_association");
    expect((await client.get("RelationshipDefinitions(SchemaName='order_details')")).json).toMatchObject({
      ReferencedEntity: "salesorder",
    });
    expect(rowsOf(await client.get("EntityDefinitions(LogicalName='account')/Keys"))).toEqual([]);
  });

  test.each([
    [
      "EntityDefinitions(LogicalName='nope')",
      404,
      "Could not find an object of type EntityMetadata with LogicalName = 'nope'.",
    ],
    [
      "EntityDefinitions(LogicalName='account')/Attributes(LogicalName='nope')",
      404,
      "Could not find an object of type AttributeMetadata with LogicalName = 'nope'.",
    ],
    ["EntityDefinitions(LogicalName='account')/Nope", 404, "Resource not found for the segment 'Nope'."],
    [
      "EntityDefinitions?$select=Nope",
      400,
      "Could not find a property named 'Nope' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.",
    ],
    [
      "EntityDefinitions?$filter=Nope eq 1",
      400,
      "Could not find a property named 'Nope' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.",
    ],
    [
      "EntityDefinitions?$expand=Nope",
      400,
      "Could not find a property named 'Nope' on type 'Microsoft.Dynamics.CRM.EntityMetadata'.",
    ],
    ["EntityDefinitions?$top=1", 400, "The query options $top and $orderby are not supported for metadata."],
    [
      "EntityDefinitions(LogicalName='account')/Attributes(LogicalName='name')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
      404,
      "Resource not found for the segment 'Microsoft.Dynamics.CRM.PicklistAttributeMetadata'.",
    ],
  ])("%s is refused", async (path, status, message) => {
    const [given, , text] = errorOf(await client.get(path));
    expect([given, text]).toEqual([status, message]);
  });

  test("metadata is not changed here", async () => {
    expect(errorOf(await client.send("POST", "EntityDefinitions", { body: {} }))[2]).toBe(
      "The local Sales does not support changing metadata over EntityDefinitions; import a solution. docs/sandbox-parity.md lists what it does.",
    );
    expect(errorOf(await client.send("DELETE", "EntityDefinitions(LogicalName='account')"))[0]).toBe(405);
  });
});

test("$metadata describes types, properties and navigation in CSDL", async () => {
  const { text, headers } = await client.get("$metadata");
  expect(headers.get("Content-Type")).toBe("application/xml");
  for (const part of [
    '<EntityType Name="salesorder" BaseType="mscrm.crmbaseentity"><Key><PropertyRef Name="salesorderid" /></Key>',
    '<Property Name="_customerid_value" Type="Edm.Guid" />',
    '<Property Name="birthdate" Type="Edm.Date" />',
    '<NavigationProperty Name="order_details" Type="Collection(mscrm.salesorderdetail)" Partner="salesorderid" />',
    '<EntitySet Name="salesorders" EntityType="Microsoft.Dynamics.CRM.salesorder">',
  ]) {
    expect(text).toContain(part);
  }
});

test("the standard schema is whole: every lookup points to a table, every relationship has its own name", async () => {
  const names = new Set<string>();
  const tables = new Set(
    rowsOf(await client.get("EntityDefinitions?$select=LogicalName")).map((row) => row.LogicalName),
  );
  for (const relationship of rowsOf(await client.get("RelationshipDefinitions"))) {
    const {
      SchemaName: name,
      RelationshipType: type,
      ReferencedEntity: referenced,
      ReferencingEntity: referencing,
    } = relationship;
    if (type === "OneToManyRelationship") {
      expect([name, tables.has(referenced), tables.has(referencing)]).toEqual([name, true, true]);
    }
    expect([name, names.has(String(name))]).toEqual([name, false]);
    names.add(String(name));
  }
});

test("every label is there in English and in Norwegian", async () => {
  const missing: string[] = [];
  for (const table of rowsOf(
    await client.get(
      "EntityDefinitions?$select=LogicalName,DisplayName&$expand=Attributes($select=LogicalName,DisplayName)",
    ),
  )) {
    for (const thing of [table, ...(table.Attributes as Json[])]) {
      const labels = (thing.DisplayName as { LocalizedLabels: { LanguageCode: number }[] }).LocalizedLabels.map(
        (each) => each.LanguageCode,
      );
      if (!labels.includes(1033) || !labels.includes(1044)) {
        missing.push(`${String(table.LogicalName)}.${String(thing.LogicalName)}`);
      }
    }
  }
  expect(missing).toEqual([]);
});
