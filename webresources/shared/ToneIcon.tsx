import * as React from "react";
import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { STROKE_CIRCLE, STROKE_ICON, STROKE_STYLE, STROKES } from "../../browser/strokeIcon";

export type PageTone = "good" | "warning" | "bad" | "neutral" | "asking";

export interface ToneIconProps {
  readonly tone: PageTone;
}

const useStyles = makeStyles({
  icon: STROKE_STYLE,
  good: { color: tokens.colorPaletteGreenForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

const PATHS: Record<Exclude<PageTone, "asking">, string> = {
  good: STROKES.tick,
  warning: STROKES.exclamation,
  bad: STROKES.cross,
  neutral: STROKES.dash,
};

export function ToneIcon({ tone }: ToneIconProps): React.ReactElement {
  const styles = useStyles();
  if (tone === "asking") {
    return <Spinner size="extra-tiny" aria-hidden />;
  }
  return (
    <svg {...STROKE_ICON} className={mergeClasses(styles.icon, styles[tone])}>
      <circle {...STROKE_CIRCLE} />
      <path d={PATHS[tone]} />
    </svg>
  );
}
