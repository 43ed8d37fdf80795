import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    maxWidth: "1080px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    ...shorthands.padding(tokens.spacingVerticalL, tokens.spacingHorizontalXXL, tokens.spacingVerticalXXL),
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    "@media (max-width: 640px)": { ...shorthands.padding(tokens.spacingVerticalM, tokens.spacingHorizontalM) },
  },
  background: { backgroundColor: tokens.colorNeutralBackground1, minHeight: "100vh" },
  heading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  subheading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { ...shorthands.margin(0) },
  quiet: { ...shorthands.margin(0), color: tokens.colorNeutralForeground3 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    // On a phone each job is a card of its own.
    "@media (max-width: 640px)": { display: "block", "& tbody, & tr, & td, & tbody th": { display: "block" } },
  },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke1),
    "@media (max-width: 640px)": { display: "none" },
  },
  job: {
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    "@media (max-width: 640px)": { paddingBottom: tokens.spacingVerticalS },
  },
  cell: {
    verticalAlign: "top",
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    "@media (max-width: 640px)": { paddingTop: "2px", paddingBottom: "2px" },
  },
  fact: { whiteSpace: "nowrap" },
  rowHead: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  bar: {
    display: "block",
    height: "8px",
    minWidth: "2px",
    marginTop: "2px",
    backgroundColor: tokens.colorBrandBackground,
    // Where the system chooses colours it takes backgrounds away.
    ...shorthands.borderBottom("8px", "solid", tokens.colorBrandBackground),
    boxSizing: "border-box",
    "&[hidden]": { display: "none" },
  },
  state: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  time: {
    "@media (max-width: 640px)": {
      "::before": { content: "attr(data-label)", color: tokens.colorNeutralForeground3, paddingRight: "0.5em" },
    },
  },
  list: {
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});
