import { shorthands, tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

const PHONE = "@media (max-width: 640px)";

/** A page of the app that shows a list: its own `makeStyles` takes these in, so that such pages look alike. */
export const LIST_PAGE = {
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
    [PHONE]: { ...shorthands.padding(tokens.spacingVerticalM, tokens.spacingHorizontalM) },
  },
  background: { backgroundColor: tokens.colorNeutralBackground1, minHeight: "100vh" },
  heading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  text: { ...shorthands.margin(0) },
  quiet: { ...shorthands.margin(0), color: tokens.colorNeutralForeground3 },
} satisfies Record<string, GriffelStyle>;

/** Its table; on a phone each entry is a card of its own, whose labelled cells name their column. */
export const LIST_TABLE = {
  table: {
    width: "100%",
    borderCollapse: "collapse",
    [PHONE]: { display: "block", "& tbody, & tr, & td, & tbody th": { display: "block" } },
  },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke1),
    [PHONE]: { display: "none" },
  },
  entry: {
    ...shorthands.borderBottom("1px", "solid", tokens.colorNeutralStroke2),
    [PHONE]: { paddingBottom: tokens.spacingVerticalS },
  },
  cell: {
    verticalAlign: "top",
    ...shorthands.padding(tokens.spacingVerticalXS, tokens.spacingHorizontalS),
    [PHONE]: { paddingTop: "2px", paddingBottom: "2px" },
  },
  labelled: {
    [PHONE]: {
      "::before": { content: "attr(data-label)", color: tokens.colorNeutralForeground3, paddingRight: "0.5em" },
    },
  },
} satisfies Record<string, GriffelStyle>;
