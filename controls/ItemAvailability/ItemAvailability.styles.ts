import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

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
  // As high as most answers are, so that what stands below stays where it is when they come.
  room: { minHeight: "176px" },
  bars: { marginInlineStart: "28px", width: "70%" },
  verdict: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  strings: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
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
});
