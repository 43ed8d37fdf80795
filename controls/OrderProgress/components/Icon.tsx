import * as React from "react";
import { Spinner, tokens } from "@fluentui/react-components";
import type { StoryStep, ProgressTone } from "../message";

export interface IconProps {
  readonly shape: ProgressTone | StoryStep["state"] | "reading";
}

const SHAPES: Record<Exclude<IconProps["shape"], "reading">, { readonly colour: string; readonly path: string }> = {
  good: { colour: tokens.colorPaletteGreenForeground1, path: "M5.5 10.2l3 3 6-6.4" },
  busy: { colour: tokens.colorBrandForeground1, path: "M10 5.5v5.2l3.2 2" },
  warning: { colour: tokens.colorPaletteDarkOrangeForeground1, path: "M10 5.5v5.5M10 13.6v.4" },
  bad: { colour: tokens.colorPaletteRedForeground1, path: "M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8" },
  neutral: { colour: tokens.colorNeutralForeground3, path: "M6 10h8" },
  done: { colour: tokens.colorPaletteGreenForeground1, path: "M5.5 10.2l3 3 6-6.4" },
  partly: { colour: tokens.colorBrandForeground1, path: "M10 2v16M10 6h4M10 10h6M10 14h4" },
  assumed: { colour: tokens.colorNeutralForeground3, path: "M8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.6M10 14v.3" },
  next: { colour: tokens.colorBrandForeground1, path: "M10 5.5v5.2l3.2 2" },
  open: { colour: tokens.colorNeutralForeground3, path: "" },
};

/** Says nothing that the words beside it do not say, so it is hidden from screen readers. Strokes keep their shape in forced colours. */
export function Icon({ shape }: IconProps): React.ReactElement {
  if (shape === "reading") {
    return <Spinner size="extra-tiny" aria-hidden />;
  }
  const { colour, path } = SHAPES[shape];
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      style={{ color: colour, flexShrink: 0 }}
      aria-hidden
      focusable="false"
    >
      <circle cx="10" cy="10" r="8" />
      <path d={path} />
    </svg>
  );
}
