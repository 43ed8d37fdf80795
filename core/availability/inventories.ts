import { stringLiteral } from "../businesscentral/companyAddress";
import { API_ITEM, PRODUCT_ITEM_AVAILABILITY } from "../businesscentral/properties";
import { readCalls } from "../businesscentral/readCalls";
import type { ItemProblem } from "../businesscentral/serviceProblem";
import { textOf } from "../values/wireValue";
import { apiAddress, companyNameOf, inCompany } from "../businesscentral/apiAddress";
import { askByKey, unexpected } from "./askByKey";
import { inventoryReading } from "./source";
import type { Readings, SourceCaller } from "./source";

/** Asks `ProductItemAvailability` (page 5390), which BC keys by the coupled product's id in Dataverse: the only source that needs no item number. */
export async function askProductItemAvailability(
  to: SourceCaller,
  service: string,
  productIds: readonly string[],
): Promise<Readings> {
  // An id is a literal of its own in OData, without quotes.
  const question = {
    service,
    shape: PRODUCT_ITEM_AVAILABILITY,
    key: "CRM_ID",
    literal: (id: string) => id.toLowerCase(),
  } as const;
  const lookup = await askByKey(to, [question], productIds);
  return (id) => {
    const found = lookup(question, id);
    if (!found.ok) return found;
    const [row] = found.rows;
    if (row === undefined) return { ok: false, problem: { kind: "notCoupled" } };
    if (row.ItemNo === "") return unexpected(service, "ItemNo");
    return inventoryReading(
      {
        source: "productItemAvailability",
        itemNumber: row.ItemNo,
        baseUnit: row.UOM || null,
        isStockItem: true,
        isBlocked: false,
      },
      row.Inventory,
    );
  };
}

/** Asks API v2.0, which is there without anybody publishing a page. */
export async function askApiItems(to: SourceCaller, numbers: readonly string[]): Promise<Readings> {
  const company = await apiCompany(to);
  if (!company.ok) return () => company;
  const question = { service: "items", shape: API_ITEM, key: "number" } as const;
  const lookup = await askByKey({ ...to, address: inCompany(apiAddress(to.address), company.id) }, [question], numbers);
  return (itemNumber) => {
    const found = lookup(question, itemNumber);
    if (!found.ok) return found;
    const [row] = found.rows;
    if (row === undefined) return { ok: false, problem: { kind: "itemNotFound", itemNumber } };
    return inventoryReading(
      {
        source: "apiItems",
        itemNumber,
        baseUnit: row.baseUnitOfMeasureCode || null,
        isStockItem: row.type,
        isBlocked: row.blocked,
      },
      row.inventory,
    );
  };
}

/** The API names companies by id: it is asked for the id of the name, once. */
async function apiCompany(
  to: SourceCaller,
): Promise<{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: ItemProblem }> {
  const { knowledge, address } = to;
  const name = companyNameOf(address);
  if (knowledge.apiCompanyId === null) {
    const [answer] = await readCalls(to, [
      { address: apiAddress(address), service: "companies", options: { $filter: `name eq ${stringLiteral(name)}` } },
    ]);
    if (answer?.ok === false) return answer;
    const [row] = answer?.rows ?? [];
    if (row === undefined)
      return { ok: false, problem: { kind: "notPublished", service: `companies(${name})`, host: address.host } };
    knowledge.apiCompanyId = textOf(row.id);
  }
  return knowledge.apiCompanyId === null ? unexpected("companies", "id") : { ok: true, id: knowledge.apiCompanyId };
}
