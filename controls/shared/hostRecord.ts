import { guid } from "../../core/values/guid";

/** The record of the form that a control stands on. */
export interface HostRecord {
  readonly table: string;
  /** Null while the record is not saved yet. */
  readonly id: string | null;
}

/**
 * Undocumented, but the only way for a control to know the record of its form, and present in model-driven apps for years. Null where the
 * host does not tell.
 */
export function hostRecord(mode: ComponentFramework.Mode): HostRecord | null {
  const info: unknown = "contextInfo" in mode ? mode.contextInfo : null;
  if (typeof info !== "object" || info === null || !("entityId" in info) || !("entityTypeName" in info)) {
    return null;
  }
  const { entityId, entityTypeName } = info;
  if (typeof entityTypeName !== "string" || entityTypeName === "") {
    return null;
  }
  return { table: entityTypeName, id: typeof entityId === "string" && entityId !== "" ? guid(entityId) : null };
}
