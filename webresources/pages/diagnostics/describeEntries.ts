import { LATEST } from "../../../core/orders/diagnostics/readEntries";
import type { DiagnosticEntry } from "../../../core/orders/diagnostics/readEntries";
import type { SalesOutcome, SalesProblem } from "../../../core/ports";
import type { Format } from "../../../core/values/format";
import { problemText } from "../../shared/valueOf";
import type { PageTone } from "../../shared/ToneIcon";
import type { Strings } from "./strings";

/** What stands above the entries or instead of them. */
export interface Note {
  readonly tone: PageTone;
  readonly text: string;
}

/** @param entries null while they are read for the first time */
export function describeEntries(
  entries: SalesOutcome<readonly DiagnosticEntry[]> | null,
  strings: Strings,
): Note | null {
  if (entries === null) {
    return { tone: "asking", text: strings("Reading") };
  }
  if (!entries.ok) {
    return { tone: "warning", text: describeEntriesProblem(entries.problem, strings) };
  }
  if (entries.value.length === 0) {
    return { tone: "neutral", text: strings("None") };
  }
  return entries.value.length < LATEST ? null : { tone: "neutral", text: strings("Latest", String(LATEST)) };
}

export function describeEntriesProblem(problem: SalesProblem, strings: Strings): string {
  switch (problem.kind) {
    case "noPermission":
      return strings("NoPermission");
    case "unreachable":
      return strings("NoAnswer");
    default:
      return strings("NotRead", problemText(problem));
  }
}

/** An entry's cells in words; a dash where nothing is known. */
export interface EntryRow {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly document: string;
  readonly outcome: string;
  readonly readiness: string;
  readonly rules: string;
  readonly notChecked: string | null;
  readonly version: string;
}

const NOTHING = "–";

export function describeEntry(entry: DiagnosticEntry, format: Format, strings: Strings): EntryRow {
  const { at, person, documentKind, number, outcome, readiness, rules, notChecked, version } = entry;
  return {
    id: entry.id,
    when: at === null ? NOTHING : format.moment(at),
    who: person?.name ?? person?.id ?? NOTHING,
    document: [documentKind, number ?? entry.documentId].filter((part) => part !== null).join(" ") || NOTHING,
    outcome: outcome ?? NOTHING,
    readiness: readiness ?? NOTHING,
    rules: rules ?? NOTHING,
    notChecked: notChecked === null ? null : strings("NotChecked", notChecked),
    version: version ?? NOTHING,
  };
}
