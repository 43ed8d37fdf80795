import * as React from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { STROKES } from "../../../browser/strokeIcon";
import { StrokeIcon } from "../StrokeIcon";
import type { AvailabilityTone } from "./tone";

export interface ToneIconProps {
  readonly tone: AvailabilityTone;
}

const useStyles = makeStyles({
  good: { color: tokens.colorPaletteGreenForeground1 },
  elsewhere: { color: tokens.colorBrandForeground1 },
  later: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorNeutralForeground2 },
  asking: { color: tokens.colorNeutralForeground3 },
});

const PATHS: Record<AvailabilityTone, string> = {
  good: STROKES.tick,
  elsewhere: "M5.5 8h8M11 5.5L13.5 8M14.5 12h-8M9 14.5L6.5 12",
  later: STROKES.clock,
  bad: STROKES.cross,
  neutral: STROKES.dash,
  problem: STROKES.exclamation,
  asking: "M6.3 10h.01M10 10h.01M13.7 10h.01",
};

/** It never moves: a page full of lines that turn keeps the browser from all else. What stands once on a page takes `StatusIcon`. */
export function ToneIcon({ tone }: ToneIconProps): React.ReactElement {
  return <StrokeIcon className={useStyles()[tone]} path={PATHS[tone]} />;
}
