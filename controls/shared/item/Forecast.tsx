import type { AskedLine } from "../../../core/documents/availabilityQuestion";
import * as React from "react";
import { Button, Text } from "@fluentui/react-components";
import { forecast } from "../../../core/availability/forecast";
import { laterOf } from "../../../core/values/calendarDate";
import type { Ledger } from "../../../core/availability/promise/ledger";
import type { DetailsRenderContext } from "./detailsStrings";
import { daysToShow } from "./forecastPicture";
import type { Scale } from "./scale";
import type { DocumentContext } from "./documentContext";
import { FigureGrid } from "./FigureGrid";
import { ForecastChart } from "./ForecastChart";
import { Section } from "./Section";

export interface ForecastProps {
  /** Null where nothing but the stock is known. */
  readonly ledger: Ledger | null;
  readonly line: AskedLine;
  readonly documentContext: DocumentContext | null;
  readonly scale: Scale;
  readonly renderContext: DetailsRenderContext;
}

/** The stock over the coming weeks with what the line wants marked in it, as a picture or as a table. */
export function Forecast({ ledger, line, documentContext, scale, renderContext }: ForecastProps): React.ReactElement {
  const { strings, format, today } = renderContext;
  const [isTable, setIsTable] = React.useState(false);
  const heading = scale.unitName === null ? strings("ForecastHeading") : strings("ForecastIn", scale.unitName);
  if (ledger === null) {
    return (
      <Section heading={heading}>
        <Text>{strings("ForecastNotKnown")}</Text>
      </Section>
    );
  }

  const requested = line.requestedDate ?? documentContext?.requestedDate ?? null;
  const days = daysToShow(today, [requested]);
  const points = forecast(ledger, today, days).map(({ date, balance, available }) => ({
    date,
    balance: scale.show(balance),
    available: scale.show(available),
  }));
  return (
    <Section heading={heading}>
      {isTable ? (
        <FigureGrid
          label={heading}
          headings={[strings("ForecastDay"), strings("ForecastBalance"), strings("ForecastPromise")]}
          figures={[1, 2]}
          rows={points.map(({ date, balance, available }) => [
            format.shortDate(date),
            format.quantity(balance),
            format.quantity(available),
          ])}
        />
      ) : (
        <ForecastChart
          points={points}
          wanted={{ date: laterOf(today, requested), quantity: line.quantity }}
          isDated={requested !== null}
          unitName={scale.unitName}
          renderContext={renderContext}
        />
      )}
      <div>
        <Button size="small" appearance="subtle" onClick={() => setIsTable(!isTable)}>
          {strings(isTable ? "ShowAsPicture" : "ShowAsTable")}
        </Button>
      </div>
    </Section>
  );
}
