import * as React from "react";
import type { SalesProblem } from "../../../core/ports";
import type { Format } from "../../../core/values/format";
import type { DateWriting } from "../useThisDate";
import type { DocumentStrings } from "../strings";
import { Notice } from "./Notice";

export interface DateNoticeProps {
  readonly writing: DateWriting;
  readonly onReopen: () => void;
  readonly strings: DocumentStrings;
  readonly format: Format;
}

/** How writing the requested delivery date went. */
export function DateNotice({ writing, onReopen, strings, format }: DateNoticeProps): React.ReactElement | null {
  switch (writing.kind) {
    case "none":
    case "writing":
      return null;
    case "written":
      return (
        <Notice
          tone={writing.missed > 0 ? "problem" : "good"}
          text={[
            strings("DateWritten", format.day(writing.day)),
            ...(writing.missed > 0 ? [strings("LinesNotWritten", writing.missed)] : []),
          ].join(" ")}
          action={{ label: strings("ReadFormAgain"), run: onReopen }}
        />
      );
    case "failed":
      return <Notice tone="problem" text={whyNotWritten(writing.problem, strings)} />;
  }
}

function whyNotWritten(problem: SalesProblem, strings: DocumentStrings): string {
  switch (problem.kind) {
    case "noPermission":
      return strings("DateNoPermission");
    case "notFound":
      return strings("DocumentNotFound");
    case "failed":
      return strings("DateNotWritten", problem.detail);
    case "unreachable":
      return strings("SalesUnreachable");
  }
}
