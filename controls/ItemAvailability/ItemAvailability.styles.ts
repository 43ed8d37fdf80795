import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";
const stroke = { fill: "none", vectorEffect: "non-scaling-stroke", [FORCED]: { stroke: "CanvasText" } } as const;

export const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
  verdict: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    ...shorthands.margin(0),
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  figure: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  value: { ...shorthands.margin(0), fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },

  surface: {
    maxWidth: "min(680px, calc(100vw - 24px))",
    maxHeight: "min(80vh, 760px)",
    overflowY: "auto",
    boxSizing: "border-box",
  },
  surfaceHead: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalM },
  title: { flexGrow: 1, ...shorthands.margin(0), overflowWrap: "anywhere" },
  details: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowX: "auto",
  },
  heading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  tableCell: {
    textAlign: "start",
    verticalAlign: "top",
    ...shorthands.padding("3px", tokens.spacingHorizontalS, "3px", 0),
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
  },
  tableHeading: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  tableFigure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  rowName: { fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    ...shorthands.padding(tokens.spacingVerticalS),
    backgroundColor: tokens.colorNeutralBackground3,
  },
  questionButtons: { display: "flex", columnGap: tokens.spacingHorizontalS },

  figureBox: { ...shorthands.margin(0) },
  chart: { display: "flex", columnGap: tokens.spacingHorizontalXS, height: "120px" },
  chartScale: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    textAlign: "end",
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  chartPicture: { flexGrow: 1, minWidth: 0, height: "100%", overflowX: "visible", overflowY: "visible" },
  chartAxis: { ...stroke, stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  chartLine: { ...stroke, stroke: tokens.colorBrandStroke1, strokeWidth: "2px" },
  chartWanted: { ...stroke, stroke: tokens.colorPaletteRedForeground1, strokeWidth: "1.5px", strokeDasharray: "5 4" },
  chartDays: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
