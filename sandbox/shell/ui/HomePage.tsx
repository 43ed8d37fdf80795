import { makeStyles, shorthands, Spinner } from "@fluentui/react-components";
import * as React from "react";
import { readSiteMap } from "../app/readSiteMap";
import { firstPage } from "../app/siteMap";
import { useServices } from "./ShellContext";
import { useLoaded } from "./useLoaded";

const useStyles = makeStyles({ root: { ...shorthands.padding("24px") } });

/** The app opens with the first page of its site map. */
export const HomePage: React.FC = () => {
  const styles = useStyles();
  const services = useServices();
  const {
    navigator,
    culture: { words },
  } = services;
  const load = React.useCallback(() => readSiteMap(services), [services]);
  const siteMap = useLoaded(load);
  const first = siteMap.status === "loaded" ? firstPage(siteMap.value) : null;
  React.useEffect(() => {
    if (first !== null) {
      void navigator.open(first, { replace: true });
    }
  }, [navigator, first]);
  return siteMap.status === "loading" ? (
    <Spinner label={words.loading} />
  ) : (
    <p className={styles.root}>{words.welcome}</p>
  );
};
