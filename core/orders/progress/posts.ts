/** What BC's job tells on an order's timeline. */
export type OrderEvent = "released" | "shipmentCreated" | "invoiceCreated";

/** The fixed texts of BC's order status job (codeunit 5352); they are not translated. */
const TEXTS: ReadonlyMap<string, OrderEvent> = new Map([
  ["The order status has changed to Released.", "released"],
  ["A shipment has been created for the order.", "shipmentCreated"],
  ["An invoice has been created for the order.", "invoiceCreated"],
]);

export interface Post {
  readonly text: string;
  readonly createdOn: Date;
}

/** What happened and when, oldest first; what people wrote themselves is left out. */
export function orderEvents(posts: readonly Post[]): readonly { readonly event: OrderEvent; readonly at: Date }[] {
  return posts
    .flatMap(({ text, createdOn }) => {
      const event = TEXTS.get(text.trim());
      return event === undefined ? [] : [{ event, at: createdOn }];
    })
    .sort((left, right) => left.at.getTime() - right.at.getTime());
}
