import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { AskingPorts } from "../../../core/availability/askingPorts";
import type { Substitute } from "../../../core/availability/itemDetails";
import { describeDetours, describeOrigin } from "../availability/describeSource";
import type { DetailsRenderContext } from "./detailsStrings";
import { Forecast } from "./Forecast";
import { Incoming } from "./Incoming";
import { useStyles } from "./item.styles";
import { Locations } from "./Locations";
import { PastSales } from "./PastSales";
import { Price } from "./Price";
import type { ItemSubject } from "./itemSubject";
import { scaleOf } from "./scale";
import { Section } from "./Section";
import { Substitutes } from "./Substitutes";
import { priceQuestion } from "./priceQuestion";
import { useItemDetails } from "./useItemDetails";
import { usePrice } from "./usePrice";
import { useSubstitutePromises } from "./useSubstitutePromises";

export interface ItemDetailsProps {
  readonly subject: ItemSubject;
  readonly ports: AskingPorts;
  /** Null where the line may not be changed. */
  readonly onReplace: ((product: { readonly id: string; readonly name: string }) => void) | null;
  readonly renderContext: DetailsRenderContext;
}

const NONE: readonly Substitute[] = [];

/** What is worth knowing of an item beyond its line. */
export function ItemDetails({ subject, ports, onReplace, renderContext }: ItemDetailsProps): React.ReactElement {
  const styles = useStyles();
  const { strings } = renderContext;
  const { facts, line, isWanted, documentContext } = subject;
  const details = useItemDetails(ports, facts.product.id, documentContext?.companyId ?? null, facts.askedOn);
  const substitutes = details?.substitutes.kind === "told" ? details.substitutes.rows : NONE;
  const promises = useSubstitutePromises(
    ports,
    documentContext,
    isWanted ? line : null,
    substitutes,
    renderContext.today,
  );
  const scale = scaleOf(facts, line);
  const sale = usePrice(ports, isWanted ? priceQuestion(subject, scale, renderContext.today) : null);
  const detours = describeDetours(facts, strings);
  const ledger = facts.item.basis === "onHand" ? null : subject.ledger;

  return (
    <div className={styles.details}>
      {isWanted && (
        <Price
          answer={sale?.price ?? null}
          line={subject.linePrice}
          currency={documentContext?.currency ?? null}
          unitName={scale.unitName}
          renderContext={renderContext}
        />
      )}
      <Forecast
        ledger={ledger}
        line={line}
        documentContext={documentContext}
        scale={scale}
        renderContext={renderContext}
      />
      <Incoming item={facts.item} scale={scale} renderContext={renderContext} />
      <Section heading={strings("SourceHeading")}>
        <Caption1>{describeOrigin(facts, renderContext)}</Caption1>
        {detours.map((text) => (
          <Caption1 key={text}>{text}</Caption1>
        ))}
      </Section>
      {isWanted && <PastSales sales={sale?.pastSales ?? null} renderContext={renderContext} />}
      {details === null ? (
        <>
          <Section heading={strings("LocationsHeading")} room="lists" loading={strings("DetailsLoading")} />
          <Section heading={strings("SubstitutesHeading")} room="lists" loading={strings("DetailsLoading")} />
        </>
      ) : (
        <>
          <Locations locations={details.locations} scale={scale} renderContext={renderContext} />
          <Substitutes
            substitutes={details.substitutes}
            promises={promises}
            product={facts.product}
            onReplace={onReplace}
            renderContext={renderContext}
          />
        </>
      )}
    </div>
  );
}
