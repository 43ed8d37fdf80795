import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

export const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  verdict: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  strings: { display: "flex", flexDirection: "column", minWidth: 0 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  papers: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  steps: {
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  step: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  stepStrings: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
});
