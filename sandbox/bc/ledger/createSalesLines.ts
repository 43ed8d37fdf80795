import { randomUUID } from "node:crypto";

import type { Refused } from "./businessRules";
import { doesNotExist, mustBeEqual, mustHaveValue, refuse } from "./businessRules";
import type { Company } from "./company";
import { handlingTimeOf } from "./documentPlace";
import { lineAmount, share } from "./lineAmounts";
import type { DaysAsked, LineDays } from "./lineDays";
import { daysFromShipment, lineDays } from "./lineDays";
import { roundMoney, sumMoney } from "./money";
import { roundQuantity } from "./roundQuantity";
import type { Item, LineType, SalesLine } from "./rows";
import { NO_SHIPPING } from "./rows";
import type { SalesHeader } from "./salesDocuments";
import type { DraftLine, SalesDraft } from "./salesDraft";
import { itemTrade, vatProdPostingGroup } from "./trade";
import { withVatAmounts } from "./vatOfLines";

const LINE_STEP = 10_000;
const LONGEST_DESCRIPTION = 100;
/** A label of BC that is translated. */
const FREIGHT = { en: "Freight Amount", nb: "Fraktbeløp" } as const;

export interface LineSurroundings {
  readonly draft: SalesDraft;
  readonly header: SalesHeader;
  readonly vatPercentOf: (line: Pick<SalesLine, "type" | "no">) => number;
  readonly pricesIncludingVat: boolean;
  /** ISO date. */
  readonly today: string;
}

/** The lines of a draft as BC's table 37 takes them: its own, texts that follow them, freight last, the invoice discount spread over them. */
export function createSalesLines(
  company: Company,
  surroundings: LineSurroundings,
): { readonly ok: true; readonly lines: readonly SalesLine[] } | Refused {
  const { draft } = surroundings;
  const lines: Omit<SalesLine, "lineNo">[] = [];
  for (const wanted of draft.lines) {
    const subject = subjectOf(company, wanted);
    if (!subject.ok) {
      return subject;
    }
    const { no, unitCode, quantityPerUnit, description } = subject;
    lines.push({
      ...emptyLine(surroundings),
      ...shippingOf(company, surroundings, wanted),
      type: wanted.type,
      no,
      description: (wanted.description === "" ? description : wanted.description).slice(0, LONGEST_DESCRIPTION),
      quantity: roundQuantity(wanted.quantity),
      unitCode,
      quantityPerUnit,
      unitPrice: wanted.unitPrice,
      lineDiscountAmount: roundMoney(wanted.lineDiscountAmount),
      ...vatOf(company, surroundings, { type: wanted.type, no }),
    });
    lines.push(
      ...texts(wanted.extendedText).map((text) => ({
        ...emptyLine(surroundings),
        description: text,
        locationCode: "",
      })),
    );
  }
  if (draft.freightAmount > 0) {
    const account = company.setup.freightAccountNo;
    if (account === "") {
      return refuse(mustHaveValue("Freight G/L Acc. No.", "Sales & Receivables Setup: Primary Key="));
    }
    lines.push({
      ...emptyLine(surroundings),
      type: "G/L Account",
      no: account,
      description: FREIGHT[company.integration.language],
      locationCode: "",
      quantity: 1,
      quantityPerUnit: 1,
      unitPrice: draft.freightAmount,
      ...vatOf(company, surroundings, { type: "G/L Account", no: account }),
    });
  }
  const numbered = lines.map((line, at): SalesLine => ({ ...line, lineNo: (at + 1) * LINE_STEP }));
  return { ok: true, lines: withVatAmounts(spreadDiscount(company, numbered, draft.invoiceDiscountAmount)) };
}

function vatOf(
  company: Company,
  { vatPercentOf }: LineSurroundings,
  line: Pick<SalesLine, "type" | "no">,
): Pick<SalesLine, "vatPercent" | "vatIdentifier"> {
  return { vatPercent: vatPercentOf(line), vatIdentifier: vatProdPostingGroup(company, line) };
}

type Subject =
  | {
      readonly ok: true;
      readonly no: string;
      readonly description: string;
      readonly unitCode: string;
      readonly quantityPerUnit: number;
    }
  | Refused;

function subjectOf(company: Company, wanted: DraftLine): Subject {
  if (wanted.type === "Resource") {
    const resource = company.resources.get(wanted.no);
    return resource === undefined
      ? refuse(doesNotExist("Resource", `No.='${wanted.no}'`))
      : { ok: true, no: resource.no, description: resource.name, unitCode: resource.baseUnit, quantityPerUnit: 1 };
  }
  const item = company.items.get(wanted.no);
  if (item === undefined) {
    return refuse(doesNotExist("Item", `No.='${wanted.no}'`));
  }
  const blocked = itemBlockedReason(item);
  if (blocked !== null) {
    return refuse(blocked);
  }
  const code = wanted.unitCode === "" ? item.baseUnit : wanted.unitCode;
  const unit = company.itemUnits.get(item.no)?.find((each) => each.code === code);
  return unit === undefined
    ? refuse(doesNotExist("Item Unit of Measure", `Item No.='${item.no}',Code='${code}'`))
    : {
        ok: true,
        no: item.no,
        description: item.description,
        unitCode: unit.code,
        quantityPerUnit: unit.quantityPerUnit,
      };
}

/** Why an item may not be sold; null when it may. */
export function itemBlockedReason(item: Item): string | null {
  const field = item.blocked ? "Blocked" : item.salesBlocked ? "Sales Blocked" : null;
  return field === null ? null : mustBeEqual({ field, expected: "No", actual: "Yes", record: `Item: No.=${item.no}` });
}

/** Place, days and what the item's purchasing code makes of them, in BC's order: header's, location's, days, purchasing code. */
function shippingOf(
  company: Company,
  { header, today }: LineSurroundings,
  wanted: DraftLine,
): Omit<ShippingOfLine, "customerNo"> {
  const locationCode = wanted.locationCode === "" ? header.locationCode : wanted.locationCode;
  const item = wanted.type === "Item" ? company.items.get(wanted.no) : undefined;
  const purchasing = company.purchasingCodes.get(item?.purchasingCode ?? "");
  const isDropShipment = purchasing?.dropShipment ?? false;
  const line = {
    customerNo: header.customerNo,
    locationCode,
    variantCode: wanted.variantCode ?? "",
    shippingAgentCode: header.shippingAgentCode,
    shippingAgentServiceCode: header.shippingAgentServiceCode,
    shippingTime: isDropShipment ? NO_TIME : header.shippingTime,
    outboundHandlingTime: isDropShipment ? NO_TIME : handlingTimeOf(company, locationCode),
    requestedDeliveryDate: header.requestedDeliveryDate,
    promisedDeliveryDate: header.promisedDeliveryDate,
  };
  const days =
    wanted.shipmentDate === undefined
      ? lineDays(company, line, { shipmentDate: header.shipmentDate, workDate: today })
      : daysFromShipment(company, line, { shipmentDate: wanted.shipmentDate, workDate: today });
  const isSpecialOrder = purchasing?.specialOrder ?? false;
  return {
    ...line,
    ...days,
    purchasingCode: purchasing?.code ?? "",
    dropShipment: isDropShipment,
    specialOrder: isSpecialOrder,
    reserve: isDropShipment || isSpecialOrder ? "Never" : reserveOf(item, header),
    quantityToAssemble: isAssembledToOrder(company, item, locationCode) ? roundQuantity(wanted.quantity) : 0,
  };
}

type ShippingOfLine = Pick<
  SalesLine,
  | keyof DaysAsked
  | keyof LineDays
  | "variantCode"
  | "purchasingCode"
  | "dropShipment"
  | "specialOrder"
  | "reserve"
  | "quantityToAssemble"
>;

const NO_TIME = "0D";

/** An item that leaves it open goes by the header, which has it from the one who pays. */
function reserveOf(item: Item | undefined, header: SalesHeader): SalesLine["reserve"] {
  return item === undefined ? "Never" : item.reserve === "Optional" ? header.reserve : item.reserve;
}

/** By the stockkeeping unit's policy where there is one, else the item's. */
function isAssembledToOrder(company: Company, item: Item | undefined, locationCode: string): boolean {
  const unit = company.stockkeepingUnits
    .get(item?.no ?? "")
    ?.find((each) => each.locationCode === locationCode && each.variantCode === "");
  const plan = unit ?? item;
  return plan?.replenishmentSystem === "Assembly" && plan.assemblyPolicy === "Assemble-to-Order";
}

function emptyLine({ draft, header, pricesIncludingVat, today }: LineSurroundings): Omit<SalesLine, "lineNo"> {
  const type: LineType = " ";
  return {
    documentType: draft.documentType,
    documentNo: "",
    type,
    no: "",
    variantCode: "",
    description: "",
    locationCode: header.locationCode,
    quantity: 0,
    unitCode: "",
    quantityPerUnit: 0,
    purchasingCode: "",
    dropShipment: false,
    specialOrder: false,
    ...NO_SHIPPING,
    plannedDeliveryDate: "",
    plannedShipmentDate: "",
    reserve: "Never",
    quantityToAssemble: 0,
    rowVersion: 0,
    customerNo: header.customerNo,
    quantityShipped: 0,
    quantityInvoiced: 0,
    unitPrice: 0,
    lineDiscountAmount: 0,
    invoiceDiscountAmount: 0,
    vatPercent: 0,
    ...(pricesIncludingVat && { pricesIncludingVat }),
    shipmentDate: today,
    systemId: randomUUID(),
    modifiedAt: "",
  };
}

/** A long text in pieces that fit a line's description. */
function texts(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const row of text.split(/\r?\n/)) {
    for (let at = 0; at < row.length; at += LONGEST_DESCRIPTION) {
      pieces.push(row.slice(at, at + LONGEST_DESCRIPTION));
    }
  }
  return pieces;
}

/**
 * By amounts of the lines that allow it: resources, and items whose card says so; never freight. What rounding leaves goes to the last of
 * them, so that the sum is exact.
 */
export function spreadDiscount(company: Company, lines: readonly SalesLine[], discount: number): readonly SalesLine[] {
  const allows = ({ type, no }: SalesLine): boolean =>
    type === "Resource" || (type === "Item" && itemTrade(company, no).allowInvoiceDiscount);
  const whole = sumMoney(lines.filter(allows).map(lineAmount));
  if (discount === 0 || whole === 0) {
    return lines;
  }
  let counted = 0;
  let given = 0;
  return lines.map((line) => {
    if (!allows(line)) {
      return line;
    }
    counted = sumMoney([counted, lineAmount(line)]);
    const upToHere = share(discount, counted, whole);
    const own = sumMoney([upToHere, -given]);
    given = upToHere;
    return { ...line, invoiceDiscountAmount: own };
  });
}
