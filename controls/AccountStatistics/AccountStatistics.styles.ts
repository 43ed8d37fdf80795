import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const FORCED_COLORS = "@media (forced-colors: active)";
const cell = {
  paddingTop: tokens.spacingVerticalXXS,
  paddingBottom: tokens.spacingVerticalXXS,
  verticalAlign: "top",
  fontWeight: tokens.fontWeightRegular,
} as const;
// A figure broken over two lines is easily misread; the words beside it give way.
const figure = {
  ...cell,
  textAlign: "right",
  paddingLeft: tokens.spacingHorizontalS,
  fontVariantNumeric: "tabular-nums",
  whiteSpace: "nowrap",
} as const;
const heading = {
  ...cell,
  textAlign: "left",
  color: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase200,
} as const;

export const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    // On a wide form a figure would stand far from its name.
    maxWidth: "40rem",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  status: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  strings: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    ...shorthands.borderTop(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke2),
  },
  track: {
    height: "8px",
    overflowX: "hidden",
    overflowY: "hidden",
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    backgroundColor: tokens.colorNeutralBackground5,
    [FORCED_COLORS]: {
      ...shorthands.border(tokens.strokeWidthThin, "solid", "CanvasText"),
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
    },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    [FORCED_COLORS]: { backgroundColor: "Highlight" },
  },
  fillOver: { backgroundColor: tokens.colorPaletteRedBackground3 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXXS },
  heading,
  headingOfValue: { ...heading, ...figure, color: tokens.colorNeutralForeground3 },
  label: { ...cell, textAlign: "left" },
  value: { ...figure, fontWeight: tokens.fontWeightSemibold },
  quietValue: { ...figure, color: tokens.colorNeutralForeground2 },
  remark: { color: tokens.colorNeutralForeground2, textAlign: "right" },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.borderTop(tokens.strokeWidthThin, "solid", tokens.colorNeutralStroke1),
  },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  ageBar: {
    height: "4px",
    ...shorthands.borderRadius(tokens.borderRadiusSmall),
    backgroundColor: tokens.colorBrandBackground,
    [FORCED_COLORS]: { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  origin: { color: tokens.colorNeutralForeground3 },
  action: { alignSelf: "flex-start" },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
});
