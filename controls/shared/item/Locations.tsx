import * as React from "react";
import { Text } from "@fluentui/react-components";
import type { LocationStock, Told } from "../../../core/availability/itemDetails";
import { describeItemProblem } from "../availability/describeProblem";
import type { DetailsRenderContext } from "./detailsStrings";
import type { Scale } from "./scale";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface LocationsProps {
  readonly locations: Told<LocationStock>;
  readonly scale: Scale;
  readonly renderContext: DetailsRenderContext;
}

/** Where the stock lies. */
export function Locations({ locations, scale, renderContext }: LocationsProps): React.ReactElement {
  const { strings, format } = renderContext;
  const nameOf = ({ code, name, isDefault }: LocationStock): string => {
    const place = code === "" ? strings("LocationNone") : name === null ? code : `${code} ${name}`;
    return isDefault ? strings("LocationDefault", place) : place;
  };
  const show = (amount: number) => format.quantity(scale.show(amount));
  return (
    <Section heading={strings("LocationsHeading")}>
      {locations.kind === "notTold" ? (
        <Text>
          {locations.problem === null
            ? strings("LocationsNotTold")
            : describeItemProblem(locations.problem, strings).headline}
        </Text>
      ) : locations.rows.length === 0 ? (
        <Text>{strings("LocationsEmpty")}</Text>
      ) : (
        <FigureGrid
          label={strings("LocationsHeading")}
          figures={[1, 2, 3, 4]}
          headings={[
            strings("Location"),
            strings("ColumnAvailable"),
            strings("FigureOnHand"),
            strings("FigureOnSalesOrders"),
            strings("FigureOnPurchaseOrders"),
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
