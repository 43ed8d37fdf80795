import { scriptReader } from "../shared/appReader";
import { valueOf } from "../shared/valueOf";
import { OrganizationFields, OrganizationTable } from "../../core/tables/Organization.generated";

/** Kept as long as the page lives: enable rules run at every turn and must answer from memory. */
let known: boolean | null = null;
let asking: Promise<boolean> | null = null;

/**
 * Whether orders are handed to a back office in this organisation (`issopintegrationenabled`, which Business Central sets). Asks
 * Dataverse once a page; every later answer comes from memory.
 */
export function integrationIsOn(): boolean | Promise<boolean> {
  if (known !== null) {
    return known;
  }
  asking ??= read().then(
    (isOn) => (known = isOn),
    () => {
      // Someone who may not read the organisation gets no command; a passing fault is asked again.
      asking = null;
      return false;
    },
  );
  return asking;
}

async function read(): Promise<boolean> {
  const column = OrganizationFields.issopintegrationenabled;
  const [organization] = valueOf(await scriptReader().rows(OrganizationTable, { select: [column], top: 1 }));
  return organization?.[column] === true;
}
