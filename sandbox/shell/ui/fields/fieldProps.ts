import type { ColumnDescription } from "../../../contract/tableDescription";
import type { FetchFilter } from "../../query/fetchXml";
import type { ColumnValue } from "../../record/columnValue";

/** What every kind of input gets. It stands inside a Fluent Field, which gives it its label and its messages. */
export interface FieldProps {
  /** Id of the element that takes the focus. */
  readonly inputId: string;
  readonly label: string;
  readonly column: ColumnDescription;
  readonly value: ColumnValue;
  /** The value in the person's words. */
  readonly text: string;
  readonly isLocked: boolean;
  readonly rowSpan: number;
  /** Lookups: gives the condition that records to choose from meet, null for none. */
  readonly lookupCondition: () => Promise<FetchFilter | null>;
  readonly onEnter: (value: ColumnValue) => void;
  /** Says why what was typed is no value, null when it is one again. */
  readonly onInvalid: (reason: string | null) => void;
}
