import * as React from "react";
import type { ForecastPoint } from "../../../core/availability/forecast";
import { withUnit } from "../availability/describeFigures";
import type { DetailsSurroundings } from "./detailsWords";
import { forecastPicture } from "./forecastPicture";
import type { Wanted } from "./forecastPicture";
import { useStyles } from "./item.styles";

export interface ForecastChartProps {
  readonly points: readonly ForecastPoint[];
  readonly wanted: Wanted;
  /** Somebody asked for that day; otherwise it is today. */
  readonly isDated: boolean;
  readonly unitName: string | null;
  readonly surroundings: DetailsSurroundings;
}

/** The stepped line of the stock. Labels are text beside the picture, so that they keep their size and colour whatever the picture's. */
export function ForecastChart({
  points,
  wanted,
  isDated,
  unitName,
  surroundings,
}: ForecastChartProps): React.ReactElement {
  const styles = useStyles();
  const { words, format } = surroundings;
  const picture = forecastPicture(points, wanted);
  const [first, last] = [points[0], points[points.length - 1]];
  const day = format.day(wanted.date);
  const legend = [
    ...(isDated ? [words("ForecastWantedOn", day)] : []),
    ...(wanted.quantity === null
      ? []
      : [words("ForecastWantedAmount", withUnit(wanted.quantity, unitName, surroundings))]),
  ];
  const ends = (point: ForecastPoint | undefined) =>
    point === undefined ? ["", ""] : [format.quantity(point.balance), format.day(point.date)];
  const label = words("ForecastPicture", ...ends(first), ...ends(last));

  return (
    <figure className={styles.figureBox}>
      <div className={styles.chart}>
        <div className={styles.chartScale} aria-hidden>
          <span>{format.quantity(picture.highest)}</span>
          <span>{format.quantity(picture.lowest)}</span>
        </div>
        <svg
          className={styles.chartPicture}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={[label, ...legend].join(" ")}
        >
          <path className={styles.chartAxis} d={`M0 ${picture.zero}H100`} />
          {picture.wantedAmount !== null && (
            <path className={styles.chartWanted} d={`M${picture.wantedDay ?? 0} ${picture.wantedAmount}H100`} />
          )}
          {isDated && picture.wantedDay !== null && (
            <path className={styles.chartWanted} d={`M${picture.wantedDay} 0V100`} />
          )}
          <path className={styles.chartLine} d={picture.path} />
        </svg>
      </div>
      <div className={styles.chartDays} aria-hidden>
        <span>{first === undefined ? "" : format.day(first.date)}</span>
        <span>{last === undefined ? "" : format.day(last.date)}</span>
      </div>
      <figcaption className={styles.legend} aria-hidden>
        {legend.map((text) => (
          <span key={text}>┄ {text}</span>
        ))}
      </figcaption>
    </figure>
  );
}
