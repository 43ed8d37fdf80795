import * as React from "react";
import type { SubmittableKind } from "../../../../core/documents/documentTable";
import { findingsOf } from "../../../../core/orders/readiness/checkReadiness";
import type { Check } from "../../../../core/orders/readiness/checkReadiness";
import type { Fix } from "../../../../core/orders/readiness/reason";
import type { Format } from "../../../../core/values/format";
import { useStyles } from "../ReadinessPage.styles";
import type { Strings } from "../strings";
import { rankOf } from "../worst";
import { CheckItem } from "./CheckItem";

export interface CheckListProps {
  readonly checks: readonly Check[];
  readonly kind: SubmittableKind;
  readonly strings: Strings;
  readonly format: Format;
  readonly onFix: (fix: Fix) => void;
}

/** What was found comes first, what Business Central would refuse before what it would change; what is in order is folded away. */
export function CheckList({ checks, ...rest }: CheckListProps): React.ReactElement {
  const styles = useStyles();
  const { strings } = rest;
  const passed = checks.filter(({ outcome }) => outcome.kind === "passed");
  const shown = checks
    .filter(({ outcome }) => outcome.kind !== "passed")
    .sort((left, right) => rank(left) - rank(right));
  return (
    <>
      <ul className={styles.list}>
        {shown.map((check) => (
          <CheckItem key={check.id} check={check} {...rest} />
        ))}
      </ul>
      {passed.length > 0 && (
        <details className={styles.details}>
          <summary className={styles.summary}>{strings("PassedChecks", String(passed.length))}</summary>
          <ul className={styles.list}>
            {passed.map((check) => (
              <CheckItem key={check.id} check={check} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function rank(check: Check): number {
  return rankOf(check.outcome.kind === "found" ? findingsOf(check) : null);
}
