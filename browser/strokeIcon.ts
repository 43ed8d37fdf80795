/** How icons are drawn, by controls and by pages: a stroke in a circle, `<svg {...STROKE_ICON}><circle {...STROKE_CIRCLE} /><path d={…} /></svg>`. */
export const STROKE_ICON = {
  width: "20",
  height: "20",
  viewBox: "0 0 20 20",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: "1.6",
  strokeLinecap: "round",
  strokeLinejoin: "round",
  // It says nothing that the words beside it do not say.
  "aria-hidden": true,
  focusable: "false",
} as const;

export const STROKE_CIRCLE = { cx: "10", cy: "10", r: "8" } as const;

export const STROKES = {
  tick: "M5.5 10.2l3 3 6-6.4",
  cross: "M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8",
  exclamation: "M10 5.5v5.5M10 13.6v.4",
  dash: "M6 10h8",
  clock: "M10 5.5v5.2l3.2 2",
} as const;

/** An SVG keeps its author's colours in forced colours unless told, and they are made for another background. */
export const STROKE_STYLE = {
  flexShrink: 0,
  "@media (forced-colors: active)": { color: "CanvasText" },
} as const;
