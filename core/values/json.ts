import type { WireRow } from "../ports";
import { isWireRow } from "./wireValue";

/** JSON, parsed; undefined where the text is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object that a text holds as JSON; null where it holds anything else. */
export function jsonObject(text: string): WireRow | null {
  const value = parsedJson(text);
  return isWireRow(value) ? value : null;
}
