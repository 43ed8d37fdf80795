import { COUPLED_TABLES } from "../../ledger/rows";
import { tradeSetup } from "../../ledger/trade";
import { couplingOfRow } from "../couplings";
import { cannotBeCreated } from "./customerFacts";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import type { LineSubject } from "./subjects";
import { mustHaveValue, notInTable } from "./words";

/** Codeunit 5343, UpdateSalesLineUnitOfMeasure, and table 37's own look at the unit. */
export const UNIT_FACTS: readonly Fact<LineSubject>[] = [
  {
    id: "unit.ignored",
    source: "Table 37 Sales Line, CopyFromItem; codeunit 5343 asks IsUnitGroupMappingEnabled",
    when: "unit group mapping is off, or a write-in line: the unit is the item's sales unit, else its base unit",
    then: {
      effect: "changes",
      to: (subject) => {
        const { sold, drafted } = subject;
        const own =
          sold.type === "Resource"
            ? sold.record.baseUnit
            : sold.record.salesUnit === ""
              ? sold.record.baseUnit
              : sold.record.salesUnit;
        return { ...subject, drafted: { ...drafted, unitCode: own } };
      },
    },
  },
  {
    id: "unit.notCoupled",
    source: "Codeunit 5343, UpdateSalesLineUnitOfMeasure",
    when: "unit group mapping is on, and the unit is coupled to none",
    then: refuses(
      (subject) =>
        isRead(subject) &&
        couplingOfUnit(subject) === undefined &&
        cannotBeCreated(subject, {
          en: `The Dataverse unit ${subject.line.unit?.name ?? ""} is not coupled to a unit of measure.`,
          nb: `Dataverse-enheten ${subject.line.unit?.name ?? ""} er ikke koblet til en enhet.`,
        }),
    ),
  },
  {
    id: "unit.gone",
    source: "Codeunit 5343, UpdateSalesLineUnitOfMeasure",
    when: "the unit that it is coupled to is deleted",
    then: refuses(
      (subject) =>
        isRead(subject) &&
        codeOfUnit(subject) === null &&
        cannotBeCreated(subject, {
          en: `The ${subject.sold.type === "Item" ? "item" : "resource"} unit of measure ${subject.line.unit?.name ?? ""} does not exist.`,
          nb: `${subject.sold.type === "Item" ? "Vareenheten" : "Ressursenheten"} ${subject.line.unit?.name ?? ""} finnes ikke.`,
        }),
    ),
  },
  {
    id: "unit.ofAnotherItem",
    source: "Table 37 Sales Line, table relation of Unit of Measure Code",
    when: "the item has no unit of that code: BC compares codes, not items",
    then: refuses(({ company, sold, ...subject }) => {
      const code = isRead({ company, sold, ...subject }) ? codeOfUnit({ company, sold, ...subject }) : null;
      return (
        code !== null &&
        sold.type === "Item" &&
        company.itemUnits.get(sold.no)?.some((unit) => unit.code === code) !== true &&
        notInTable("Unit of Measure Code", code, { table: "Sales Line", related: "Item Unit of Measure" })
      );
    }),
  },
  {
    id: "unit.taken",
    source: "Codeunit 5343, UpdateSalesLineUnitOfMeasure",
    when: "unit group mapping is on: the coupled unit's code",
    then: {
      effect: "changes",
      to: (subject) => {
        const code = isRead(subject) ? codeOfUnit(subject) : null;
        return code === null ? subject : { ...subject, drafted: { ...subject.drafted, unitCode: code } };
      },
    },
  },
  {
    id: "unit.noQuantity",
    source: "Codeunit 5402 Unit of Measure Management, GetQtyPerUnitOfMeasure",
    when: "the unit holds 0 of the base unit",
    then: refuses(({ company, sold, drafted }) => {
      const unit =
        sold.type === "Item"
          ? company.itemUnits.get(sold.no)?.find(({ code }) => code === drafted.unitCode)
          : undefined;
      return (
        unit?.quantityPerUnit === 0 &&
        mustHaveValue("Qty. per Unit of Measure", `Item Unit of Measure: Item No.=${sold.no}, Code=${unit.code}`)
      );
    }),
  },
];

function isRead({ company, line }: LineSubject): boolean {
  return tradeSetup(company).unitGroupMapping && line.product !== null;
}

function couplingOfUnit({ company, line, sold }: LineSubject) {
  return line.unit === null
    ? undefined
    : couplingOfRow(
        company,
        line.unit.id,
        sold.type === "Item" ? COUPLED_TABLES.itemUnit : COUPLED_TABLES.resourceUnit,
      );
}

/** Code of the coupled unit, of whichever item; null when it is gone. */
function codeOfUnit(subject: LineSubject): string | null {
  const { company, sold } = subject;
  const id = couplingOfUnit(subject)?.integrationId;
  const units =
    sold.type === "Item"
      ? [...company.itemUnits.values()].flat()
      : [...company.resources.values()].map(({ unitSystemId, baseUnit }) => ({
          systemId: unitSystemId,
          code: baseUnit,
        }));
  return units.find(({ systemId }) => systemId === id)?.code ?? null;
}
