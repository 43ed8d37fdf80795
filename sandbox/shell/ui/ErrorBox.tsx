import { makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { errorWords } from "../errorText";
import { fillIn } from "../locale/fillIn";
import { useWords } from "./ShellContext";

interface ErrorBoxProps {
  readonly title: string;
  readonly error: unknown;
}

const useStyles = makeStyles({
  root: {
    ...shorthands.border("1px", "solid", tokens.colorPaletteRedBorder1),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    ...shorthands.padding("8px", "12px"),
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** Stands where something could not be drawn, and says what and why. */
export const ErrorBox: React.FC<ErrorBoxProps> = ({ title, error }) => {
  const styles = useStyles();
  const words = useWords();
  const { message, code } = errorWords(error);
  return (
    <div role="alert" className={styles.root}>
      <div className={styles.title}>{title}</div>
      <div>{message}</div>
      {code !== undefined && <div>{fillIn(words.errorCode, code)}</div>}
    </div>
  );
};
