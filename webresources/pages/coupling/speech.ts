import type { Format } from "../../../core/values/format";
import type { Strings } from "./strings";

export interface Speech {
  readonly strings: Strings;
  readonly format: Format;
  readonly now: Date;
}

/** What is told of a record, under its label. */
export interface RecordFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}
