import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import { Bars } from "./Bars";
import { useStyles } from "./item.styles";

export interface SectionProps {
  readonly heading: string;
  /** What the section has room for from the beginning, so that what stands below it stays where it is when the answer comes. */
  readonly room?: "price" | "pastSales" | "lists";
  /** What is being asked for; null: it is there. */
  readonly loading?: string | null;
  readonly children?: React.ReactNode;
}

export function Section({ heading, room, loading = null, children }: SectionProps): React.ReactElement {
  const styles = useStyles();
  return (
    <section
      className={mergeClasses(styles.section, room !== undefined && styles[room])}
      aria-label={heading}
      aria-busy={loading !== null}
    >
      <h3 className={styles.heading}>{heading}</h3>
      {loading !== null && <Bars label={loading} />}
      {children}
    </section>
  );
}
