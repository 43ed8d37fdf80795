import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

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
  footer: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
    paddingTop: tokens.spacingVerticalM,
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
  inline: {
    display: "inline-flex",
    maxWidth: "calc(100% - 20px)",
    columnGap: tokens.spacingHorizontalS,
    verticalAlign: "top",
  },
});
