import type { JsonObject } from "../../control/json";
import type { Refused } from "../ledger/businessRules";
import { mustBeEqual, refuse } from "../ledger/businessRules";
import { itemBlockedReason } from "../ledger/createSalesLines";
import { COUPLED_TABLES } from "../ledger/rows";
import type { DraftLine } from "../ledger/salesDraft";
import { couplingOfRow } from "./couplings";
import type { DocumentKind } from "./documentKind";
import type { JobContext } from "./job";
import { findRow, lookupIn, numberIn, textIn } from "./salesRows";

const COLUMNS =
  "sequencenumber,_productid_value,_uomid_value,quantity,priceperunit,manualdiscountamount,volumediscountamount,description,productdescription";
const PRODUCT_STATES: readonly string[] = ["Active", "Retired", "Draft", "Under Revision"];
const PRODUCT_TYPE = { salesInventory: 1, services: 3 } as const;
const LONGEST_DESCRIPTION = 100;

export type ReadLines = { readonly ok: true; readonly lines: readonly DraftLine[] } | Refused;
type Subject =
  | {
      readonly ok: true;
      readonly type: DraftLine["type"];
      readonly no: string;
      readonly name: string;
      readonly unitCode: string;
    }
  | Refused;

/** The lines of a document in Sales, in their order, checked one after the other: checks 9 to 17 of BC's codeunit 5343. */
export async function readSalesLines(context: JobContext, kind: DocumentKind, row: JsonObject): Promise<ReadLines> {
  const id = textIn(row, kind.id);
  const rows = await context.sales.rows(
    `${kind.lineSet}?$select=${COLUMNS}&$filter=_${kind.id}_value eq ${id}&$orderby=sequencenumber`,
  );
  const lines: DraftLine[] = [];
  for (const line of rows) {
    const productId = lookupIn(line, "productid");
    const subject =
      productId === null ? writeIn(context, kind, row) : await coupledProduct(context, kind, { line, productId });
    if (!subject.ok) {
      return subject;
    }
    const text = textIn(line, "description") === "" ? textIn(line, "productdescription") : textIn(line, "description");
    const isWriteIn = productId === null;
    lines.push({
      type: subject.type,
      no: subject.no,
      description: isWriteIn ? text.slice(0, LONGEST_DESCRIPTION) : "",
      extendedText: isWriteIn
        ? text.slice(LONGEST_DESCRIPTION)
        : text === subject.name && kind.documentType === "Order"
          ? ""
          : text,
      locationCode: "",
      unitCode: subject.unitCode,
      quantity: numberIn(line, "quantity"),
      unitPrice: numberIn(line, "priceperunit"),
      lineDiscountAmount:
        numberIn(line, "quantity") * numberIn(line, "volumediscountamount") + numberIn(line, "manualdiscountamount"),
    });
  }
  return { ok: true, lines };
}

/** Sales & Receivables Setup, Write-in Product No.: an item or a resource. */
function writeIn({ company }: JobContext, kind: DocumentKind, row: JsonObject): Subject {
  const no = company.setup.writeInProductNo;
  if (no === "") {
    return refuse(
      `Dataverse ${kind.documentType} ${textIn(row, kind.number)} contains a write-in product. You must choose the default write-in product in Sales & Receivables Setup window.`,
    );
  }
  return { ok: true, type: company.items.has(no) ? "Item" : "Resource", no, name: "", unitCode: "" };
}

async function coupledProduct(
  context: JobContext,
  kind: DocumentKind,
  { line, productId }: { readonly line: JsonObject; readonly productId: string },
): Promise<Subject> {
  const product = await context.sales.get(
    `products(${productId})?$select=name,productnumber,statecode,producttypecode`,
  );
  const state = PRODUCT_STATES[numberIn(product, "statecode")] ?? "";
  if (state !== "Active") {
    return refuse(
      mustBeEqual({
        field: "Status",
        expected: "Active",
        actual: state,
        record: `CRM Product: Product={${productId.toUpperCase()}}`,
      }),
    );
  }
  const found = findSubject(context, kind, { product, productId });
  if (!found.ok) {
    return found;
  }
  const unit = await readUnit(context, kind, { line, isItem: found.type === "Item" });
  return unit.ok ? { ...found, unitCode: unit.code } : unit;
}

function findSubject(
  { company }: JobContext,
  kind: DocumentKind,
  { product, productId }: { readonly product: JsonObject; readonly productId: string },
): Subject {
  const name = textIn(product, "name");
  const number = textIn(product, "productnumber");
  switch (numberIn(product, "producttypecode")) {
    case PRODUCT_TYPE.salesInventory: {
      const coupling = couplingOfRow(company, productId, COUPLED_TABLES.item);
      if (coupling === undefined) {
        return refuse(`${kind.cannotBeCreated} The Dataverse product ${name} is not coupled to an item.`);
      }
      const item = [...company.items.values()].find(({ systemId }) => systemId === coupling.integrationId);
      const blocked = item === undefined ? null : itemBlockedReason(item);
      if (item === undefined || blocked !== null) {
        return refuse(blocked ?? `${kind.cannotBeCreated} The item ${number} does not exist.`);
      }
      return { ok: true, type: "Item", no: item.no, name: item.description, unitCode: "" };
    }
    case PRODUCT_TYPE.services: {
      const coupling = couplingOfRow(company, productId, COUPLED_TABLES.resource);
      if (coupling === undefined) {
        return refuse(`${kind.cannotBeCreated} The Dataverse resource ${name} is not coupled to a resource.`);
      }
      const resource = [...company.resources.values()].find(({ systemId }) => systemId === coupling.integrationId);
      return resource === undefined
        ? refuse(`${kind.cannotBeCreated} The resource ${number} does not exist.`)
        : { ok: true, type: "Resource", no: resource.no, name: resource.name, unitCode: "" };
    }
    default:
      return refuse(
        `${kind.cannotBeCreated} Unexpected value of product type code for product ${number}. The supported values are: sales inventory, services.`,
      );
  }
}

/** Unit group mapping is on, as it is by default: a line's unit must be coupled itself. */
async function readUnit(
  { company, sales }: JobContext,
  kind: DocumentKind,
  { line, isItem }: { readonly line: JsonObject; readonly isItem: boolean },
): Promise<{ readonly ok: true; readonly code: string } | Refused> {
  const unitId = lookupIn(line, "uomid");
  const coupling =
    unitId === null
      ? undefined
      : couplingOfRow(company, unitId, isItem ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit);
  const units = isItem
    ? [...company.itemUnits.values()].flat()
    : [...company.resources.values()].map(({ unitSystemId, baseUnit }) => ({ systemId: unitSystemId, code: baseUnit }));
  const unit = units.find(({ systemId }) => systemId === coupling?.integrationId);
  if (coupling !== undefined && unit !== undefined) {
    return { ok: true, code: unit.code };
  }
  const row = unitId === null ? null : await findRow(sales, `uoms(${unitId})?$select=name`);
  const name = row === null ? "" : textIn(row, "name");
  return refuse(
    coupling === undefined
      ? `${kind.cannotBeCreated} The Dataverse unit ${name} is not coupled to a unit of measure.`
      : `${kind.cannotBeCreated} The ${isItem ? "item" : "resource"} unit of measure ${name} does not exist.`,
  );
}
