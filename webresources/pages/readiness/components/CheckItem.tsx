import * as React from "react";
import { Button } from "@fluentui/react-components";
import type { SubmittableKind } from "../../../../core/documents/documentTable";
import type { Check } from "../../../../core/orders/readiness/checkReadiness";
import type { ReadinessFinding, Fix, Severity } from "../../../../core/orders/readiness/reason";
import type { Rule } from "../../../../core/orders/readiness/rule";
import { RULES } from "../../../../core/orders/readiness/rules";
import type { RuleId } from "../../../../core/orders/readiness/rules";
import { describeReason } from "../describeReason";
import type { Format } from "../../../../core/values/format";
import { useStyles } from "../ReadinessPage.styles";
import type { PageTone } from "../../../shared/ToneIcon";
import type { StringKey, Strings } from "../strings";
import { worst } from "../worst";
import { ToneIcon } from "../../../shared/ToneIcon";

export interface CheckItemProps {
  readonly check: Check;
  readonly kind: SubmittableKind;
  readonly strings: Strings;
  readonly format: Format;
  readonly onFix: (fix: Fix) => void;
}

/** One check: what was looked at, how it came out and, for each thing found, what to do. */
export function CheckItem({
  check: { id, outcome },
  kind,
  strings,
  format,
  onFix,
}: CheckItemProps): React.ReactElement {
  const styles = useStyles();
  const { tone, severity } = standing(outcome);
  return (
    <li className={styles.check}>
      <div className={styles.checkTitle}>
        <ToneIcon tone={tone} />
        <h2 className={styles.name}>{strings(`Check_${id}`)}</h2>
        <span className={styles.severity}>{strings(severity)}</span>
      </div>
      {outcome.kind === "found" &&
        outcome.findings.map((finding, index) => {
          const fix = isFixedBelow(outcome.findings, index) ? null : finding.fix;
          const text = describeReason(finding, strings, format);
          return (
            <div
              key={text}
              className={styles.finding}
              data-rule={id}
              data-severity={finding.severity}
              {...verdictOf(finding)}
            >
              <p className={styles.text}>{text}</p>
              {fix !== null && (
                <Button size="small" onClick={() => onFix(fix)}>
                  {fixText(fix, kind, strings)}
                </Button>
              )}
            </div>
          );
        })}
      {outcome.kind === "notChecked" && (
        <p className={styles.quiet}>{outcome.why === "notReadable" ? strings("NotReadable") : notAsked(id, strings)}</p>
      )}
    </li>
  );
}

/** What is changed on the document itself is one way for all lines, offered below the last of them. */
function isFixedBelow(findings: readonly ReadinessFinding[], index: number): boolean {
  return findings[index]?.fix?.kind === "field" && findings.slice(index + 1).some(({ fix }) => fix?.kind === "field");
}

/** The verdict of a line for tests and tools: its kind, and what is promised as JSON in the line's unit. */
function verdictOf({ verdict }: ReadinessFinding): Readonly<Record<string, string>> {
  return verdict === undefined ? {} : { "data-verdict": verdict.kind, "data-promise": JSON.stringify(verdict.promise) };
}

/** What would have to be published for the rule to be checked. */
function notAsked(id: RuleId, strings: Strings): string {
  const { asks = [] }: Rule = RULES[id];
  return asks.length === 0 ? strings("NotAsked") : strings("NotTold", asks.join(", "));
}

function standing(outcome: Check["outcome"]): { readonly tone: PageTone; readonly severity: StringKey } {
  if (outcome.kind === "passed") {
    return { tone: "good", severity: "SeverityPassed" };
  }
  if (outcome.kind !== "found") {
    return { tone: "neutral", severity: "SeverityNotChecked" };
  }
  return STANDING[worst(outcome.findings)];
}

const STANDING: Readonly<Record<Severity, { readonly tone: PageTone; readonly severity: StringKey }>> = {
  blocks: { tone: "bad", severity: "SeverityBlocks" },
  serious: { tone: "warning", severity: "SeveritySerious" },
  note: { tone: "neutral", severity: "SeverityNote" },
};

function fixText(fix: Fix, kind: SubmittableKind, strings: Strings): string {
  if (fix.kind === "record") {
    return strings("FixOpen", fix.name === "" ? strings("Unnamed") : fix.name);
  }
  return strings(kind === "order" ? "FixOnOrder" : "FixOnQuote");
}
