import { COUPLED_TABLES } from "../../ledger/rows";
import { tradeSetup } from "../../ledger/trade";
import { bindCompany } from "../../jobs/companyColumn";
import { SynchFailure } from "../failures";
import { vendorName } from "../local/items";
import type { LocalRecord } from "../local/localTable";
import type { MappingRules, Run } from "../run";
import type { Columns } from "../transfer";
import { valueOf } from "../transfer";
import { onlyUnit } from "../values/units";
import { groupSystemId } from "../local/units";
import { checkBaseUnit } from "./baseUnit";
import { lookup, plain } from "./column";
import { updatePriceLines } from "./defaultPriceList";
import { coupleGroupOfResource, coupleUnitsOfItem } from "./madeProducts";

const ACTIVE = { statecode: 0, statuscode: 1 } as const;
const RETIRED = { statecode: 1, statuscode: 2 } as const;
const KINDS = {
  Item: { typeCode: 1, tableId: COUPLED_TABLES.item },
  Resource: { typeCode: 3, tableId: COUPLED_TABLES.resource },
} as const;
/** Decimals of a quantity: codeunit 5342, SetCRMDecimalsSupportedValue. */
const QUANTITY_DECIMALS = 2;

/** What BC does with the item or resource that a product changes or makes. */
const fromProduct = {
  Item: {
    writeLocal: ({ table, context: { company, now } }, _row, { record, changes }) => {
      const unit = changes["Base Unit of Measure"];
      if (record !== null && typeof unit === "string" && unit !== "") {
        checkBaseUnit(company, record.key, unit);
      }
      const written = (record ?? table.create(company)).with(changes);
      written.save(now());
      return written;
    },
    afterLocal: (run, row, { systemId, was }) =>
      was === "inserted" ? coupleUnitsOfItem(run, row, keyOf(run, systemId)) : Promise.resolve(),
  },
  Resource: {
    afterLocal: (run, row, { systemId, was }) =>
      was === "inserted" ? coupleGroupOfResource(run, row, keyOf(run, systemId)) : Promise.resolve(),
  },
} as const satisfies Readonly<Record<keyof typeof KINDS, MappingRules>>;

function keyOf({ context, table }: Run, systemId: string): string {
  return context.recordById(table.number, systemId)?.key ?? "";
}

/** Codeunit 5341: products of items and resources. */
function productRules(kind: keyof typeof KINDS): MappingRules {
  return {
    columns: [
      "_defaultuomid_value",
      "_defaultuomscheduleid_value",
      "_pricelevelid_value",
      "_transactioncurrencyid_value",
      "producttypecode",
      "vendorname",
      "statecode",
    ],
    // The item or resource that stands for write-in lines has no product.
    ignores: ({ context }, { key }) => context.company.setup.writeInProductNo === key,
    more: async (run, record, row) => {
      const groupId = await groupRow(run, kind, record);
      const vendor = vendorName(run.context.company, String(record.read("Vendor No.")));
      const columns: Columns = new Map([
        ["transactioncurrencyid", lookup("transactioncurrencies", await run.context.ownCurrencyId())],
        ["defaultuomscheduleid", lookup("uomschedules", groupId)],
        ["producttypecode", plain(KINDS[kind].typeCode)],
        ...(vendor === "" ? [] : [["vendorname", plain(vendor)] as const]),
      ]);
      if (row === null) {
        return columns;
      }
      const price = Math.max(0, Number(record.read("Unit Price")));
      await updatePriceLines(run.context, { productId: String(row.productid), price, groupId, isNew: false });
      const state = record.read("Blocked") === true ? RETIRED : ACTIVE;
      return new Map([
        ...columns,
        ["pricelevelid", lookup("pricelevels", await run.context.defaultPriceListId())],
        ...(row.statecode === state.statecode
          ? []
          : ([
              ["statecode", plain(state.statecode)],
              ["statuscode", plain(state.statuscode)],
            ] as const)),
      ]);
    },
    beforeInsert: async (run) => {
      const { company } = run.context;
      const column = await run.context.companyColumn("product");
      return new Map([
        ["quantitydecimal", plain(QUANTITY_DECIMALS)],
        ["productstructure", plain(1)],
        ["pricelevelid", lookup("pricelevels", await run.context.defaultPriceListId())],
        ...companyColumns(bindCompany(column, company.id)),
      ]);
    },
    afterInsert: async (run, record, { id, columns }) => {
      const group = columns.get("defaultuomscheduleid")?.value;
      await updatePriceLines(run.context, {
        productId: id,
        price: Math.max(0, Number(record.read("Unit Price"))),
        groupId: String(group),
        isNew: true,
      });
      await run.context.sales.update("products", id, ACTIVE);
    },
    moreLocal: (_run, row, record) => {
      const isBlocked = valueOf(row, "statecode", {}) !== ACTIVE.statecode;
      return kind === "Item" && (record?.read("Blocked") ?? false) !== isBlocked ? { Blocked: isBlocked } : {};
    },
    ...fromProduct[kind],
  };
}

/** What bindCompany gives, as columns: the Web API names the company by its navigation property. */
export function companyColumns(bound: ReturnType<typeof bindCompany>): Columns {
  return new Map(
    Object.entries(bound).map(([property, value]) => {
      const [, entitySet = "", id = ""] = /^\/(\w+)\(([^)]+)\)$/.exec(String(value)) ?? [];
      const navigation = property.replace("@odata.bind", "");
      return ["bcbi_companyid", lookup(entitySet, id, navigation)];
    }),
  );
}

async function groupRow(run: Run, kind: keyof typeof KINDS, record: LocalRecord): Promise<string> {
  const { company, pairs } = run.context;
  if (!tradeSetup(company).unitGroupMapping) {
    return (await onlyUnit(run.context, String(record.read("Base Unit of Measure")))).groupId;
  }
  const coupling = pairs.ofRecord(COUPLED_TABLES.unitGroup, groupSystemId(company, kind, record.key));
  if (coupling === undefined) {
    throw new SynchFailure(`${kind} Unit Group for ${kind} ${record.key} is not found.`);
  }
  return coupling.crmId;
}

export const itemRules = productRules("Item");
export const resourceRules = productRules("Resource");
