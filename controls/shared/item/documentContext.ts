import type { DocumentHeader } from "../../../core/documents/salesDocument";

/** What surrounds a line or product and decides how it is judged. */
export type DocumentContext = Pick<
  DocumentHeader,
  "companyId" | "requestedDate" | "held" | "customer" | "number" | "currency" | "promisedLines"
>;
