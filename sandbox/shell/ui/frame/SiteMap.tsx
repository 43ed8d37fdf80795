import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { SiteMapArea } from "../../app/siteMap";
import { leadsTo } from "../../app/siteMap";
import type { AppPage } from "../../page/appLocation";
import { useServices } from "../ShellContext";
import { AreaMenu } from "./AreaMenu";
import { SiteMapLink } from "./SiteMapLink";

interface SiteMapProps {
  readonly areas: readonly SiteMapArea[];
  readonly page: AppPage;
  /** Icons only. */
  readonly isCollapsed: boolean;
  readonly onChoose: () => void;
}

const useStyles = makeStyles({
  root: {
    width: "220px",
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
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
  groups: { flexGrow: 1, minHeight: "0", overflowY: "auto", overflowX: "hidden" },
  list: { listStyleType: "none", ...shorthands.margin("0"), ...shorthands.padding("0") },
});

/** The groups of one area; where an app has several, a menu below changes the area. */
export const SiteMap: React.FC<SiteMapProps> = ({ areas, page, isCollapsed, onChoose }) => {
  const styles = useStyles();
  const {
    culture: { words },
  } = useServices();
  const [chosenId, setChosenId] = React.useState<string | null>(null);
  const leading = areas.find(({ groups }) =>
    groups.some(({ entries }) => entries.some((entry) => leadsTo(entry, page))),
  );
  const area = areas.find(({ id }) => id === chosenId) ?? leading ?? areas[0];
  return (
    <nav className={mergeClasses(styles.root, isCollapsed && styles.collapsed)} aria-label={words.siteMap}>
      <div className={styles.groups}>
        {area?.groups.map(({ id, label, entries }) => (
          <div key={id}>
            {!isCollapsed && <span className={styles.heading}>{label}</span>}
            <ul className={styles.list} aria-label={label}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <SiteMapLink
                    entry={entry}
                    isCurrent={leadsTo(entry, page)}
                    isCollapsed={isCollapsed}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {area !== undefined && areas.length > 1 && !isCollapsed && (
        <AreaMenu areas={areas} area={area} onChange={setChosenId} />
      )}
    </nav>
  );
};
