import { badQuery } from "../errors";
import { splitOutside } from "../odata/splitOutside";

/** One part of a resource path: a name, and what stood in parentheses after it (null when there were none). */
export interface Segment {
  readonly name: string;
  readonly argument: string | null;
}

/** Takes apart what follows /api/data/v9.2/, e.g. "salesorders(<id>)/order_details/$ref". */
export function parseResourcePath(path: string): Segment[] {
  return splitOutside(path, "/")
    .filter((part) => part !== "")
    .map((part) => {
      const match = /^([^()]+)(?:\((.*)\))?$/s.exec(part);
      if (!match?.[1]) {
        throw badQuery(`The request URI is not valid: '${part}' is no resource.`);
      }
      return { name: match[1], argument: match[2] ?? null };
    });
}
