import type { ClientWriter } from "../dataverse/clientApi";
import type { SalesOutcome, SalesReader } from "../ports";
import { ProductTable } from "../tables/Product.generated";
import { SalesOrderDetailFields } from "../tables/SalesOrderDetail.generated";
import { UomTable } from "../tables/Uom.generated";
import { bound, navigationOf } from "./bindings";
import type { DocumentTable } from "./documentTable";

/** A line that is to be made; Sales numbers it, and prices products by the document's price list. */
export type NewLine =
  | { readonly kind: "product"; readonly productId: string; readonly unitId: string; readonly quantity: number }
  /** `price` for one, in the document's currency. */
  | { readonly kind: "writeIn"; readonly name: string; readonly quantity: number; readonly price: number };

export interface AddPorts {
  readonly sales: Pick<SalesReader, "forget">;
  readonly writer: Pick<ClientWriter, "create">;
}

const F = SalesOrderDetailFields;

/** Adds a line to a document. Every kind of line spells these columns alike. @returns the new line's id */
export async function addLine(
  { sales, writer }: AddPorts,
  { table, id }: { readonly table: DocumentTable; readonly id: string },
  line: NewLine,
): Promise<SalesOutcome<string>> {
  const outcome = await writer.create(table.lineTable, {
    ...bound(navigationOf(table.lineParent), table.table.entitySetName, id),
    [F.isproductoverridden]: line.kind === "writeIn",
    [F.quantity]: line.quantity,
    ...(line.kind === "product"
      ? {
          ...bound(F.productid, ProductTable.entitySetName, line.productId),
          ...bound(F.uomid, UomTable.entitySetName, line.unitId),
        }
      : { [F.productdescription]: line.name, [F.priceperunit]: line.price }),
  });
  sales.forget();
  return outcome;
}
