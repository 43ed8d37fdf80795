import type { SalesOutcome, SalesReader, TableFacts, WireRow } from "../../../../../core/ports";
import {
  VIRTUAL_ENTITIES,
  VIRTUAL_ENTITY_NAMES,
  virtualColumnName,
  virtualTableName,
} from "../../../../../core/connection/virtualTables/virtualNames";
import { checkVirtualTables } from "../../../../../core/setup/health/checkVirtualTables";
import { rows } from "../../../../support/fakeSales";

const COMPANY = "c0ffee00-1111-4222-8333-444455556666";
const OTHER = "c0ffee00-1111-4222-8333-444455557777";

const CDM: TableFacts = {
  logicalName: "cdm_company",
  entitySetName: "cdm_companies",
  primaryId: "cdm_companyid",
  columns: [],
  lookups: [],
  choices: [],
};
const TABLES = VIRTUAL_ENTITY_NAMES.map((entity): TableFacts => ({
  logicalName: virtualTableName(entity),
  entitySetName: `${entity}_set`,
  primaryId: "id",
  columns: VIRTUAL_ENTITIES[entity].map(virtualColumnName),
  lookups: [{ column: "whose", target: "cdm_company" }],
  choices: [],
}));
const ITEM: WireRow = {
  dyn365bc_number: "DESK",
  dyn365bc_inventory: 7,
  dyn365bc_blocked: false,
  dyn365bc_baseunitofmeasurecode: "PCS",
  _whose_value: COMPANY,
};

interface Parts {
  readonly tables?: readonly TableFacts[];
  readonly items?: SalesOutcome<readonly WireRow[]>;
  readonly companyName?: string;
}

async function check({ tables = [CDM, ...TABLES], items = rows(ITEM), companyName = "Skarvholm" }: Parts = {}) {
  let now = 0;
  const store: SalesReader = {
    row: () => Promise.reject(new Error("No row is asked for.")),
    columns: () => Promise.reject(new Error("No columns are asked for.")),
    forget: () => undefined,
    tables: (names) =>
      Promise.resolve({ ok: true, value: tables.filter(({ logicalName }) => names.includes(logicalName)) }),
    rows: ({ logicalName }) => {
      now += 20;
      return Promise.resolve(
        logicalName === "cdm_company"
          ? rows(
              { cdm_companyid: COMPANY, cdm_companycode: "Skarvholm" },
              { cdm_companyid: OTHER, cdm_companycode: "Brenna" },
            )
          : logicalName === virtualTableName("item")
            ? items
            : rows(),
      );
    },
  };
  const found = await checkVirtualTables(
    { store, clock: { now: () => new Date(now), after: () => () => undefined } },
    { companyName },
  );
  return found.map(({ check: id, reason, values }) => [id, reason, ...values].join(" "));
}

const READABLE = VIRTUAL_ENTITY_NAMES.map((entity) => `virtualTable virtualReadable ${virtualTableName(entity)}`);

describe("the check of virtual tables", () => {
  it("passes from metadata to an item's figure, and says what this way does not know", async () => {
    expect(await check()).toEqual([
      "way virtualUsed",
      "company companyFound Skarvholm",
      ...READABLE,
      "limits virtualLimits",
      "sampleItem sampleRead DESK 7",
      "latency latencyMeasured 40",
    ]);
  });

  it.each<readonly [string, Parts, readonly string[]]>([
    [
      "a table that is not visible",
      { tables: [CDM, ...TABLES.slice(1)] },
      ["virtualTable virtualMissing dyn365bc_item_v2_0", "latency notReached"],
    ],
    [
      "a column that is not there",
      { tables: [CDM, { ...TABLES[0], columns: [] } as TableFacts] },
      ["virtualTable virtualColumnMissing dyn365bc_item_v2_0 dyn365bc_number"],
    ],
    [
      "a company of no such code",
      { companyName: "Nowhere" },
      ["company virtualCompanyMissing Nowhere", "virtualTable notReached"],
    ],
    [
      "figures of another company",
      { items: rows({ ...ITEM, _whose_value: OTHER }) },
      ["company virtualOtherCompany Skarvholm Brenna"],
    ],
    ["no item at all", { items: rows() }, ["company notReached", "sampleItem sampleEmpty dyn365bc_item_v2_0"]],
    [
      "a person whom Business Central does not know",
      { items: { ok: false, problem: { kind: "failed", detail: "Unknown user." } } },
      ["virtualTable virtualFailed dyn365bc_item_v2_0 Unknown user.", "sampleItem notReached"],
    ],
    [
      "a privilege that is missing",
      { items: { ok: false, problem: { kind: "noPermission", privilege: null } } },
      ["virtualTable virtualForbidden dyn365bc_item_v2_0 prvReaddyn365bc_item_v2_0"],
    ],
    [
      "a Dataverse that is not reached",
      { items: { ok: false, problem: { kind: "unreachable" } } },
      ["virtualTable virtualFailed dyn365bc_item_v2_0 unreachable"],
    ],
  ])("tells %s", async (_name, parts, expected) => {
    expect(await check(parts)).toEqual(expect.arrayContaining([...expected]));
  });
});
