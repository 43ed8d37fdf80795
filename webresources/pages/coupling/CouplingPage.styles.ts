import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  background: { backgroundColor: tokens.colorNeutralBackground1, minHeight: "100vh" },
  page: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    ...shorthands.padding(tokens.spacingVerticalL, tokens.spacingHorizontalL),
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  heading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  subheading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  row: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { ...shorthands.margin(0) },
  quiet: { ...shorthands.margin(0), color: tokens.colorNeutralForeground3 },
  facts: { ...shorthands.margin(0), display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  term: { color: tokens.colorNeutralForeground3 },
  value: { ...shorthands.margin(0) },
  list: { ...shorthands.margin(0), paddingInlineStart: tokens.spacingHorizontalXL },
});
