import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { readSiteMap } from "../../app/readSiteMap";
import { ErrorBox } from "../ErrorBox";
import { useServices } from "../ShellContext";
import { useIsNarrow } from "../useIsNarrow";
import { useLoaded } from "../useLoaded";
import { useObservable } from "../useObservable";
import { AppNotificationBars } from "./AppNotificationBars";
import { SiteMap } from "./SiteMap";
import { TopBar } from "./TopBar";

/** Id of the place of the page. */
export const MAIN = "main-content";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  skip: {
    position: "absolute",
    left: "8px",
    top: "-60px",
    zIndex: 10,
    ...shorthands.padding("8px", "12px"),
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ":focus": { top: "8px" },
  },
  body: { display: "flex", flexGrow: 1, minHeight: 0, position: "relative" },
  main: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    ":focus": { ...shorthands.outline("0") },
  },
  overlay: { position: "absolute", zIndex: 5, top: 0, bottom: 0, left: 0, display: "flex", boxShadow: tokens.shadow28 },
});

/** Bar, site map and the page. In narrow windows the site map lies over the page, and only when asked for. */
export const AppFrame: React.FC = ({ children }) => {
  const styles = useStyles();
  const services = useServices();
  const {
    navigator,
    culture: { words },
  } = services;
  useObservable(navigator);
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = React.useState<boolean | null>(null);
  const isOpen = chosen ?? !isNarrow;
  const load = React.useCallback(() => readSiteMap(services), [services]);
  const siteMap = useLoaded(load);
  const map = siteMap.status === "loaded" && (
    <SiteMap
      areas={siteMap.value}
      page={navigator.location.page}
      isCollapsed={!isOpen}
      onChoose={() => {
        setChosen(isNarrow ? null : chosen);
      }}
    />
  );
  return (
    <div className={styles.root}>
      <a className={styles.skip} href={`#${MAIN}`}>
        {words.skipToContent}
      </a>
      <TopBar
        isSiteMapOpen={isOpen}
        onToggleSiteMap={() => {
          setChosen(!isOpen);
        }}
      />
      <div className={styles.body}>
        {isNarrow ? isOpen && <div className={styles.overlay}>{map}</div> : map}
        <main id={MAIN} className={styles.main} tabIndex={-1}>
          {siteMap.status === "failed" && <ErrorBox title={words.siteMap} error={siteMap.error} />}
          <AppNotificationBars />
          {children}
        </main>
      </div>
    </div>
  );
};
