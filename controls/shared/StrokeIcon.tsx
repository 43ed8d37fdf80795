import * as React from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { STROKE_CIRCLE, STROKE_ICON, STROKE_STYLE } from "../../browser/strokeIcon";

export interface StrokeIconProps {
  /** Gives the colour. */
  readonly className: string;
  readonly path: string;
}

const useStyles = makeStyles({ icon: STROKE_STYLE });

export function StrokeIcon({ className, path }: StrokeIconProps): React.ReactElement {
  return (
    <svg {...STROKE_ICON} className={mergeClasses(className, useStyles().icon)}>
      <circle {...STROKE_CIRCLE} />
      <path d={path} />
    </svg>
  );
}
