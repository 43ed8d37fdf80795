import { FLAG_COLUMNS, TEXT_COLUMNS } from "../../../core/connection/settings";
import { CHOICES } from "../../../core/setup/settings";
import type { Draft } from "../../../core/setup/settings";
import { STEPS } from "../../../core/setup/steps";
import type { SetUpStep } from "../../../core/setup/steps";

/** Where the administrator was, and what is typed and not saved. Never a key. */
export interface Remembered {
  readonly step: SetUpStep;
  /** Null for a connection that is not made yet. */
  readonly connectionId: string | null;
  /** What was saved when the typing began. */
  readonly base: Draft;
  readonly draft: Draft;
}

/** Survives a reload of the page, not the closing of its tab. */
export interface TypedMemory {
  readonly read: () => Remembered | null;
  readonly write: (remembered: Remembered) => void;
}

const KEY = "bcs_setup";

/** A storage that is full or closed remembers nothing, and nothing else fails. */
export function typedMemory(storage: Pick<Storage, "getItem" | "setItem">): TypedMemory {
  return {
    read() {
      try {
        return remembered(JSON.parse(storage.getItem(KEY) ?? "null"));
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        storage.setItem(KEY, JSON.stringify(value));
      } catch {
        return;
      }
    },
  };
}

/** Null for anything that this version did not write. */
function remembered(value: unknown): Remembered | null {
  if (!isRecord(value)) {
    return null;
  }
  const step = STEPS.find((one) => one === value.step);
  const { connectionId, base, draft } = value;
  if (
    step === undefined ||
    (connectionId !== null && typeof connectionId !== "string") ||
    !isDraft(base) ||
    !isDraft(draft)
  ) {
    return null;
  }
  return { step, connectionId, base, draft };
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) {
    return false;
  }
  return (
    Object.entries(CHOICES).every(([column, values]) => values.some((one) => one === value[column])) &&
    TEXT_COLUMNS.every((column) => typeof value[column] === "string") &&
    FLAG_COLUMNS.every((column) => typeof value[column] === "boolean")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
