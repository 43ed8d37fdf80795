import { guid } from "../shared/guid";

export interface HostRecord {
  readonly table: string;
  /** Null while the record is not saved. */
  readonly id: string | null;
}

/**
 * The record of the form that a control stands on. Model-driven apps have told it in `mode.contextInfo` since the first controls, the
 * documentation has not; where it is absent the control falls back on what the form binds.
 */
export function hostRecord(mode: ComponentFramework.Mode): HostRecord | null {
  const info = "contextInfo" in mode ? mode.contextInfo : null;
  if (typeof info !== "object" || info === null) return null;
  const table = "entityTypeName" in info && typeof info.entityTypeName === "string" ? info.entityTypeName : "";
  const id = "entityId" in info && typeof info.entityId === "string" ? guid(info.entityId) : "";
  return table === "" ? null : { table, id: id === "" ? null : id };
}
