import * as React from "react";
import { Spinner, tokens } from "@fluentui/react-components";

export type PageTone = "good" | "warning" | "bad" | "neutral" | "asking";

export interface ToneIconProps {
  readonly tone: PageTone;
}

const SHAPES: Record<Exclude<PageTone, "asking">, { readonly colour: string; readonly path: string }> = {
  good: { colour: tokens.colorPaletteGreenForeground1, path: "M5.5 10.2l3 3 6-6.4" },
  warning: { colour: tokens.colorPaletteDarkOrangeForeground1, path: "M10 5.5v5.5M10 13.6v.4" },
  bad: { colour: tokens.colorPaletteRedForeground1, path: "M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8" },
  neutral: { colour: tokens.colorNeutralForeground3, path: "M6 10h8" },
};

/** Says nothing that the words beside it do not say, so it is hidden from screen readers. */
export function ToneIcon({ tone }: ToneIconProps): React.ReactElement {
  if (tone === "asking") {
    return <Spinner size="extra-tiny" aria-hidden />;
  }
  const { colour, path } = SHAPES[tone];
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
