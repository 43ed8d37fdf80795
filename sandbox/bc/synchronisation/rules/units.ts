import type { SynchContext, Unit } from "../context";
import { SynchFailure } from "../failures";
import type { LocalRecord } from "../local/localTable";
import type { MappingRules, Run } from "../run";
import { onlyUnit } from "../values/units";
import { groupSystemId } from "../local/units";
import { COUPLED_TABLES } from "../../ledger/rows";
import { lookup } from "./column";
import { updatePriceLine } from "./defaultPriceList";

type Kind = "Item" | "Resource";

/** Units of items and resources: in the group of their item, beside the base unit that Sales made with the group. BC names no base of them. */
function unitRules(kind: Kind): MappingRules {
  const source = (record: LocalRecord): string => String(record.read(`${kind} No.`));
  return {
    columns: ["_uomscheduleid_value"],
    matches: ({ context }, record) => {
      const groupId = coupledGroup(context, groupSystemId(context.company, kind, source(record)));
      return groupId === undefined ? null : `_uomscheduleid_value eq ${groupId}`;
    },
    beforeInsert: async (run, record) =>
      new Map([["uomscheduleid", lookup("uomschedules", await groupRow(run, kind, source(record)))]]),
    afterInsert: async (run, record, { id }) => {
      const unit: Unit = {
        id,
        name: String(record.read("Code")),
        quantity: Number(record.read("Qty. per Unit of Measure")),
        groupId: await groupRow(run, kind, source(record)),
      };
      await run.context.addUnit(unit);
      await priceOf(run, { kind, no: source(record) }, unit);
    },
    afterUpdate: async (run, record) => {
      const unit = await unitIn(run, kind, record);
      if (unit !== undefined) {
        const quantity = Number(record.read("Qty. per Unit of Measure"));
        await priceOf(run, { kind, no: source(record) }, { ...unit, quantity });
      }
    },
  };
}

async function unitIn(run: Run, kind: Kind, record: LocalRecord): Promise<Unit | undefined> {
  const groupId = await groupRow(run, kind, String(record.read(`${kind} No.`)));
  return (await run.context.unitsOf(groupId)).find(({ name }) => name === record.read("Code"));
}

/** Id of the unit group in Sales; a group that is not coupled yet is synchronised first (codeunit 5341, CoupleAndSyncUnitGroup). */
async function groupRow(run: Run, kind: Kind, no: string): Promise<string> {
  const systemId = groupSystemId(run.context.company, kind, no);
  if (systemId === "") {
    throw new SynchFailure(`${kind} Unit Group for ${kind} ${no} is not found.`);
  }
  if (coupledGroup(run.context, systemId) === undefined) {
    await run.also("UNIT GROUP", [systemId]);
  }
  const groupId = coupledGroup(run.context, systemId);
  if (groupId === undefined) {
    throw new SynchFailure(`${kind} Unit Group for ${kind} ${no} is not found.`);
  }
  return groupId;
}

function coupledGroup({ pairs }: SynchContext, systemId: string): string | undefined {
  return pairs.ofRecord(COUPLED_TABLES.unitGroup, systemId)?.crmId;
}

/** A unit of a coupled product has a line of the default price list (codeunit 5342, UpdateCRMPriceListItemForUom). */
async function priceOf(
  run: Run,
  { kind, no }: { readonly kind: Kind; readonly no: string },
  unit: Unit,
): Promise<void> {
  const { company, pairs, sales } = run.context;
  const source = kind === "Item" ? company.items.get(no) : company.resources.get(no);
  const tableId = kind === "Item" ? COUPLED_TABLES.item : COUPLED_TABLES.resource;
  const productId = source === undefined ? undefined : pairs.ofRecord(tableId, source.systemId)?.crmId;
  if (productId !== undefined) {
    const row = await sales.get(`products(${productId})?$select=price`);
    await updatePriceLine(run.context, { productId, price: Number(row.price ?? 0) }, unit);
  }
}

export const itemUnitRules = unitRules("Item");
export const resourceUnitRules = unitRules("Resource");

/** The model before unit groups: group `NAV <code>` of exactly one unit. */
export const unitOfMeasureRules: MappingRules = {
  columns: ["name", "statecode"],
  find: async ({ context }, record) => {
    try {
      return (await onlyUnit(context, record.key)).groupId;
    } catch (error) {
      if (error instanceof SynchFailure && error.message.startsWith("Cannot find")) {
        return null;
      }
      throw error;
    }
  },
  more: (_run, record) => Promise.resolve(new Map([["name", { value: `NAV ${record.key}` }]])),
};

const INACTIVE = 1;

/** Codeunit 5341, CheckCRMUoMScheduleAfterTransferRecordFields. */
export const unitGroupRules: MappingRules = {
  columns: ["statecode"],
  more: (_run, record, row) => {
    if (row?.statecode === INACTIVE) {
      throw new SynchFailure(
        `The CRM Uomschedule ${record.key} already exists in Dataverse, but it cannot be synchronized, because it is inactive.`,
      );
    }
    return Promise.resolve(new Map());
  },
};
