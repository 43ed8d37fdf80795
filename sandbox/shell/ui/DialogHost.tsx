import { makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import { MessageDialog } from "./MessageDialog";
import { useServices } from "./ShellContext";
import { useObservable } from "./useObservable";
import { WebResourceDialog } from "./WebResourceDialog";

const useStyles = makeStyles({
  progress: {
    position: "fixed",
    zIndex: 2000000,
    top: 0,
    bottom: 0,
    left: 0,
    right: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  box: {
    ...shorthands.padding("24px"),
    ...shorthands.borderRadius(tokens.borderRadiusLarge),
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Shows whichever dialog waits for an answer, and progress over everything. */
export const DialogHost: React.FC = () => {
  const styles = useStyles();
  const { dialogs } = useServices();
  useObservable(dialogs);
  const { current, progress } = dialogs;
  return (
    <>
      {current !== null &&
        (current.request.kind === "webresource" ? (
          <WebResourceDialog
            request={current.request}
            onClose={() => {
              current.answer("cancelled");
            }}
          />
        ) : (
          <MessageDialog request={current.request} onAnswer={current.answer} />
        ))}
      {progress !== null && (
        <div className={styles.progress}>
          <div className={styles.box}>
            <Spinner label={progress} />
          </div>
        </div>
      )}
    </>
  );
};
