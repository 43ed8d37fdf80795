import { randomUUID } from "node:crypto";

import type { Refused } from "./businessRules";
import { doesNotExist, mustBeEqual, mustHaveValue, refuse } from "./businessRules";
import type { Company } from "./company";
import { lineAmount, share } from "./lineAmounts";
import { roundMoney, sumMoney } from "./money";
import { roundQuantity } from "./roundQuantity";
import type { Customer, Item, LineType, SalesLine } from "./rows";
import { NO_SHIPPING } from "./rows";
import type { DraftLine, SalesDraft } from "./salesDraft";
import { itemTrade } from "./trade";

const LINE_STEP = 10_000;
const LONGEST_DESCRIPTION = 100;
/** A label of BC that is translated. */
const FREIGHT = { en: "Freight Amount", nb: "Fraktbeløp" } as const;

export interface LineSurroundings {
  readonly draft: SalesDraft;
  readonly customer: Customer;
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
      type: wanted.type,
      no,
      description: (wanted.description === "" ? description : wanted.description).slice(0, LONGEST_DESCRIPTION),
      ...(wanted.locationCode !== "" && { locationCode: wanted.locationCode }),
      quantity: roundQuantity(wanted.quantity),
      unitCode,
      quantityPerUnit,
      unitPrice: wanted.unitPrice,
      lineDiscountAmount: roundMoney(wanted.lineDiscountAmount),
      vatPercent: surroundings.vatPercentOf({ type: wanted.type, no }),
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
      vatPercent: surroundings.vatPercentOf({ type: "G/L Account", no: account }),
    });
  }
  const numbered = lines.map((line, at): SalesLine => ({ ...line, lineNo: (at + 1) * LINE_STEP }));
  return { ok: true, lines: spreadDiscount(company, numbered, draft.invoiceDiscountAmount) };
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

function emptyLine({ draft, customer, pricesIncludingVat, today }: LineSurroundings): Omit<SalesLine, "lineNo"> {
  const type: LineType = " ";
  return {
    documentType: draft.documentType,
    documentNo: "",
    type,
    no: "",
    variantCode: "",
    description: "",
    locationCode: customer.locationCode,
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
    customerNo: customer.no,
    quantityShipped: 0,
    quantityInvoiced: 0,
    unitPrice: 0,
    lineDiscountAmount: 0,
    invoiceDiscountAmount: 0,
    vatPercent: 0,
    ...(pricesIncludingVat && { pricesIncludingVat }),
    shipmentDate: draft.requestedDeliveryDate === "" ? today : draft.requestedDeliveryDate,
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
function spreadDiscount(company: Company, lines: readonly SalesLine[], discount: number): readonly SalesLine[] {
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
