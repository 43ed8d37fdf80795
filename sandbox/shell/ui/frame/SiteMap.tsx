import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { AppPage } from "../../page/appLocation";
import { Icon, isIconName } from "../Icon";
import { PageLink } from "../PageLink";
import { useServices } from "../ShellContext";
import type { SiteMapGroup } from "./siteMapTables";

interface SiteMapProps {
  readonly groups: readonly SiteMapGroup[];
  readonly page: AppPage;
  /** Icons only. */
  readonly isCollapsed: boolean;
  readonly onChoose: () => void;
}

const useStyles = makeStyles({
  root: {
    width: "220px",
    flexShrink: 0,
    overflowY: "auto",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground4,
    ...shorthands.padding("8px", "0"),
    ...shorthands.borderRight("1px", "solid", tokens.colorNeutralStroke2),
  },
  collapsed: { width: "48px" },
  heading: {
    display: "block",
    ...shorthands.margin("12px", "16px", "4px"),
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", ...shorthands.margin("0"), ...shorthands.padding("0") },
  link: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    minHeight: "36px",
    ...shorthands.padding("0", "12px"),
    ...shorthands.borderLeft("3px", "solid", "transparent"),
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground4Hover },
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeftColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
});

export const SiteMap: React.FC<SiteMapProps> = ({ groups, page, isCollapsed, onChoose }) => {
  const styles = useStyles();
  const { culture: { words } } = useServices();
  const current = page.kind === "list" || page.kind === "record" ? page.table : null;
  return (
    <nav className={mergeClasses(styles.root, isCollapsed && styles.collapsed)} aria-label={words.siteMap}>
      {groups.map(({ label, tables }) => (
        <div key={label}>
          {!isCollapsed && <span className={styles.heading}>{words[label]}</span>}
          <ul className={styles.list} aria-label={words[label]}>
            {tables.map(({ logicalName, displayCollectionName }) => (
              <li key={logicalName}>
                <PageLink
                  page={{ kind: "list", table: logicalName }} className={mergeClasses(styles.link, current === logicalName && styles.current)}
                  isCurrent={current === logicalName} title={displayCollectionName} onOpen={onChoose}
                >
                  <Icon name={isIconName(logicalName) ? logicalName : "table"} />
                  {isCollapsed ? null : displayCollectionName}
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
