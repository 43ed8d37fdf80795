import type { SalesHeader } from "../../ledger/salesDocuments";
import type { Fact } from "./fact";
import { refuses } from "./fact";
import { doesNotExist } from "./words";

/** A quote that was revised in Sales, and BC's quote of the revision before. */
export interface RevisionSubject {
  /** SystemId that the revision before is coupled to. */
  readonly systemId: string;
  /** undefined: BC's quote was deleted, or made to an order, which deletes it. */
  readonly present: SalesHeader | undefined;
}

/** Codeunit 5348 before it writes a revised quote anew. */
export const REVISION_FACTS: readonly Fact<RevisionSubject>[] = [
  {
    id: "revision.quoteGone",
    source: "Codeunit 5348, GetCoupledSalesHeader: SalesHeader.Find",
    when: "BC's quote of the revision before is deleted or was made to an order: refused at every run",
    then: refuses(
      ({ systemId, present }) =>
        present === undefined && doesNotExist("Sales Header", `SystemId='{${systemId.toUpperCase()}}'`),
    ),
  },
  {
    id: "revision.promised",
    source: "Table 36 Sales Header, Requested Delivery Date OnValidate",
    when: "a day is promised on BC's quote: refused whatever day Sales asks for",
    then: refuses(
      ({ present }) =>
        present !== undefined &&
        present.promisedDeliveryDate !== "" && {
          en: "You cannot change the Requested Delivery Date when the Promised Delivery Date has been filled in.",
          nb: "Du kan ikke endre Forespurt leveringsdato når Lovet leveringsdato er fylt ut.",
        },
    ),
  },
];
