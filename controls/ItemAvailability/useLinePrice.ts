import * as React from "react";
import type { DocumentTable } from "../../core/documents/documentTable";
import { readLinePrice } from "../../core/documents/linePrice";
import type { LinePrice } from "../../core/documents/linePrice";
import type { SalesReader } from "../../core/ports";

/** What Sales asks on a line as it is saved; null until it is read. @param table null: nobody wants it */
export function useLinePrice(sales: SalesReader, table: DocumentTable | null, lineId: string): LinePrice | null {
  const [price, setPrice] = React.useState<LinePrice | null>(null);
  React.useEffect(() => {
    if (table === null || lineId === "") {
      return undefined;
    }
    let isWanted = true;
    void readLinePrice(sales, table, lineId).then((read) => {
      if (isWanted) {
        setPrice(read);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [sales, table, lineId]);
  return price;
}
