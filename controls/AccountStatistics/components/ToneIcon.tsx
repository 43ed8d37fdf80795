import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { Tone } from "../message";

export interface ToneIconProps {
  readonly tone: Tone | "asking";
}

const useStyles = makeStyles({
  // SVG keeps its author's colours in forced colours unless told.
  icon: { flexShrink: 0, "@media (forced-colors: active)": { color: "CanvasText" } },
  good: { color: tokens.colorPaletteGreenForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorNeutralForeground2 },
});

const PATHS: Record<Tone, string> = {
  good: "M5.5 10.2l3 3 6-6.4",
  warning: "M10 5.5v5.2l3.2 2",
  bad: "M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8",
  neutral: "M6 10h8",
  problem: "M10 5.5v5.5M10 13.6v.4",
};

/** Says nothing that the words beside it do not say, so it is hidden from screen readers. */
export function ToneIcon({ tone }: ToneIconProps): React.ReactElement {
  const styles = useStyles();
  if (tone === "asking") return <Spinner size="extra-tiny" aria-hidden />;
  return (
    <svg
      className={mergeClasses(styles[tone], styles.icon)} width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor"
      strokeWidth="1.6" strokeLinecap="round" aria-hidden focusable="false"
    >
      <circle cx="10" cy="10" r="8" />
      <path d={PATHS[tone]} />
    </svg>
  );
}
