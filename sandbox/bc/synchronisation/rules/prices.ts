import { quote } from "../../../client/salesClient";
import type { PriceListLine, SalesPrice } from "../../ledger/relations";
import { COUPLED_TABLES } from "../../ledger/rows";
import { SynchFailure } from "../failures";
import type { LocalRecord } from "../local/localTable";
import type { MappingRules, Run } from "../run";
import type { Columns } from "../transfer";
import { valueOf } from "../transfer";
import { conversionNamed } from "../values/conversions";
import { unitRow } from "../values/units";
import { lookup } from "./column";

const INACTIVE = { statecode: 1, statuscode: 100_002 } as const;

const linesOf = ({ context }: Run, code: string): readonly PriceListLine[] =>
  [...context.company.relations.priceListLines.values()].filter(({ listCode }) => listCode === code);
const pricesOf = ({ context }: Run, code: string): readonly SalesPrice[] =>
  [...context.company.relations.salesPrices.values()].filter(
    ({ salesType, salesCode }) => salesType === "Customer Price Group" && salesCode === code,
  );

/** Codeunit 5341, CheckPriceListLinesForSync: all lines of a list are in its currency, and their products and units are there. */
async function checkLines(
  run: Run,
  currencyCode: string,
  lines: readonly {
    readonly kind: "Item" | "Resource";
    readonly no: string;
    readonly code: string;
    readonly currencyCode: string;
  }[],
): Promise<void> {
  for (const line of lines) {
    if (line.currencyCode !== currencyCode) {
      throw new SynchFailure(
        `Currency Code must be equal to '${currencyCode}' in the lines of the price list; the line of ${line.no} has '${line.currencyCode}'.`,
      );
    }
    const tableId = line.kind === "Item" ? COUPLED_TABLES.item : COUPLED_TABLES.resource;
    const source = run.context.recordByKey(tableId, line.no);
    if (source === undefined || run.context.pairs.ofRecord(tableId, source.systemId) === undefined) {
      throw new SynchFailure(`Cannot find a synchronized product for ${line.no}.`);
    }
    await unitRow(run.context, line.kind, line);
  }
}

/** A list keeps the currency that it was made in: codeunit 5341, TestField of the currency. */
async function checkCurrency(run: Run, row: Parameters<typeof valueOf>[0], code: string): Promise<void> {
  const expected = await conversionNamed("currency").toSales(code, run.context, NOTHING);
  const { lookup: of } = conversionNamed("currency");
  if (valueOf(row, "transactioncurrencyid", { lookup: of }) !== expected) {
    throw new SynchFailure(
      `Currency must be equal to '${code === "" ? run.context.company.currencyCode : code}' in CRM Pricelevel.`,
    );
  }
}

const NOTHING: LocalRecord = {
  systemId: "",
  key: "",
  read: () => "",
  with: () => NOTHING,
  save: () => undefined,
};

export const priceListRules: MappingRules = {
  more: async (run, record, row) => {
    const code = String(record.read("Currency Code"));
    await checkLines(
      run,
      code,
      linesOf(run, record.key).flatMap(({ assetType, assetNo: no, unitCode, currencyCode }) =>
        assetType === "Item Discount Group" ? [] : [{ kind: assetType, no, code: unitCode, currencyCode }],
      ),
    );
    if (row !== null) {
      await checkCurrency(run, row, code);
    }
    return new Map();
  },
  afterInsert: async (run, record, { id }) => {
    await run.also(
      "PLLINE-PRODPRICE",
      linesOf(run, record.key).map(({ systemId }) => systemId),
    );
    if (record.read("Status") !== "Active") {
      await run.context.sales.update("pricelevels", id, INACTIVE);
    }
  },
};

export const priceGroupRules: MappingRules = {
  columns: ["_transactioncurrencyid_value"],
  more: async (run, record, row) => {
    const prices = pricesOf(run, record.key);
    const code = prices[0]?.currencyCode ?? "";
    await checkLines(
      run,
      code,
      prices.map(({ itemNo, unitCode, currencyCode }) => ({ kind: "Item", no: itemNo, code: unitCode, currencyCode })),
    );
    if (row !== null) {
      await checkCurrency(run, row, code);
      return new Map();
    }
    const currencyId = await conversionNamed("currency").toSales(code, run.context, NOTHING);
    return new Map([
      ["transactioncurrencyid", lookup("transactioncurrencies", String(currencyId))],
      ["description", { value: record.read("Description") }],
    ]);
  },
  afterInsert: (run, record) =>
    run.also(
      "SALESPRC-PRODPRICE",
      pricesOf(run, record.key).map(({ systemId }) => systemId),
    ),
};

/** Id of the price list's item of the same product and unit. */
async function findLine(
  run: Run,
  parts: { readonly listId: string | undefined; readonly productId: string | undefined; readonly unitId: string },
): Promise<string | null> {
  if (parts.listId === undefined || parts.productId === undefined) {
    return null;
  }
  const filter = `_pricelevelid_value eq ${parts.listId} and _productid_value eq ${parts.productId} and _uomid_value eq ${parts.unitId}`;
  const [row] = await run.context.sales.rows(
    `productpricelevels?$select=productpricelevelid&$filter=${encodeURIComponent(filter)}`,
  );
  return row === undefined ? null : String(row.productpricelevelid).toLowerCase();
}

function coupled({ context }: Run, tableId: number, key: string): string | undefined {
  const record = context.recordByKey(tableId, key);
  return record === undefined ? undefined : context.pairs.ofRecord(tableId, record.systemId)?.crmId;
}

export const priceListLineRules: MappingRules = {
  find: async (run, record) => {
    const kind = record.read("Asset Type") === "Resource" ? "Resource" : "Item";
    const no = String(record.read("Asset No."));
    const listId = coupled(run, COUPLED_TABLES.priceListHeader, String(record.read("Price List Code")));
    return listId === undefined
      ? null
      : findLine(run, {
          listId,
          productId: coupled(run, kind === "Item" ? COUPLED_TABLES.item : COUPLED_TABLES.resource, no),
          unitId: await unitRow(run.context, kind, { no, code: String(record.read("Unit of Measure Code")) }),
        });
  },
};

export const salesPriceRules: MappingRules = {
  ignores: (_run, record) => record.read("Sales Code") === "",
  find: async (run, record) => {
    const no = String(record.read("Item No."));
    const listId = coupled(run, COUPLED_TABLES.customerPriceGroup, String(record.read("Sales Code")));
    return listId === undefined
      ? null
      : findLine(run, {
          listId,
          productId: coupled(run, COUPLED_TABLES.item, no),
          unitId: await unitRow(run.context, "Item", { no, code: String(record.read("Unit of Measure Code")) }),
        });
  },
  more: async (run, record): Promise<Columns> =>
    new Map([
      [
        "uomid",
        lookup(
          "uoms",
          await unitRow(run.context, "Item", {
            no: String(record.read("Item No.")),
            code: String(record.read("Unit of Measure Code")),
          }),
        ),
      ],
    ]),
  columns: ["_uomid_value"],
};

/** Condition of a text column. */
export function equals(column: string, text: string): string {
  return `${column} eq ${quote(text)}`;
}
