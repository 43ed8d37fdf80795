import {
  Button,
  Dialog,
  DialogSurface,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import * as React from "react";
import type { DialogRequest, DialogSize } from "../dialogs";
import { Icon } from "./Icon";
import { useWords } from "./ShellContext";
import { WebResourceFrame } from "./WebResourceFrame";

interface WebResourceDialogProps {
  readonly request: Extract<DialogRequest, { readonly kind: "webresource" }>;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  surface: {
    display: "flex",
    flexDirection: "column",
    maxWidth: "100vw",
    maxHeight: "100vh",
    ...shorthands.padding("0"),
    ...shorthands.overflow("hidden"),
    // On a phone a dialog fills the window, whatever size the page asked for.
    "@media (max-width: 640px)": { minWidth: "100vw", minHeight: "100vh", ...shorthands.borderRadius("0") },
  },
  side: { marginRight: "0", marginTop: "0", marginBottom: "0", height: "100vh", maxHeight: "100vh" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    ...shorthands.padding("8px", "8px", "8px", "16px"),
  },
  title: { ...shorthands.margin("0"), fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** A page of a solution in a dialog; the page closes it with window.close(), the person with Escape or the button, never a click beside it. */
export const WebResourceDialog: React.FC<WebResourceDialogProps> = ({ request, onClose }) => {
  const styles = useStyles();
  const words = useWords();
  const isSide = request.position === "side";
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
      <DialogSurface
        className={mergeClasses(styles.surface, isSide && styles.side)}
        aria-label={request.title === "" ? request.name : request.title}
        style={{
          width: css(request.width, "vw") ?? (isSide ? "400px" : "70vw"),
          ...(isSide ? {} : { height: css(request.height, "vh") ?? "70vh" }),
        }}
      >
        <div className={styles.head}>
          <h2 className={styles.title}>{request.title}</h2>
          <Button appearance="subtle" icon={<Icon name="dismiss" />} aria-label={words.close} onClick={onClose} />
        </div>
        <WebResourceFrame
          name={request.name}
          onClose={onClose}
          {...(request.data === undefined ? {} : { data: request.data })}
        />
      </DialogSurface>
    </Dialog>
  );
};

/** Percent are those of the window, on either axis. */
function css(size: DialogSize | undefined, ofWindow: "vw" | "vh"): string | undefined {
  return size === undefined ? undefined : `${String(size.value)}${size.unit === "%" ? ofWindow : "px"}`;
}
