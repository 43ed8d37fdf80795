import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { LIST_PAGE, LIST_TABLE } from "../../shared/listPage.styles";

export const useStyles = makeStyles({
  ...LIST_PAGE,
  ...LIST_TABLE,
  // Ten columns are narrow: a heading is broken between words, never within one.
  head: { ...LIST_TABLE.head, overflowWrap: "normal" },
  subheading: { ...shorthands.margin(0), fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
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
  list: {
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});
