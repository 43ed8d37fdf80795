import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { SiteMapEntry } from "../../app/siteMap";
import { Icon, isIconName } from "../Icon";
import { PageLink } from "../PageLink";

interface SiteMapLinkProps {
  readonly entry: SiteMapEntry;
  readonly isCurrent: boolean;
  /** The picture alone. */
  readonly isCollapsed: boolean;
  readonly onChoose: () => void;
}

const useStyles = makeStyles({
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
  image: { width: "20px", height: "20px", flexShrink: 0 },
  label: { ...shorthands.overflow("hidden"), textOverflow: "ellipsis" },
});

/** One line of the site map: a page of the app, or an address outside of it in a tab of its own. */
export const SiteMapLink: React.FC<SiteMapLinkProps> = ({
  entry: { label, image, target },
  isCurrent,
  isCollapsed,
  onChoose,
}) => {
  const styles = useStyles();
  const className = mergeClasses(styles.link, isCurrent && styles.current);
  const content = (
    <>
      {image === null ? <Icon name={iconOf(target)} /> : <img src={image} alt="" className={styles.image} />}
      {!isCollapsed && <span className={styles.label}>{label}</span>}
    </>
  );
  if ("url" in target) {
    return (
      <a
        href={target.url}
        target="_blank"
        rel="noopener noreferrer"
        title={label}
        aria-label={label}
        className={className}
      >
        {content}
      </a>
    );
  }
  return (
    <PageLink page={target.page} className={className} isCurrent={isCurrent} title={label} onOpen={onChoose}>
      {content}
    </PageLink>
  );
};

function iconOf(target: SiteMapEntry["target"]) {
  if ("page" in target && target.page.kind === "list") {
    return isIconName(target.page.table) ? target.page.table : "table";
  }
  return "page";
}
