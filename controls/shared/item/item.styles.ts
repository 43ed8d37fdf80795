import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

export const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    width: "min(600px, calc(100vw - 24px))",
    height: "480px",
    maxHeight: "80vh",
    boxSizing: "border-box",
    ...shorthands.overflow("hidden"),
  },
  sheet: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    width: "100vw",
    maxWidth: "100vw",
    height: "100%",
    maxHeight: "100%",
    boxSizing: "border-box",
    ...shorthands.padding(tokens.spacingVerticalM, tokens.spacingHorizontalM),
    ...shorthands.border("0"),
    ...shorthands.borderRadius("0"),
    ...shorthands.overflow("hidden"),
  },
  surfaceBody: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
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

  // Two rows of a table and two lines of what it comes from; three rows; whatever lists there are.
  price: { minHeight: "132px" },
  pastSales: { minHeight: "124px" },
  lists: { minHeight: "150px" },
  bars: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  bar: {
    height: "14px",
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    [FORCED]: { ...shorthands.border("1px", "solid", "GrayText") },
  },
});
