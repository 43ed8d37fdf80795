import type { TodayListId } from "../../../core/orders/today/readToday";

/** Where all rows of a list stand. */
export interface ListLink {
  readonly table: "salesorder" | "quote";
  /** Of our view with the same conditions; null where there is none, so that the table's own list opens. */
  readonly viewId: string | null;
}

export const LIST_LINKS: Readonly<Record<TodayListId, ListLink>> = {
  slipping: { table: "salesorder", viewId: "6b1e3f27-9f0a-5c83-9d44-2b7c1a5e8f10" },
  late: { table: "salesorder", viewId: null },
  returned: { table: "salesorder", viewId: "4f0721ef-808d-5ff1-b7e6-5a36f669c7cf" },
  waiting: { table: "salesorder", viewId: "0b1bf3d6-0d03-57ce-8433-1a479a0ec456" },
  overLimit: { table: "quote", viewId: null },
};
