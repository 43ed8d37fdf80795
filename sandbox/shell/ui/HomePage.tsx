import { makeStyles, shorthands, Spinner } from "@fluentui/react-components";
import * as React from "react";
import { readSiteMap } from "./frame/siteMapTables";
import { useServices } from "./ShellContext";
import { useLoaded } from "./useLoaded";

const useStyles = makeStyles({ root: { ...shorthands.padding("24px") } });

/** The app opens with the first list of its site map. */
export const HomePage: React.FC = () => {
  const styles = useStyles();
  const { tables, navigator, culture: { words } } = useServices();
  const load = React.useCallback(() => readSiteMap(tables), [tables]);
  const siteMap = useLoaded(load);
  const first = siteMap.status === "loaded" ? siteMap.value[0]?.tables[0] : undefined;
  React.useEffect(() => {
    if (first !== undefined) {
      void navigator.open({ kind: "list", table: first.logicalName }, { replace: true });
    }
  }, [navigator, first]);
  return siteMap.status === "loading" ? <Spinner label={words.loading} /> : <p className={styles.root}>{words.welcome}</p>;
};
