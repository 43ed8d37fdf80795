import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";
const stroke = { fill: "none", vectorEffect: "non-scaling-stroke", [FORCED]: { stroke: "CanvasText" } } as const;
/** Room for the amounts beside the picture. */
const AMOUNTS = "48px";

export const useStyles = makeStyles({
  figureBox: { ...shorthands.margin(0), paddingTop: tokens.spacingVerticalS },
  chart: { display: "flex", height: "140px" },
  amounts: { position: "relative", width: AMOUNTS, flexShrink: 0 },
  amount: {
    position: "absolute",
    right: tokens.spacingHorizontalS,
    transform: "translateY(-50%)",
    fontSize: tokens.fontSizeBase100,
    lineHeight: 1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  picture: { position: "relative", flexGrow: 1, minWidth: 0, marginInlineEnd: tokens.spacingHorizontalS },
  svg: { display: "block", width: "100%", height: "100%", overflowX: "visible", overflowY: "visible" },
  grid: { ...stroke, stroke: tokens.colorNeutralStroke2, strokeWidth: "1px", [FORCED]: { stroke: "GrayText" } },
  axis: { ...stroke, stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px" },
  stock: { ...stroke, stroke: tokens.colorBrandStroke1, strokeWidth: "2px" },
  unknown: { strokeDasharray: "1 4", strokeLinecap: "round" },
  promise: {
    ...stroke,
    stroke: tokens.colorPaletteGreenForeground1,
    strokeWidth: "1.5px",
    strokeDasharray: "3 3",
  },
  wantedAmount: { ...stroke, stroke: tokens.colorPaletteRedForeground1, strokeWidth: "1.5px", strokeDasharray: "8 5" },
  wantedDay: { ...stroke, stroke: tokens.colorPaletteRedForeground1, strokeWidth: "1.5px", strokeDasharray: "2 3" },
  cursor: { ...stroke, stroke: tokens.colorNeutralForeground3, strokeWidth: "1px", [FORCED]: { stroke: "Highlight" } },
  wantedMark: {
    position: "absolute",
    transform: "translate(-50%, -50%)",
    fontSize: "11px",
    lineHeight: 1,
    color: tokens.colorPaletteRedForeground1,
    [FORCED]: { color: "CanvasText" },
  },
  dot: {
    position: "absolute",
    width: "9px",
    height: "9px",
    boxSizing: "border-box",
    transform: "translate(-50%, -50%)",
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border("2px", "solid", tokens.colorBrandStroke1),
    ...shorthands.borderRadius(tokens.borderRadiusCircular),
    [FORCED]: { ...shorthands.borderColor("Highlight") },
  },
  pointer: {
    position: "absolute",
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
    cursor: "crosshair",
    touchAction: "pan-y",
    ":focus-visible": { ...shorthands.outline("2px", "solid", tokens.colorStrokeFocus2), outlineOffset: "2px" },
  },
  days: {
    position: "relative",
    height: "18px",
    marginInlineStart: AMOUNTS,
    marginInlineEnd: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
  },
  day: { position: "absolute", top: "3px", transform: "translateX(-50%)", whiteSpace: "nowrap" },
  firstDay: { left: 0, transform: "none" },
  lastDay: { right: 0, transform: "none" },
  caption: { display: "flex", flexDirection: "column", fontSize: tokens.fontSizeBase200 },
  reading: { fontWeight: tokens.fontWeightSemibold, minHeight: tokens.lineHeightBase200 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});
