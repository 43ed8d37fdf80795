import type { Table } from "../schema/schema";
import { badQuery, notImplemented } from "../errors";
import { readId } from "../store/identifiers";

/** Reads the key of a row from "(<guid>)" or "(accountid=<guid>)". Alternate keys are refused: no table of the sandbox has one. */
export function readKey(table: Table, argument: string): string {
  const named = /^(\w+)=(.*)$/.exec(argument.trim());
  if (named && named[1] !== table.primaryId) {
    throw notImplemented(`alternate keys: ${table.entitySetName}(${argument})`);
  }
  const id = readId(named?.[2] ?? argument);
  if (id === null) {
    throw badQuery(
      `Error in query syntax: '${argument}' is no key of ${table.entitySetName}. Give a GUID without quotes.`,
    );
  }
  return id;
}
