/** What relative conditions ("today", "equals current user") are relative to. */
export interface ConditionContext {
  readonly nowMs: number;
  /** IANA name of the caller's time zone: days begin and end there. */
  readonly timeZone: string;
  readonly userId: string;
  readonly businessUnitId: string;
  readonly teamIds: ReadonlySet<string>;
  readonly languageId: number;
  /** Ids of the rows above one in a hierarchy, the nearest first. */
  readonly rowsAbove: (table: string, id: string) => readonly string[];
}
