import { makeStyles } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "../Icon";
import type { Command } from "./command";

const useStyles = makeStyles({ image: { width: "20px", height: "20px" } });

/** A solution's picture, else the shell's own. */
export const CommandIcon: React.FC<{ readonly command: Command }> = ({ command: { icon, image } }) => {
  const styles = useStyles();
  return image === undefined ? <Icon name={icon} /> : <img src={image} alt="" className={styles.image} />;
};
