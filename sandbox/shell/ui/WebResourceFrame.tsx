import { makeStyles, shorthands } from "@fluentui/react-components";
import * as React from "react";
import { addressOf } from "../xrm/webResources";

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
  const query = data === undefined ? "" : `?data=${encodeURIComponent(data)}`;
  return (
    <iframe
      className={styles.frame}
      title={name}
      src={addressOf(name) + query}
      onLoad={(event) => {
        const inner = event.currentTarget.contentWindow;
        if (inner !== null && onClose !== undefined) {
          inner.close = onClose;
        }
      }}
    />
  );
};
