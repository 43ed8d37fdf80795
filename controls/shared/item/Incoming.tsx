import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { ItemKnowledge, Movement } from "../../../core/availability/itemKnowledge";
import { withUnit } from "../availability/describeFigures";
import type { DetailsRenderContext } from "./detailsStrings";
import type { Scale } from "./scale";
import type { DetailsStringKey } from "./detailsStrings";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface IncomingProps {
  readonly item: ItemKnowledge;
  readonly scale: Scale;
  readonly renderContext: DetailsRenderContext;
}

const KINDS: Partial<Record<Movement["kind"], DetailsStringKey>> = {
  purchaseOrder: "KindPurchaseOrder",
  salesReturn: "KindSalesReturn",
  transferIn: "KindTransfer",
};
/** More than these say nothing more. */
const MOST_ROWS = 20;

/** What is on its way, soonest first. */
export function Incoming({ item, scale, renderContext }: IncomingProps): React.ReactElement | null {
  const { strings, format } = renderContext;
  if (
    item.basis === "onHand" ||
    item.caveats.some(({ term, problem }) => term === "purchaseDates" && problem.kind === "notNamed")
  ) {
    return null;
  }
  const dateOf = ({ date }: Movement) => date ?? "9999";
  const incoming = item.movements
    .filter(({ comes, supply }) => comes && supply === "order")
    .sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : dateOf(one) > dateOf(other) ? 1 : 0));
  const document = ({ kind, documentNumber }: Movement) => {
    const name = KINDS[kind];
    return name === undefined ? documentNumber : `${strings(name)} ${documentNumber}`;
  };
  const undated =
    item.unexplainedSupply <= 0
      ? null
      : strings("UndatedIncoming", withUnit(scale.show(item.unexplainedSupply), scale.unitName, renderContext));
  return (
    <Section heading={strings("IncomingHeading")}>
      {incoming.length === 0 ? (
        undated === null && <Text>{strings("IncomingNone")}</Text>
      ) : (
        <FigureGrid
          label={strings("IncomingHeading")}
          headings={[
            strings("ForecastDay"),
            strings("IncomingAmount"),
            strings("IncomingDocument"),
            strings("Location"),
          ]}
          figures={[1]}
          rows={incoming
            .slice(0, MOST_ROWS)
            .map((movement) => [
              movement.date === null ? strings("NoDay") : format.shortDate(movement.date),
              format.quantity(scale.show(movement.quantity)),
              document(movement),
              movement.location,
            ])}
        />
      )}
      {undated !== null && <Text>{undated}</Text>}
    </Section>
  );
}
