import { strict } from "../../unsupported";
import type { ControlSurroundings } from "../controlPort";
import { unplayed } from "../unplayed";

export interface Allocation {
  /** Pixels; -1 as long as the control does not track its container. */
  readonly width: number;
  readonly height: number;
}

/** `context.mode`. */
export function createMode(
  { isDisabled, isVisible, label, record }: ControlSurroundings,
  allocation: Allocation,
  trackContainerResize: (tracks: boolean) => void,
): object {
  return strict("context.mode", {
    isControlDisabled: isDisabled,
    isVisible,
    label,
    allocatedWidth: allocation.width,
    allocatedHeight: allocation.height,
    trackContainerResize,
    ...unplayed("context.mode", ["setControlState", "setFullScreen"]),
    // Undocumented, but the only way for a control to know its record, and present in model-driven apps for years.
    contextInfo: strict("context.mode.contextInfo", {
      entityId: record.id ?? "",
      entityTypeName: record.table,
      entityRecordName: record.name,
    }),
  });
}
