import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { LocationStock, Told } from "../../../core/availability/itemDetails";
import { describeItemProblem } from "../availability/describeProblem";
import type { DetailsSurroundings } from "./detailsWords";
import type { Scale } from "./scale";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface LocationsProps {
  readonly locations: Told<LocationStock>;
  readonly scale: Scale;
  readonly surroundings: DetailsSurroundings;
}

/** Where the stock lies. */
export function Locations({ locations, scale, surroundings }: LocationsProps): React.ReactElement {
  const { words, format } = surroundings;
  const nameOf = ({ code, name, isDefault }: LocationStock): string => {
    const place = code === "" ? words("LocationNone") : name === null ? code : `${code} ${name}`;
    return isDefault ? words("LocationDefault", place) : place;
  };
  const show = (amount: number) => format.quantity(scale.show(amount));
  return (
    <Section heading={words("LocationsHeading")}>
      {locations.kind === "notTold" ? (
        <Text>
          {locations.problem === null
            ? words("LocationsNotTold")
            : describeItemProblem(locations.problem, words).headline}
        </Text>
      ) : locations.rows.length === 0 ? (
        <Text>{words("LocationsEmpty")}</Text>
      ) : (
        <FigureGrid
          label={words("LocationsHeading")}
          figures={[1, 2, 3, 4]}
          headings={[
            words("Location"),
            words("ColumnAvailable"),
            words("FigureOnHand"),
            words("FigureOnSalesOrders"),
            words("FigureOnPurchaseOrders"),
          ]}
          rows={locations.rows.map((row) => [
            nameOf(row),
            show(row.available),
            show(row.onHand),
            show(row.onSalesOrders),
            show(row.onPurchaseOrders),
          ])}
        />
      )}
    </Section>
  );
}
