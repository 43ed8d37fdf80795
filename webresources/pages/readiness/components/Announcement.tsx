import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Difference } from "../../../../core/orders/readiness/announcement";
import type { Value } from "../../../../core/orders/readiness/reason";
import type { Format } from "../../../../core/values/format";
import { describeValue } from "../describeReason";
import { useStyles } from "../ReadinessPage.styles";
import type { Strings } from "../strings";

export interface AnnouncementProps {
  readonly differences: readonly Difference[];
  readonly strings: Strings;
  readonly format: Format;
}

/** What Business Central's document will be where it differs from the one in Sales; nothing where it does not. */
export function Announcement({ differences, strings, format }: AnnouncementProps): React.ReactElement | null {
  const styles = useStyles();
  if (differences.length === 0) {
    return null;
  }
  const write = (value: Value | null) => (value === null ? "–" : describeValue(value, strings, format));
  return (
    <details className={styles.details} open>
      <summary className={styles.summary}>{strings("Announced")}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["AnnouncedWhat", "AnnouncedSales", "AnnouncedBusinessCentral"] as const).map((heading) => (
              <th key={heading} scope="col" className={styles.cell}>
                {strings(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ topic, line, sales, businessCentral }) => (
            <tr key={`${topic} ${line?.id ?? ""}`} data-announced={topic}>
              <th scope="row" className={mergeClasses(styles.cell, styles.rowHeading)}>
                {strings(`Announced_${topic}`)}
                {line !== null && ` · ${write({ line })}`}
              </th>
              <td className={styles.cell}>{write(sales)}</td>
              <td className={styles.cell}>{write(businessCentral)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
