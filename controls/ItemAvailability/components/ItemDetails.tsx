import * as React from "react";
import { Caption1, Spinner } from "@fluentui/react-components";
import type { Substitute } from "../../../core/availability/itemDetails";
import type { ProductFacts } from "../../../core/availability/productFacts";
import { describeDetours, describeOrigin } from "../../shared/availability/describeSource";
import type { ItemSurroundings } from "../describeItem";
import { useStyles } from "../ItemAvailability.styles";
import type { Subject } from "../mapping";
import { scaleOf } from "../scale";
import type { ItemPorts, ItemState } from "../useItem";
import { useItemDetails } from "../useItemDetails";
import { useSubstitutePromises } from "../useSubstitutePromises";
import { Forecast } from "./Forecast";
import { Incoming } from "./Incoming";
import { Locations } from "./Locations";
import { Section } from "./Section";
import { Substitutes } from "./Substitutes";

export interface ItemDetailsProps {
  readonly facts: Extract<ProductFacts, { kind: "live" }>;
  readonly subject: Subject;
  readonly state: ItemState;
  readonly ports: ItemPorts;
  readonly onReplace: (product: { readonly id: string; readonly name: string }) => void;
  readonly surroundings: ItemSurroundings;
}

const NONE: readonly Substitute[] = [];

/** What is worth knowing of an item beyond its line. */
export function ItemDetails({
  facts,
  subject,
  state,
  ports,
  onReplace,
  surroundings,
}: ItemDetailsProps): React.ReactElement {
  const styles = useStyles();
  const { words } = surroundings;
  const setting = state.setting.kind === "read" ? state.setting.value : null;
  const details = useItemDetails(ports.asking, facts.product.id, setting?.companyId ?? null, facts.askedOn);
  const substitutes = details?.substitutes.kind === "told" ? details.substitutes.rows : NONE;
  const promises = useSubstitutePromises(ports.asking, setting, subject, substitutes, surroundings.today);
  const scale = scaleOf(facts, subject.line);
  const detours = describeDetours(facts, words);
  const ledger = facts.item.basis === "onHand" ? null : (state.judged?.lines[0]?.ledger ?? null);

  return (
    <div className={styles.details}>
      <Forecast ledger={ledger} line={subject.line} setting={setting} scale={scale} surroundings={surroundings} />
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
            onReplace={subject.canReplace ? onReplace : null}
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
