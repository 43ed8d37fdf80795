import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { ItemStock, Movement } from "../../../core/availability/itemStock";
import { withUnit } from "../../shared/availability/describeFigures";
import type { ItemSurroundings } from "../describeItem";
import type { Scale } from "../scale";
import type { WordKey } from "../words";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface IncomingProps {
  readonly stock: ItemStock;
  readonly scale: Scale;
  readonly surroundings: ItemSurroundings;
}

const KINDS: Partial<Record<Movement["kind"], WordKey>> = {
  purchaseOrder: "KindPurchaseOrder",
  salesReturn: "KindSalesReturn",
  transfer: "KindTransfer",
};
/** More than these say nothing more. */
const MOST_ROWS = 20;

/** What is on its way, soonest first. */
export function Incoming({ stock, scale, surroundings }: IncomingProps): React.ReactElement | null {
  const { words, format } = surroundings;
  if (stock.basis !== "projected") return null;
  const { incoming, undatedIncoming } = stock.here;
  const document = ({ kind, documentNumber }: Movement) => {
    const name = KINDS[kind];
    return name === undefined ? documentNumber : `${words(name)} ${documentNumber}`;
  };
  const undated =
    undatedIncoming === null || undatedIncoming <= 0
      ? null
      : words("UndatedIncoming", withUnit(scale.show(undatedIncoming), scale.unitName, surroundings));
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
              movement.date === null ? words("NoDay") : format.day(movement.date),
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
