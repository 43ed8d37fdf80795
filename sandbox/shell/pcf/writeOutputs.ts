import type { CustomControl } from "../form/formDefinition";
import type { FormRecord } from "../record/formRecord";
import type { LoadedControl } from "./controlLibrary";
import { columnValueOf } from "./rawValue";
import type { Outputs } from "./hostedControl";

/** Enters what a control handed out into the columns its bound properties stand for; undefined means no change. */
export function writeOutputs(
  outputs: Outputs,
  {
    control,
    custom,
    record,
    timeZone,
  }: {
    readonly control: LoadedControl;
    readonly custom: CustomControl;
    readonly record: FormRecord;
    readonly timeZone: string;
  },
): void {
  for (const [name, raw] of Object.entries(outputs)) {
    const definition = control.manifest.properties.find((property) => property.name === name);
    if (definition === undefined) {
      throw new Error(`${control.fullName} gave the output ${name}, which its manifest does not declare.`);
    }
    const bound = custom.properties.find((property) => property.name === name && !property.isStatic);
    if (raw !== undefined && definition.isBound && bound !== undefined) {
      const column = bound.value.toLowerCase();
      record.enterValue(column, columnValueOf(raw, record.column(column), timeZone));
    }
  }
}
