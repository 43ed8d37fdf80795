import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

const focusRing = {
  ":focus-visible": { ...shorthands.outline("2px", "solid", tokens.colorStrokeFocus2), outlineOffset: "-2px" },
};

const plainButton = {
  backgroundColor: "transparent",
  ...shorthands.border("0"),
  ...shorthands.padding("0"),
  fontFamily: "inherit",
  fontSize: "inherit",
  fontWeight: "inherit",
  textAlign: "start",
  cursor: "pointer",
  minHeight: "24px",
} as const;

export const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
  },
  summary: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  verdict: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start", minWidth: 0 },
  summaryVerdict: { flexGrow: 1, flexBasis: "260px" },
  verdictWords: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  verdictHeadline: { fontWeight: tokens.fontWeightSemibold },
  verdictLine: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lineActions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  lineProblem: { color: tokens.colorPaletteRedForeground1 },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
  },
  noticeText: { flexGrow: 1, flexBasis: "200px", overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground3 },
  scroll: { overflowX: "auto", minWidth: 0 },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase300 },
  cards: { display: "block", width: "100%", fontSize: tokens.fontSizeBase300 },
  // On cards the headings are what one sorts by.
  headAsTools: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    "& tr": { display: "flex", flexWrap: "wrap", alignItems: "center" },
    "& th": { ...shorthands.borderBottom("0"), paddingTop: "0", paddingBottom: "0", minWidth: "0" },
  },
  heading: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "bottom",
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke1),
    ...focusRing,
  },
  headingButton: {
    ...plainButton,
    color: "inherit",
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    ...focusRing,
  },
  verdictHeading: { minWidth: "240px" },
  number: { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  row: {
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selectedRow: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    // Backgrounds vanish in forced colours.
    [FORCED]: { ...shorthands.outline("2px", "solid", "Highlight"), outlineOffset: "-2px" },
  },
  card: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    ...shorthands.padding(tokens.spacingVerticalS, 0),
  },
  checkCell: { width: "32px", verticalAlign: "top", ...shorthands.padding(0) },
  cell: {
    verticalAlign: "top",
    overflowWrap: "break-word",
    ...shorthands.padding(tokens.spacingVerticalSNudge, tokens.spacingHorizontalS),
    ...focusRing,
  },
  firstCell: { minWidth: "140px" },
  cardCheck: { gridRowStart: "1", gridRowEnd: "span 20" },
  cardCell: {
    gridColumnStart: "2",
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    ...shorthands.padding("2px", tokens.spacingHorizontalS),
  },
  cardLabel: { flexShrink: 0, minWidth: "40%", color: tokens.colorNeutralForeground3 },
  open: {
    ...plainButton,
    color: tokens.colorBrandForegroundLink,
    ":hover": { textDecorationLine: "underline" },
    [FORCED]: { color: "LinkText" },
    ...focusRing,
  },
  pager: { display: "flex", alignItems: "center", justifyContent: "flex-end", columnGap: tokens.spacingHorizontalS },
});
