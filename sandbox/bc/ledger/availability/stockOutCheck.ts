import { outstandingBase } from "../baseQuantity";
import type { Refused } from "../businessRules";
import { doesNotExist, refuse } from "../businessRules";
import type { Company } from "../company";
import { reservedForSalesLine } from "../reservation";
import { roundQuantity } from "../roundQuantity";
import type { Item, SalesLine } from "../rows";
import { linesOf } from "../salesDocumentStore";
import type { LookAhead, PromiseTerms } from "./availableToPromise";
import { availableToPromise, lookAheadEnd, promiseTerms } from "./availableToPromise";
import { earliestDate } from "./earliestDate";
import type { StockPlace } from "./supplyByDay";

/** A sales line as somebody types it, or a stored one with what is changed of it. */
export interface CheckAsked extends StockPlace {
  /** "" = the item's base unit. */
  readonly unitCode: string;
  /** Outstanding, in the unit. */
  readonly quantity: number;
  /** ISO date. */
  readonly shipmentDate: string;
  /** The line of a sales order as BC holds it. */
  readonly own: { readonly documentNo: string; readonly lineNo: number } | null;
}

export interface StockOutCheck {
  readonly ok: true;
  /** Item Availability of the FactBox: the own line counts, nothing after the day. In the unit. */
  readonly factBox: number;
  /** What the check compares the quantity with: look-ahead, the own line left out. In the unit. */
  readonly available: number;
  /** Whether BC warns a person; of lines that it never warns about, false. */
  readonly warns: boolean;
  /** ISO date of BC's earliest availability; "" for none. */
  readonly earliest: string;
  /** Base. */
  readonly terms: PromiseTerms;
}

/** cu 311 SalesLineShowWarning with what page 1872 and the FactBox tell: BC's own figures, for people who compare. */
export function checkStockOut(company: Company, asked: CheckAsked): StockOutCheck | Refused {
  const item = company.items.get(asked.itemNo);
  const code = asked.unitCode === "" ? (item?.baseUnit ?? "") : asked.unitCode;
  const unit = company.itemUnits.get(asked.itemNo)?.find((each) => each.code === code);
  if (item === undefined) {
    return refuse(doesNotExist("Item", `No.='${asked.itemNo}'`));
  }
  if (unit === undefined) {
    return refuse(doesNotExist("Item Unit of Measure", `Item No.='${asked.itemNo}',Code='${code}'`));
  }
  const perUnit = unit.quantityPerUnit;
  const inUnit = (base: number): number => roundQuantity(base / perUnit);
  const lookAhead: LookAhead = { period: company.setup.checkAvailPeriod, bucket: company.setup.checkAvailBucket };
  const stored = storedLine(company, asked, lookAhead);
  const isMovedEarlier = stored !== null && stored.shipmentDate > asked.shipmentDate;
  const without = isMovedEarlier
    ? ({ kind: "Sales order", documentNo: stored.documentNo, lineNo: stored.lineNo } as const)
    : null;
  const old =
    stored === null || isMovedEarlier
      ? { outstanding: 0, reserved: 0 }
      : {
          outstanding: outstandingBase(company, stored, stored.quantityShipped),
          reserved: reservedForSalesLine(company, stored),
        };
  const terms = promiseTerms(company, asked, { date: asked.shipmentDate, lookAhead, without });
  const gross = inUnit(terms.grossRequirement + terms.forward);
  const reduced = roundQuantity(gross - inUnit(old.outstanding));
  // Each term is rounded on its own, as in BC.
  const available = roundQuantity(
    inUnit(terms.inventory - terms.reservedOnInventory + old.reserved) +
      (inUnit(terms.scheduledReceipt) - inUnit(terms.reservedReceipt)) -
      ((reduced >= 0 ? reduced : gross) - inUnit(terms.reservedRequirement - old.reserved)),
  );
  const factBox = promiseTerms(company, asked, { date: asked.shipmentDate, lookAhead: null, without: null });
  return {
    ok: true,
    factBox: inUnit(availableToPromise(factBox)),
    available,
    warns: mayWarn(company, item, stored) && asked.quantity > 0 && roundQuantity(available - asked.quantity) < 0,
    earliest: earliestDate(company, asked, {
      needed: roundQuantity(asked.quantity * perUnit),
      date: asked.shipmentDate,
      given: roundQuantity(inUnit(old.outstanding) * perUnit),
      givenOn: stored?.shipmentDate ?? asked.shipmentDate,
      without,
      lookAhead,
    }),
    terms,
  };
}

/** The line as it stands, when cu 311 takes it for the same demand. */
function storedLine(company: Company, asked: CheckAsked, lookAhead: LookAhead): SalesLine | null {
  const { own } = asked;
  const line =
    own === null
      ? undefined
      : linesOf(company, { documentType: "Order", no: own.documentNo }).find(({ lineNo }) => lineNo === own.lineNo);
  return line?.no === asked.itemNo &&
    line.variantCode === asked.variantCode &&
    line.locationCode === asked.locationCode &&
    !line.dropShipment &&
    line.shipmentDate <= lookAheadEnd(asked.shipmentDate, lookAhead)
    ? line
    : null;
}

/** cu 311 ShowWarningForThisItem, and the lines that are never warned about. */
function mayWarn(company: Company, item: Item, line: SalesLine | null): boolean {
  const isFree = line !== null && (line.dropShipment || line.specialOrder || isAssembledToOrder(line));
  const isOn = item.stockoutWarning === "Default" ? company.setup.stockoutWarning : item.stockoutWarning === "Yes";
  return item.type === "Inventory" && isOn && !isFree;
}

function isAssembledToOrder({ quantity, quantityToAssemble }: SalesLine): boolean {
  return quantity !== 0 && quantity === quantityToAssemble;
}
