import { apiCompany } from "../businesscentral/apiCompany";
import { API_ITEM, PRODUCT_ITEM_AVAILABILITY } from "../businesscentral/properties";
import { askByKey, unexpected } from "./askByKey";
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
    isUnique: true,
    literal: (id: string) => id.toLowerCase(),
  } as const;
  const lookup = await askByKey(to, [question], productIds);
  return (id) => {
    const found = lookup(question, id);
    if (!found.ok) {
      return found;
    }
    const [row] = found.rows;
    if (row === undefined) {
      return { ok: false, problem: { kind: "notCoupled" } };
    }
    if (row.ItemNo === "") {
      return unexpected(service, "ItemNo");
    }
    return {
      ok: true,
      reading: {
        basis: "onHand",
        source: "productItemAvailability",
        itemNumber: row.ItemNo,
        baseUnit: row.UOM || null,
        isStockItem: true,
        isBlocked: false,
        onHand: row.Inventory,
      },
    };
  };
}

/** Asks API v2.0, which is there without anybody publishing a page. */
export async function askApiItems(to: SourceCaller, numbers: readonly string[]): Promise<Readings> {
  const { api } = to.connection;
  if (api === null) {
    return () => ({ ok: false, problem: { kind: "notPublished", service: "api/v2.0", host: to.address.host } });
  }
  const company = await apiCompany(to, api, to.address);
  if (!company.ok) {
    return () => company;
  }
  const question = { service: "items", shape: API_ITEM, key: "number", isUnique: true } as const;
  const lookup = await askByKey({ ...to, address: company.address }, [question], numbers);
  return (itemNumber) => {
    const found = lookup(question, itemNumber);
    if (!found.ok) {
      return found;
    }
    const [row] = found.rows;
    if (row === undefined) {
      return { ok: false, problem: { kind: "itemNotFound", itemNumber } };
    }
    return {
      ok: true,
      reading: {
        basis: "onHand",
        source: "apiItems",
        itemNumber,
        baseUnit: row.baseUnitOfMeasureCode || null,
        isStockItem: row.type,
        isBlocked: row.blocked,
        onHand: row.inventory,
      },
    };
  };
}
