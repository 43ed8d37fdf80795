import { SalesRefusal } from "../../client/salesClient";

/** Why one record is not synchronised. The others go on. */
export class SynchFailure extends Error {
  override readonly name = "SynchFailure";
}

const SERVER_ERROR = 500;
const TOO_MANY = 429;

/** Does an error concern one record only? What Sales says of all of them ends the job: it is tried again as a whole. */
export function isOfOneRecord(error: unknown): error is Error {
  if (error instanceof SalesRefusal) {
    return error.status < SERVER_ERROR && error.status !== TOO_MANY;
  }
  return error instanceof SynchFailure;
}

/** What is logged of an error: Sales' own words where it was Sales. */
export function wordsOf(error: Error): string {
  return error instanceof SalesRefusal ? error.reason : error.message;
}
