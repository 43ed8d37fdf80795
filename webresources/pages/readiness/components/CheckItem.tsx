import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { SubmittableKind } from "../../../../core/documents/documentTable";
import type { Check } from "../../../../core/orders/readiness/checkReadiness";
import type { Fix, Reason } from "../../../../core/orders/readiness/reason";
import { describeReason } from "../describeReason";
import type { Format } from "../../../../core/values/format";
import { useStyles } from "../ReadinessPage.styles";
import type { Tone } from "../../../shared/ToneIcon";
import type { WordKey, Words } from "../words";
import { ToneIcon } from "../../../shared/ToneIcon";

export interface CheckItemProps {
  readonly check: Check;
  readonly kind: SubmittableKind;
  readonly words: Words;
  readonly format: Format;
  readonly onFix: (fix: Fix) => void;
}

/** One check: what was looked at, how it came out and, for each thing found, what to do. */
export function CheckItem({ check: { id, outcome }, kind, words, format, onFix }: CheckItemProps): React.ReactElement {
  const styles = useStyles();
  const { tone, severity } = standing(outcome);
  return (
    <li className={styles.check}>
      <div className={styles.checkTitle}>
        <ToneIcon tone={tone} />
        <h2 className={styles.name}>{words(`Check_${id}`)}</h2>
        <span className={styles.severity}>{words(severity)}</span>
      </div>
      {outcome.kind === "found" &&
        outcome.findings.map(({ reason, fix }) => {
          const text = describeReason(reason, words, format);
          return (
            <div key={text} className={styles.finding} {...verdictOf(reason)}>
              <p className={styles.text}>{text}</p>
              {fix !== null && (
                <Button size="small" onClick={() => onFix(fix)}>
                  {fixText(fix, kind, words)}
                </Button>
              )}
            </div>
          );
        })}
      {outcome.kind === "notChecked" && (
        <p className={styles.quiet}>{words(outcome.why === "notReadable" ? "NotReadable" : "NotAsked")}</p>
      )}
    </li>
  );
}

/** The verdict of a line for tests and tools: its kind, and what is promised as JSON in the line's unit. */
function verdictOf(reason: Reason): Readonly<Record<string, string>> {
  return reason.kind === "notAvailable"
    ? { "data-verdict": reason.verdict.kind, "data-promise": JSON.stringify(reason.verdict.promise) }
    : {};
}

function standing(outcome: Check["outcome"]): { readonly tone: Tone; readonly severity: WordKey } {
  if (outcome.kind === "passed") {
    return { tone: "good", severity: "SeverityPassed" };
  }
  if (outcome.kind !== "found") {
    return { tone: "neutral", severity: "SeverityNotChecked" };
  }
  return outcome.findings.some(({ severity }) => severity === "blocks")
    ? { tone: "bad", severity: "SeverityBlocks" }
    : { tone: "warning", severity: "SeverityWarns" };
}

function fixText(fix: Fix, kind: SubmittableKind, words: Words): string {
  if (fix.kind === "record") {
    return words("FixOpen", fix.name === "" ? words("Unnamed") : fix.name);
  }
  return words(kind === "order" ? "FixOnOrder" : "FixOnQuote");
}
