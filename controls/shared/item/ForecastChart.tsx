import * as React from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { ForecastPoint } from "../../../core/availability/forecast";
import { withUnit } from "../availability/describeFigures";
import type { DetailsRenderContext } from "./detailsStrings";
import { forecastPicture } from "./forecastPicture";
import type { Wanted } from "./forecastPicture";
import { useStyles } from "./forecast.styles";

export interface ForecastChartProps {
  readonly points: readonly ForecastPoint[];
  readonly wanted: Wanted;
  /** Somebody asked for that day; otherwise it is today. */
  readonly isDated: boolean;
  readonly unitName: string | null;
  readonly renderContext: DetailsRenderContext;
}

const BACK = ["ArrowLeft", "ArrowDown"];
const ON = ["ArrowRight", "ArrowUp"];

/**
 * The stepped line of the stock, and below it what can be promised. The pointer, or arrow keys, lead along its steps; what holds there is written
 * below. Texts stand beside the picture, so that they keep their size and colour whatever the picture's.
 */
export function ForecastChart(props: ForecastChartProps): React.ReactElement {
  const { points, wanted, isDated, unitName, renderContext } = props;
  const styles = useStyles();
  const { strings, format } = renderContext;
  const picture = React.useMemo(() => forecastPicture(points, wanted), [points, wanted]);
  const [chosen, setChosen] = React.useState<number | null>(null);
  const [first, last] = [points[0], points[points.length - 1]];
  const end = points.length - 1;
  // The step that holds on the wanted day, until somebody looks at another.
  const at = Math.min(chosen ?? stepAt(points, wanted.date), end);
  const point = points[at];
  const amount = (value: number) => withUnit(value, unitName, renderContext);
  const valueText =
    point === undefined
      ? ""
      : strings("ForecastOn", format.day(point.date), amount(point.balance), amount(point.available));
  const legend = [
    ...(isDated ? [{ mark: "┊", text: strings("ForecastWantedOn", format.day(wanted.date)) }] : []),
    ...(wanted.quantity === null
      ? []
      : [{ mark: "╌◆", text: strings("ForecastWantedAmount", amount(wanted.quantity)) }]),
  ];
  const known = picture.lastKnown === null ? undefined : points[picture.lastKnown];
  const ends = (one: ForecastPoint | undefined) =>
    one === undefined ? ["", ""] : [format.quantity(one.balance), format.day(one.date)];
  const label = strings("ForecastPicture", ...ends(first), ...ends(last));
  const dayText = (step: number) => {
    const date = points[step]?.date;
    return date === undefined ? "" : step === 0 ? strings("ForecastToday") : format.briefDay(date);
  };

  const onPointer = (event: React.PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = box.width === 0 ? 0 : ((event.clientX - box.left) / box.width) * 100;
    const after = picture.steps.findIndex((step) => step > x);
    setChosen(after === -1 ? end : Math.max(0, after - 1));
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const to = BACK.includes(event.key)
      ? at - 1
      : ON.includes(event.key)
        ? at + 1
        : event.key === "Home"
          ? 0
          : event.key === "End"
            ? end
            : null;
    if (to !== null) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(to, end)));
    }
  };
  const atStep = picture.steps[at] ?? 0;

  return (
    <figure className={styles.figureBox}>
      <div className={styles.chart}>
        <div className={styles.amounts} aria-hidden>
          {picture.amounts.map(({ at: top, amount: value }) => (
            <span key={value} className={styles.amount} style={{ top: `${top}%` }}>
              {format.quantity(value)}
            </span>
          ))}
        </div>
        <div className={styles.picture}>
          <svg
            className={styles.svg}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={[label, ...legend.map(({ text }) => text)].join(" ")}
          >
            {picture.amounts.map(({ at: y, amount: value }) => (
              <path key={value} className={styles.grid} d={`M0 ${y}H100`} />
            ))}
            <path className={styles.axis} d={`M0 ${picture.zero}H100`} />
            {picture.lastKnown !== null && (
              <path className={styles.axis} d={`M${picture.steps[picture.lastKnown] ?? 0} 0V100`} />
            )}
            <path className={styles.promise} d={picture.promisePath} />
            <path className={styles.stock} d={picture.path} />
            {picture.unknownPath !== "" && (
              <path className={mergeClasses(styles.stock, styles.unknown)} d={picture.unknownPath} />
            )}
            {picture.wantedAmount !== null && (
              <path className={styles.wantedAmount} d={`M0 ${picture.wantedAmount}H100`} />
            )}
            {isDated && picture.wantedDay !== null && (
              <path className={styles.wantedDay} d={`M${picture.wantedDay} 0V100`} />
            )}
            <path className={styles.cursor} d={`M${atStep} 0V100`} />
          </svg>
          {picture.wantedAmount !== null && (
            <span
              className={styles.wantedMark}
              style={{ left: `${picture.wantedDay ?? 0}%`, top: `${picture.wantedAmount}%` }}
              aria-hidden
            >
              ◆
            </span>
          )}
          {point !== undefined && (
            <span
              className={styles.dot}
              style={{ left: `${atStep}%`, top: `${picture.heightOf(point.balance)}%` }}
              aria-hidden
            />
          )}
          <div
            className={styles.pointer}
            role="slider"
            tabIndex={0}
            aria-label={strings("ForecastSteps")}
            aria-valuemin={0}
            aria-valuemax={end}
            aria-valuenow={at}
            aria-valuetext={valueText}
            onPointerMove={onPointer}
            onPointerDown={onPointer}
            onPointerLeave={() => setChosen(null)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <div className={styles.days} aria-hidden>
        {picture.named.map((step) => (
          <span
            key={step}
            className={mergeClasses(styles.day, step === 0 && styles.firstDay, step === end && styles.lastDay)}
            style={step === 0 || step === end ? undefined : { left: `${picture.steps[step] ?? 0}%` }}
          >
            {dayText(step)}
          </span>
        ))}
      </div>
      <figcaption className={styles.caption} aria-hidden>
        <span className={styles.reading}>{valueText}</span>
        <span className={styles.legend}>
          <span>━ {strings("ForecastBalance")}</span>
          <span>┅ {strings("ForecastPromise")}</span>
          {legend.map(({ mark, text }) => (
            <span key={text}>
              {mark} {text}
            </span>
          ))}
          {known !== undefined && <span>│ {strings("ForecastLastKnown", format.day(known.date))}</span>}
        </span>
      </figcaption>
    </figure>
  );
}

/** The last step that has begun on a day. */
function stepAt(points: readonly ForecastPoint[], day: Wanted["date"]): number {
  const after = points.findIndex(({ date }) => date > day);
  return after === -1 ? points.length - 1 : Math.max(0, after - 1);
}
