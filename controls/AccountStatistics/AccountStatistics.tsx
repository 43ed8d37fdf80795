import * as React from "react";
import { useSame } from "../shared/useSame";
import { useStyles } from "./AccountStatistics.styles";
import { CreditView } from "./components/CreditView";
import { PositionView } from "./components/PositionView";
import { StatusView } from "./components/StatusView";
import type { ControlPorts } from "./controlPorts";
import type { StatisticsSubject } from "./mapping";
import type { Format } from "../../core/values/format";
import type { Strings } from "./strings";

export interface AccountStatisticsProps {
  readonly subject: StatisticsSubject;
  readonly ports: ControlPorts;
  readonly strings: Strings;
  readonly format: Format;
}

/** A customer's figures in Business Central: on accounts the whole position, on quotes and orders what the document does to the credit. */
export function AccountStatisticsView({
  subject: given,
  ports,
  strings,
  format,
}: AccountStatisticsProps): React.ReactElement {
  const styles = useStyles();
  const subject = useSame(given);
  const language = { strings, format };
  switch (subject.kind) {
    case "position":
      return <PositionView subject={subject.position} ports={ports} language={language} />;
    case "document":
      return <CreditView subject={subject} ports={ports} language={language} />;
    case "unsavedDocument":
      return (
        <section className={styles.root} aria-label={strings("RegionCredit")}>
          <StatusView status={{ tone: "neutral", headline: strings("Unsaved"), lines: [] }} isBusy={false} />
        </section>
      );
  }
}
