import { makeStyles, shorthands, Spinner, tokens } from "@fluentui/react-components";
import * as React from "react";
import type { OpenDialog } from "../dialogs";
import { MessageDialog } from "./MessageDialog";
import { AddProductsPanel } from "./panel/AddProductsPanel";
import { LookupPanel } from "./panel/LookupPanel";
import { QuickCreatePanel } from "./panel/QuickCreatePanel";
import { useServices } from "./ShellContext";
import { useFocusBack } from "./useFocusBack";
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
  const { shown, progress } = dialogs;
  useFocusBack(shown.length > 0);
  return (
    <>
      {shown.map((dialog, index) => (
        <OneDialog key={index} dialog={dialog} />
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

const OneDialog: React.FC<{ readonly dialog: OpenDialog }> = ({ dialog: { request, answer } }) => {
  const close = () => {
    answer("cancelled");
  };
  switch (request.kind) {
    case "webresource":
      return <WebResourceDialog request={request} onClose={close} />;
    case "lookup":
      return <LookupPanel request={request} onClose={close} />;
    case "quickCreate":
      return <QuickCreatePanel request={request} onClose={close} />;
    case "addProducts":
      return <AddProductsPanel request={request} onClose={close} />;
    default:
      return <MessageDialog request={request} onAnswer={answer} />;
  }
};
