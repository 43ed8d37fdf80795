import { readTables } from "../../../../core/dataverse/readTables";
import type { SalesAnswer } from "../../../../core/dataverse/salesHttp";

const ITEM = "dyn365bc_item_v2_0";

function answer(status: number, body: unknown): SalesAnswer {
  return { status, header: () => null, body: typeof body === "string" ? body : JSON.stringify(body) };
}

const DEFINITION = {
  LogicalName: ITEM,
  EntitySetName: "dyn365bc_items_v2_0",
  PrimaryIdAttribute: "dyn365bc_item_v2_0id",
  Attributes: [{ LogicalName: "dyn365bc_number" }, {}],
  ManyToOneRelationships: [
    { ReferencingAttribute: "abc_whose", ReferencedEntity: "cdm_company" },
    { ReferencedEntity: "x" },
  ],
};
const TYPES = {
  LogicalName: "dyn365bc_type",
  GlobalOptionSet: {
    Options: [
      { Value: 7, ExternalValue: " ", Label: {} },
      { Value: 3, ExternalValue: "Service" },
      { Value: 4, ExternalValue: null },
      { ExternalValue: "Lost" },
    ],
  },
};

/** A Web API that answers the list of definitions, and what is asked of one table. */
function webApi(definitions: SalesAnswer | null, choices: SalesAnswer | null = answer(200, { value: [TYPES] })) {
  const asked: string[] = [];
  return {
    asked,
    send: ({ path }: { readonly path: string }) => {
      asked.push(decodeURIComponent(path));
      return Promise.resolve(path.startsWith("EntityDefinitions?") ? definitions : choices);
    },
  };
}

describe("metadata of tables", () => {
  it("tell names, columns, lookups and what the data source calls the values of choices", async () => {
    const http = webApi(answer(200, { value: [DEFINITION] }));
    expect(await readTables(http, [ITEM])).toEqual({
      ok: true,
      value: [
        {
          logicalName: ITEM,
          entitySetName: "dyn365bc_items_v2_0",
          primaryId: "dyn365bc_item_v2_0id",
          columns: ["dyn365bc_number"],
          lookups: [{ column: "abc_whose", target: "cdm_company" }],
          choices: [
            {
              column: "dyn365bc_type",
              values: [
                { value: 7, externalName: " " },
                { value: 3, externalName: "Service" },
              ],
            },
          ],
        },
      ],
    });
    expect(http.asked).toHaveLength(2);
  });

  it("leave out what is not there, what was not asked for, and what does not name itself whole", async () => {
    const strangers = [
      { ...DEFINITION, LogicalName: "account" },
      { LogicalName: ITEM, EntitySetName: "x" },
    ];
    const found = await readTables(webApi(answer(200, { value: strangers })), [ITEM, "cdm_company"]);
    expect(found).toEqual({ ok: true, value: [] });
  });

  it.each([
    ["no answer comes", null, undefined, { kind: "unreachable" }],
    [
      "they are closed",
      answer(403, { error: { message: "missing prvReadEntity" } }),
      undefined,
      { kind: "noPermission", privilege: "prvReadEntity" },
    ],
    ["the answer is no metadata", answer(500, "<html>"), undefined, { kind: "failed", detail: "HTTP 500" }],
    ["the choices of a table do not come", answer(200, { value: [DEFINITION] }), null, { kind: "unreachable" }],
  ] as const)("are not half known where %s", async (_name, definitions, choices, problem) => {
    expect(await readTables(webApi(definitions, choices), [ITEM])).toEqual({ ok: false, problem });
  });

  it("are none where the body is none", async () => {
    expect(await readTables(webApi(answer(200, "not json")), [ITEM])).toEqual({ ok: true, value: [] });
  });
});
