import * as React from "react";
import { Button, Caption1, Text } from "@fluentui/react-components";
import type { AvailabilityPorts } from "../../core/availability/askAvailability";
import type { Format } from "../shared/format";
import { useNow } from "../shared/useNow";
import { Figures } from "./components/Figures";
import { ToneIcon } from "./components/ToneIcon";
import { describe } from "./describe";
import type { AskedLine } from "./describe";
import { useStyles } from "./ItemAvailability.styles";
import { useAvailability } from "./useAvailability";
import type { Words } from "./words";

export interface ItemAvailabilityProps {
  readonly productId: string | null;
  readonly line: AskedLine;
  readonly ports: AvailabilityPorts;
  readonly words: Words;
  readonly format: Format;
}

/** Whether Business Central can deliver this line, with the figures behind it, their source and their age. */
export function ItemAvailabilityView({ productId, line, ports, words, format }: ItemAvailabilityProps): React.ReactElement {
  const styles = useStyles();
  const { availability, isAsking, askAgain } = useAvailability(ports, productId);
  const now = useNow(availability);
  const message = availability === null ? null : describe(availability, line, { words, format, now });
  const figures = message?.figures ?? null;
  const waiting = words(productId === null ? "NoProduct" : "Loading");

  return (
    <section className={styles.root} aria-label={words("Region")} aria-busy={isAsking}>
      <div className={styles.verdict} role="status">
        <ToneIcon tone={isAsking ? "asking" : (message?.tone ?? "neutral")} />
        <div className={styles.words}>
          <Text weight={message === null ? "regular" : "semibold"}>{message?.headline ?? waiting}</Text>
          {message?.lines.map((text) => <Text key={text}>{text}</Text>)}
        </div>
      </div>
      {figures !== null && <Figures table={figures} />}
      {message !== null && message.action !== "none" && (
        <div className={styles.footer}>
          {message.origin !== null && <Caption1>{message.origin}</Caption1>}
          <Button size="small" appearance={message.action === "retry" ? "secondary" : "subtle"} disabledFocusable={isAsking} onClick={askAgain}>
            {words(message.action === "retry" ? "Retry" : "Refresh")}
          </Button>
        </div>
      )}
    </section>
  );
}
