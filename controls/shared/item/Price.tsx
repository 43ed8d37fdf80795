import * as React from "react";
import { Caption1 } from "@fluentui/react-components";
import type { PriceAnswer } from "../../../core/availability/price/askPrice";
import type { LinePrice } from "../../../core/documents/linePrice";
import type { Currency } from "../../../core/values/money";
import { describePrice } from "./describePrice";
import type { DetailsRenderContext } from "./detailsStrings";
import { FigureGrid } from "./FigureGrid";
import { Section } from "./Section";

export interface PriceProps {
  /** Null while it is asked for. */
  readonly answer: PriceAnswer | null;
  readonly line: LinePrice | null;
  /** The document's; null where it is not known. */
  readonly currency: Currency | null;
  readonly unitName: string | null;
  readonly renderContext: DetailsRenderContext;
}

/** What Business Central would ask of the customer, beside what the line asks. */
export function Price({ answer, line, currency, unitName, renderContext }: PriceProps): React.ReactElement {
  const { strings } = renderContext;
  const heading = unitName === null ? strings("PriceHeading") : strings("PriceFor", unitName);
  const context = currency === null ? null : { line, currency, unitName };
  const told = answer === null ? null : describePrice(answer, context, renderContext);
  const rows = told?.rows ?? [];
  // Reasons for which there is no price are sentences of their own.
  const notes = told === null ? [] : rows.length === 0 ? told.notes : [told.notes.join(" ")];
  return (
    <Section heading={heading} room="price" loading={told === null ? strings("PriceLoading") : null}>
      {rows.length > 0 && (
        <FigureGrid
          label={heading}
          headings={[strings("PriceWhose"), strings("PriceColumn"), strings("DiscountColumn"), strings("NetColumn")]}
          figures={[1, 2, 3]}
          rows={rows}
        />
      )}
      {notes.map((note) => (
        <Caption1 key={note}>{note}</Caption1>
      ))}
    </Section>
  );
}
