import { makeStyles, shorthands } from "@fluentui/react-components";
import * as React from "react";
import { answerEntraHere } from "../page/localEntra";
import { addressOf } from "../xrm/webResources";
import { useServices } from "./ShellContext";

interface WebResourceFrameProps {
  readonly name: string;
  readonly data?: string;
  readonly onClose?: () => void;
}

const useStyles = makeStyles({
  frame: { flexGrow: 1, width: "100%", minHeight: "200px", ...shorthands.border("0") },
});

/** A page that a solution has brought; it finds Xrm in its parent, as on the platform. */
export const WebResourceFrame: React.FC<WebResourceFrameProps> = ({ name, data, onClose }) => {
  const styles = useStyles();
  const { entraUrl } = useServices().session;
  const query = data === undefined ? "" : `?data=${encodeURIComponent(data)}`;
  return (
    <iframe
      className={styles.frame}
      title={name}
      src={addressOf(name) + query}
      onLoad={(event) => {
        const inner = event.currentTarget.contentWindow;
        if (inner !== null && entraUrl !== null) {
          answerEntraHere(inner, entraUrl);
        }
        if (inner !== null && onClose !== undefined) {
          inner.close = onClose;
        }
      }}
    />
  );
};
