import { Avatar, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { TimelineEntry } from "../../form/timeline";
import { useWords } from "../ShellContext";

const useStyles = makeStyles({
  root: {
    display: "flex",
    columnGap: "8px",
    ...shorthands.padding("8px", "0"),
    ...shorthands.borderTop("1px", "solid", tokens.colorNeutralStroke2),
  },
  body: { minWidth: "0", flexGrow: 1 },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

export const TimelineItem: React.FC<{ readonly entry: TimelineEntry }> = ({
  entry: { kind, title, text, author, createdOn, createdOnText },
}) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <li className={styles.root}>
      <Avatar name={author} size={28} color="colorful" aria-hidden="true" />
      <div className={styles.body}>
        <div className={styles.head}>
          {kind === "note" ? words.note : words.post} · {author} · <time dateTime={createdOn}>{createdOnText}</time>
        </div>
        {title !== null && <div className={styles.title}>{title}</div>}
        <div className={styles.text}>{text}</div>
      </div>
    </li>
  );
};
