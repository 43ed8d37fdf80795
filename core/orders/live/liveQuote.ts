/** What Business Central itself says of a quote of Sales, asked by the number in Sales. */
export interface LiveQuote {
  /** Its quote; null: it has none, or none any more. */
  readonly quote: { readonly number: string; readonly isReleased: boolean } | null;
  readonly companyName: string;
  readonly askedOn: Date;
}
