import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const FORCED = "@media (forced-colors: active)";

export const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    ...shorthands.padding("4px"),
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
  },
  field: { display: "flex", flexDirection: "column", minWidth: 0, fontSize: tokens.fontSizeBase200 },
  product: { flexGrow: 1, flexBasis: "240px", maxWidth: "460px" },
  amount: { width: "96px", "& input": { textAlign: "end" } },
  beside: {
    alignSelf: "flex-end",
    lineHeight: "24px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "2px",
    height: "24px",
    ...shorthands.padding("0", "8px", "0", "2px"),
    ...shorthands.border("1px", "solid", tokens.colorTransparentStroke),
    ...shorthands.borderRadius(tokens.borderRadiusCircular),
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  problem: { flexBasis: "100%", color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  said: { flexBasis: "100%", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  found: {
    width: "min(560px, calc(100vw - 56px))",
    boxSizing: "border-box",
    ...shorthands.padding(0),
  },
  list: { maxHeight: "280px", overflowY: "auto" },
  foundNote: {
    ...shorthands.padding("6px", "12px"),
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  option: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    ...shorthands.padding("6px", "12px"),
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    // Backgrounds vanish in forced colours, and are hard to tell apart in others.
    ...shorthands.outline("2px", "solid", tokens.colorStrokeFocus2),
    outlineOffset: "-2px",
    [FORCED]: { ...shorthands.outline("2px", "solid", "Highlight") },
  },
  name: { ...shorthands.overflow("hidden"), textOverflow: "ellipsis", whiteSpace: "nowrap" },
  detail: { color: tokens.colorNeutralForeground3 },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  pasted: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    ...shorthands.padding(tokens.spacingVerticalS, "4px"),
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
  },
  pastedScroll: { maxHeight: "320px", overflowY: "auto" },
  pastedTable: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th": { textAlign: "start", fontWeight: tokens.fontWeightSemibold },
    "& th, & td": { ...shorthands.padding("2px", "4px") },
  },
  pastedEntry: { width: "120px" },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});
