import * as React from "react";
import { Caption1, Spinner } from "@fluentui/react-components";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { Substitute } from "../../../core/availability/itemDetails";
import type { ProductFacts } from "../../../core/availability/productFacts";
import type { Ledger } from "../../../core/availability/promise/ledger";
import type { AskedLine } from "../../../core/documents/availabilityQuestion";
import { describeDetours, describeOrigin } from "../availability/describeSource";
import type { DetailsSurroundings } from "./detailsWords";
import { Forecast } from "./Forecast";
import { Incoming } from "./Incoming";
import { useStyles } from "./item.styles";
import { Locations } from "./Locations";
import { scaleOf } from "./scale";
import { Section } from "./Section";
import type { Setting } from "./setting";
import { Substitutes } from "./Substitutes";
import { useItemDetails } from "./useItemDetails";
import { useSubstitutePromises } from "./useSubstitutePromises";

/** What the details are about. */
export interface ItemSubject {
  readonly facts: Extract<ProductFacts, { kind: "live" }>;
  readonly line: AskedLine;
  /** False for a product that stands on no line yet. */
  readonly isWanted: boolean;
  /** Null where it was not judged. */
  readonly ledger: Ledger | null;
  /** Null while it is read. */
  readonly setting: Setting | null;
}

export interface ItemDetailsProps {
  readonly subject: ItemSubject;
  readonly ports: AskingPorts;
  /** Null where the line may not be changed. */
  readonly onReplace: ((product: { readonly id: string; readonly name: string }) => void) | null;
  readonly surroundings: DetailsSurroundings;
}

const NONE: readonly Substitute[] = [];

/** What is worth knowing of an item beyond its line. */
export function ItemDetails({ subject, ports, onReplace, surroundings }: ItemDetailsProps): React.ReactElement {
  const styles = useStyles();
  const { words } = surroundings;
  const { facts, line, isWanted, setting } = subject;
  const details = useItemDetails(ports, facts.product.id, setting?.companyId ?? null, facts.askedOn);
  const substitutes = details?.substitutes.kind === "told" ? details.substitutes.rows : NONE;
  const promises = useSubstitutePromises(ports, setting, isWanted ? line : null, substitutes, surroundings.today);
  const scale = scaleOf(facts, line);
  const detours = describeDetours(facts, words);
  const ledger = facts.item.basis === "onHand" ? null : subject.ledger;

  return (
    <div className={styles.details}>
      <Forecast ledger={ledger} line={line} setting={setting} scale={scale} surroundings={surroundings} />
      <Incoming item={facts.item} scale={scale} surroundings={surroundings} />
      {details === null ? (
        <Spinner size="tiny" label={words("DetailsLoading")} />
      ) : (
        <>
          <Locations locations={details.locations} scale={scale} surroundings={surroundings} />
          <Substitutes
            substitutes={details.substitutes}
            promises={promises}
            product={facts.product}
            onReplace={onReplace}
            surroundings={surroundings}
          />
        </>
      )}
      <Section heading={words("SourceHeading")}>
        <Caption1>{describeOrigin(facts, surroundings)}</Caption1>
        {detours.map((text) => (
          <Caption1 key={text}>{text}</Caption1>
        ))}
      </Section>
    </div>
  );
}
