import { Button, Dialog, DialogSurface, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "../Icon";
import { useWords } from "../ShellContext";

interface SidePanelProps {
  readonly title: string;
  /** The buttons below. */
  readonly actions: React.ReactNode;
  /** Escape and the button to close; a click beside the panel does nothing. */
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    width: "640px",
    maxWidth: "100vw",
    height: "100vh",
    maxHeight: "100vh",
    ...shorthands.margin("0", "0", "0", "auto"),
    ...shorthands.padding("0"),
    ...shorthands.borderRadius("0"),
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    ...shorthands.padding("12px", "12px", "12px", "20px"),
  },
  title: { ...shorthands.margin("0"), fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  content: { flexGrow: 1, minHeight: "0", overflowY: "auto", ...shorthands.padding("0", "20px") },
  actions: { display: "flex", justifyContent: "flex-end", columnGap: "8px", ...shorthands.padding("12px", "20px") },
});

/** A dialog at the side of the page, as the Sales app has for looking up and quick create. */
export const SidePanel: React.FC<SidePanelProps> = ({ title, actions, onClose, children }) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_event, { type }) => {
        if (type !== "backdropClick") {
          onClose();
        }
      }}
    >
      <DialogSurface className={styles.surface} aria-label={title}>
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          <Button appearance="subtle" icon={<Icon name="dismiss" />} aria-label={words.close} onClick={onClose} />
        </div>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </DialogSurface>
    </Dialog>
  );
};
