import * as React from "react";
import { useStyles } from "./item.styles";

export interface SectionProps {
  readonly heading: string;
  readonly children: React.ReactNode;
}

export function Section({ heading, children }: SectionProps): React.ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </section>
  );
}
