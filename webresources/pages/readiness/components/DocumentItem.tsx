import * as React from "react";
import type { SubmittableKind } from "../../../../core/documents/documentTable";
import type { Fix } from "../../../../core/orders/readiness/reason";
import type { PageDocument } from "../documents";
import type { Format } from "../../../../core/values/format";
import { useStyles } from "../ReadinessPage.styles";
import { describeVerdict } from "../summary";
import type { Strings } from "../strings";
import { CheckList } from "./CheckList";
import { ToneIcon } from "../../../shared/ToneIcon";

export interface DocumentItemProps {
  readonly document: PageDocument;
  readonly kind: SubmittableKind;
  readonly strings: Strings;
  readonly format: Format;
  readonly onFix: (id: string, fix: Fix) => void;
  /** What the person has to decide of it first. */
  readonly decision: React.ReactNode;
}

/** One of several documents: its standing in a sentence, its checks behind it. */
export function DocumentItem({
  document,
  kind,
  strings,
  format,
  onFix,
  decision,
}: DocumentItemProps): React.ReactElement {
  const styles = useStyles();
  const { tone, text } = describeVerdict(document, kind, strings);
  const { check, id } = document;
  return (
    <li>
      <details className={styles.details}>
        <summary className={styles.summary}>
          <span className={styles.inline}>
            <ToneIcon tone={tone} />
            <span>
              <strong>{documentName(document, strings)}</strong> {text}
            </span>
          </span>
        </summary>
        {check.kind === "checked" && (
          <CheckList
            checks={check.readiness.checks}
            kind={kind}
            strings={strings}
            format={format}
            onFix={(fix) => onFix(id, fix)}
          />
        )}
      </details>
      {decision}
    </li>
  );
}

/** Number and name, as far as they are known. */
export function documentName({ check }: PageDocument, strings: Strings): string {
  if (check.kind !== "checked") {
    return "…";
  }
  const { number, name } = check.facts.document;
  const known = [number, name].filter((part) => part !== null);
  return known.length === 0 ? strings("Unnamed") : known.join(" · ");
}
