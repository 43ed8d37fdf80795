import * as React from "react";
import type { SalesProblem } from "../../../core/ports";
import type { Format } from "../../../core/values/format";
import type { DateWriting } from "../useThisDate";
import type { DocumentWords } from "../words";
import { Notice } from "./Notice";

export interface DateNoticeProps {
  readonly writing: DateWriting;
  readonly onReopen: () => void;
  readonly words: DocumentWords;
  readonly format: Format;
}

/** How writing the requested delivery date went. */
export function DateNotice({ writing, onReopen, words, format }: DateNoticeProps): React.ReactElement | null {
  switch (writing.kind) {
    case "none":
    case "writing":
      return null;
    case "written":
      return (
        <Notice
          tone={writing.missed > 0 ? "problem" : "good"}
          text={[
            words("DateWritten", format.day(writing.day)),
            ...(writing.missed > 0 ? [words("LinesNotWritten", writing.missed)] : []),
          ].join(" ")}
          action={{ label: words("ReadFormAgain"), run: onReopen }}
        />
      );
    case "failed":
      return <Notice tone="problem" text={whyNotWritten(writing.problem, words)} />;
  }
}

function whyNotWritten(problem: SalesProblem, words: DocumentWords): string {
  switch (problem.kind) {
    case "noPermission":
      return words("DateNoPermission");
    case "notFound":
      return words("DocumentNotFound");
    case "failed":
      return words("DateNotWritten", problem.detail);
    case "unreachable":
      return words("SalesUnreachable");
  }
}
