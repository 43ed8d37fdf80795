import * as React from "react";
import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { STROKES } from "../../../browser/strokeIcon";
import { StrokeIcon } from "../../shared/StrokeIcon";
import type { StoryStep, ProgressTone } from "../message";

type Shape = ProgressTone | StoryStep["state"];

export interface IconProps {
  readonly shape: Shape | "reading";
}

const useStyles = makeStyles({
  good: { color: tokens.colorPaletteGreenForeground1 },
  busy: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

const SHAPES: Record<Shape, { readonly colour: ProgressTone; readonly path: string }> = {
  good: { colour: "good", path: STROKES.tick },
  busy: { colour: "busy", path: STROKES.clock },
  warning: { colour: "warning", path: STROKES.exclamation },
  bad: { colour: "bad", path: STROKES.cross },
  neutral: { colour: "neutral", path: STROKES.dash },
  done: { colour: "good", path: STROKES.tick },
  partly: { colour: "busy", path: "M10 2v16M10 6h4M10 10h6M10 14h4" },
  assumed: { colour: "neutral", path: "M8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.6M10 14v.3" },
  next: { colour: "busy", path: STROKES.clock },
  open: { colour: "neutral", path: "" },
};

export function Icon({ shape }: IconProps): React.ReactElement {
  const styles = useStyles();
  if (shape === "reading") {
    return <Spinner size="extra-tiny" aria-hidden />;
  }
  const { colour, path } = SHAPES[shape];
  return <StrokeIcon className={styles[colour]} path={path} />;
}
