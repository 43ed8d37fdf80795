import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { ItemKnowledge, Movement } from "../../../core/availability/itemKnowledge";
import { withUnit } from "../availability/describeFigures";
import type { DetailsSurroundings } from "./detailsWords";
import type { Scale } from "./scale";
import type { DetailsWordKey } from "./detailsWords";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface IncomingProps {
  readonly item: ItemKnowledge;
  readonly scale: Scale;
  readonly surroundings: DetailsSurroundings;
}

const KINDS: Partial<Record<Movement["kind"], DetailsWordKey>> = {
  purchaseOrder: "KindPurchaseOrder",
  salesReturn: "KindSalesReturn",
  transferIn: "KindTransfer",
};
/** More than these say nothing more. */
const MOST_ROWS = 20;

/** What is on its way, soonest first. */
export function Incoming({ item, scale, surroundings }: IncomingProps): React.ReactElement | null {
  const { words, format } = surroundings;
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
    return name === undefined ? documentNumber : `${words(name)} ${documentNumber}`;
  };
  const undated =
    item.unexplainedSupply <= 0
      ? null
      : words("UndatedIncoming", withUnit(scale.show(item.unexplainedSupply), scale.unitName, surroundings));
  return (
    <Section heading={words("IncomingHeading")}>
      {incoming.length === 0 ? (
        undated === null && <Text>{words("IncomingNone")}</Text>
      ) : (
        <FigureGrid
          label={words("IncomingHeading")}
          headings={[words("ForecastDay"), words("IncomingAmount"), words("IncomingDocument"), words("Location")]}
          figures={[1]}
          rows={incoming
            .slice(0, MOST_ROWS)
            .map((movement) => [
              movement.date === null ? words("NoDay") : format.shortDate(movement.date),
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
