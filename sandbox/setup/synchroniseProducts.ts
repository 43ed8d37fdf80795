import { COUPLED_TABLES } from "../bc/ledger/rows";
import type { BcClient, BcData } from "./bcData";
import { inParallel } from "./inParallel";
import type { SalesClient } from "../client/salesClient";
import { textOf } from "../client/salesClient";

const AT_ONCE = 8;
const SALES_INVENTORY = 1;
const SERVICES = 3;
const ACTIVE = { statecode: 0, statuscode: 1 } as const;
const CURRENCY_AMOUNT = 1;

/** A product in Sales, with its units by name. */
export interface SynchronisedProduct {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly unitIds: ReadonlyMap<string, string>;
}

interface Source {
  readonly tableId: number;
  readonly systemId: string;
  readonly number: string;
  readonly name: string;
  readonly typeCode: number;
  /** Number of BC's table of units for this kind of record. */
  readonly unitTableId: number;
  readonly baseUnit: string;
  /** SystemIds of its units by code. */
  readonly unitSystemIds: ReadonlyMap<string, string>;
  readonly otherUnits: readonly { readonly code: string; readonly quantityPerUnit: number }[];
  readonly groupName: string;
  readonly price: number;
  readonly cost: number;
  readonly quantityOnHand: number;
  readonly vendorNo: string;
}

/**
 * What BC's full synchronisation does for items and resources: a unit group each with its units, the product with its figures, a line of the
 * default price list for each unit, then the product is made active and the pairs of product and units kept in BC. Products whose item was blocked later stay.
 */
export async function synchroniseProducts(parts: {
  readonly sales: SalesClient;
  readonly bc: BcClient;
  readonly data: BcData;
  readonly currencyId: string;
  readonly priceListId: string;
}): Promise<readonly SynchronisedProduct[]> {
  const { sales, bc, data, currencyId, priceListId } = parts;
  return inParallel(sourcesOf(data), AT_ONCE, async (source) => {
    const units = await createUnits(sales, source);
    const unitIds = new Map(units.map(({ code, id }) => [code, id]));
    const id = await sales.create("products", {
      name: source.name,
      productnumber: source.number,
      producttypecode: source.typeCode,
      productstructure: 1,
      quantitydecimal: 2,
      quantityonhand: source.quantityOnHand,
      price: source.price,
      standardcost: source.cost,
      currentcost: source.cost,
      ...(source.vendorNo !== "" && { vendorid: source.vendorNo }),
      "defaultuomscheduleid@odata.bind": `/uomschedules(${units[0].groupId})`,
      "defaultuomid@odata.bind": `/uoms(${units[0].id})`,
      "transactioncurrencyid@odata.bind": `/transactioncurrencies(${currencyId})`,
    });
    for (const unit of units) {
      await sales.create("productpricelevels", {
        "pricelevelid@odata.bind": `/pricelevels(${priceListId})`,
        "productid@odata.bind": `/products(${id})`,
        "uomid@odata.bind": `/uoms(${unit.id})`,
        pricingmethodcode: CURRENCY_AMOUNT,
        amount: Math.round(source.price * unit.quantityPerUnit * 100) / 100,
      });
    }
    await sales.update("products", id, { "pricelevelid@odata.bind": `/pricelevels(${priceListId})`, ...ACTIVE });
    await bc.couple([
      { crmId: id, integrationId: source.systemId, tableId: source.tableId },
      ...units.map((unit) => ({
        crmId: unit.id,
        integrationId: source.unitSystemIds.get(unit.code) ?? "",
        tableId: source.unitTableId,
      })),
    ]);
    return { id, number: source.number, name: source.name, unitIds };
  });
}

function sourcesOf(data: BcData): readonly Source[] {
  const items = data.items.map((item): Source => ({
    tableId: COUPLED_TABLES.item,
    systemId: item.systemId,
    number: item.no,
    name: item.description,
    // BC couples every kind of item to a product of this type; only resources become services.
    typeCode: SALES_INVENTORY,
    unitTableId: COUPLED_TABLES.itemUnit,
    baseUnit: item.baseUnit,
    unitSystemIds: new Map(item.units.map(({ code, systemId }) => [code, systemId])),
    otherUnits: item.units.filter(({ code }) => code !== item.baseUnit),
    groupName: `ITEM ${item.no} UOM GR`,
    price: item.unitPrice,
    cost: item.unitCost,
    quantityOnHand: Math.max(0, item.inventory),
    vendorNo: item.vendorNo,
  }));
  const resources = data.resources.map((resource): Source => ({
    tableId: COUPLED_TABLES.resource,
    systemId: resource.systemId,
    number: resource.no,
    name: resource.name,
    typeCode: SERVICES,
    unitTableId: COUPLED_TABLES.resourceUnit,
    baseUnit: resource.baseUnit,
    unitSystemIds: new Map([[resource.baseUnit, resource.unitSystemId]]),
    otherUnits: [],
    groupName: `RESOURCE ${resource.no} UOM GR`,
    price: resource.unitPrice,
    cost: resource.unitCost,
    quantityOnHand: resource.capacity,
    vendorNo: "",
  }));
  // BC sends everything but the product that stands for write-in lines: those have no product in Sales.
  return [...items, ...resources].filter(({ number }) => number !== data.setup.writeInProductNo);
}

interface Unit {
  readonly id: string;
  readonly groupId: string;
  readonly code: string;
  readonly quantityPerUnit: number;
}

/** Dataverse makes the base unit with the group; the others follow. The base unit comes first. */
async function createUnits(sales: SalesClient, source: Source): Promise<readonly [Unit, ...Unit[]]> {
  const groupId = await sales.create("uomschedules", { name: source.groupName, baseuomname: source.baseUnit });
  const [base] = await sales.rows(`uoms?$select=uomid&$filter=_uomscheduleid_value eq ${groupId}`);
  if (base === undefined) {
    throw new Error(`Sales made the unit group "${source.groupName}" without its base unit.`);
  }
  const baseId = textOf(base, "uomid");
  const others: Unit[] = [];
  for (const { code, quantityPerUnit } of source.otherUnits) {
    const id = await sales.create("uoms", {
      name: code,
      quantity: quantityPerUnit,
      "uomscheduleid@odata.bind": `/uomschedules(${groupId})`,
      "baseuom@odata.bind": `/uoms(${baseId})`,
    });
    others.push({ id, groupId, code, quantityPerUnit });
  }
  return [{ id: baseId, groupId, code: source.baseUnit, quantityPerUnit: 1 }, ...others];
}
