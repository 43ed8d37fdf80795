import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const PHONE = "@media (max-width: 480px)";

export const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    ...shorthands.padding(tokens.spacingVerticalL, tokens.spacingHorizontalL),
    rowGap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  heading: {
    ...shorthands.margin(0),
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  verdict: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  body: { flexGrow: 1 },
  // What one decides stays in sight below a long list, where the window leaves room for both.
  footer: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
    ...shorthands.padding(tokens.spacingVerticalM, 0, tokens.spacingVerticalL),
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    "@media (min-height: 600px)": { position: "sticky", bottom: 0 },
  },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  text: { ...shorthands.margin(0) },
  list: { ...shorthands.margin(0), ...shorthands.padding(0), listStyleType: "none" },
  check: {
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
    ...shorthands.padding(tokens.spacingVerticalS, 0),
  },
  checkTitle: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  severity: { color: tokens.colorNeutralForeground2 },
  decision: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    ...shorthands.margin(0),
    ...shorthands.padding(tokens.spacingVerticalS, 0),
  },
  finding: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    marginTop: tokens.spacingVerticalXS,
    marginLeft: "28px",
  },
  quiet: {
    marginTop: tokens.spacingVerticalXS,
    marginBottom: 0,
    marginLeft: "28px",
    color: tokens.colorNeutralForeground2,
  },
  details: {
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
    ...shorthands.padding(tokens.spacingVerticalS, 0),
  },
  summary: { cursor: "pointer" },
  table: {
    ...shorthands.margin(tokens.spacingVerticalXS, 0),
    borderCollapse: "collapse",
    width: "100%",
    [PHONE]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  cell: {
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    // Columns are never so narrow that an amount is broken.
    overflowWrap: "break-word",
    [PHONE]: { ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalXS) },
  },
  // What the amounts are of makes room for them.
  rowHeading: { overflowWrap: "anywhere", hyphens: "auto" },
  inline: {
    display: "inline-flex",
    maxWidth: "calc(100% - 20px)",
    columnGap: tokens.spacingHorizontalS,
    verticalAlign: "top",
  },
});
