import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";
import { AppMenu } from "./AppMenu";
import { PersonMenu } from "./PersonMenu";
import { QuickCreateMenu } from "./QuickCreateMenu";

interface TopBarProps {
  readonly isSiteMapOpen: boolean;
  readonly onToggleSiteMap: () => void;
}

/** Navy in both themes, as the bar of model-driven apps. */
const BAR = "#0b2447";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    height: "48px",
    flexShrink: 0,
    ...shorthands.padding("0", "8px"),
    backgroundColor: BAR,
    color: "#ffffff",
    "@media (forced-colors: active)": { ...shorthands.borderBottom("1px", "solid", "CanvasText") },
  },
  button: {
    color: "#ffffff",
    ":hover": { backgroundColor: "#1d3d6b", color: "#ffffff" },
    ":hover:active": { backgroundColor: "#1d3d6b", color: "#ffffff" },
  },
  name: { flexGrow: 1 },
  environment: {
    fontSize: tokens.fontSizeBase200,
    textTransform: "uppercase",
    letterSpacing: "0.05em",
    ...shorthands.padding("2px", "8px"),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    ...shorthands.border("1px", "solid", "#7f96b8"),
    "@media (max-width: 480px)": { display: "none" },
  },
});

export const TopBar: React.FC<TopBarProps> = ({ isSiteMapOpen, onToggleSiteMap }) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <header className={styles.root}>
      <Button
        appearance="transparent"
        className={styles.button}
        icon={<Icon name="menu" />}
        aria-label={words.toggleSiteMap}
        aria-expanded={isSiteMapOpen}
        onClick={onToggleSiteMap}
      />
      <div className={styles.name}>
        <AppMenu buttonClassName={styles.button} />
      </div>
      <QuickCreateMenu buttonClassName={styles.button} />
      <span className={styles.environment}>{words.environment}</span>
      <PersonMenu buttonClassName={styles.button} />
    </header>
  );
};
