import * as React from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { AvailabilityTone } from "./tone";

export interface ToneIconProps {
  readonly tone: AvailabilityTone;
}

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  // SVG keeps its author's colours in forced colours unless told.
  icon: { flexShrink: 0, [FORCED]: { color: "CanvasText" } },
  good: { color: tokens.colorPaletteGreenForeground1 },
  elsewhere: { color: tokens.colorBrandForeground1 },
  later: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorNeutralForeground2 },
  asking: { color: tokens.colorNeutralForeground3 },
});

const PATHS: Record<AvailabilityTone, string> = {
  good: "M5.5 10.2l3 3 6-6.4",
  elsewhere: "M5.5 8h8M11 5.5L13.5 8M14.5 12h-8M9 14.5L6.5 12",
  later: "M10 5.5v5.2l3.2 2",
  bad: "M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8",
  neutral: "M6 10h8",
  problem: "M10 5.5v5.5M10 13.6v.4",
  asking: "M6.3 10h.01M10 10h.01M13.7 10h.01",
};

/**
 * Says nothing that the words beside it do not say, so it is hidden from screen readers. It never moves: a page full of lines that turn keeps the
 * browser from all else. What stands once on a page takes `StatusIcon`.
 */
export function ToneIcon({ tone }: ToneIconProps): React.ReactElement {
  const styles = useStyles();
  return (
    <svg
      className={`${styles.icon} ${styles[tone]}`}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      <circle cx="10" cy="10" r="8" />
      <path d={PATHS[tone]} />
    </svg>
  );
}
