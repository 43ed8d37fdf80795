import { makeStyles, MessageBar, MessageBarBody, shorthands } from "@fluentui/react-components";
import * as React from "react";
import { readOnlyReason } from "../../form/readOnly";
import { useObservable } from "../useObservable";
import { useFormSession } from "./FormSessionContext";

const INTENT = { ERROR: "error", WARNING: "warning", INFO: "info" } as const;

const useStyles = makeStyles({
  bar: { ...shorthands.borderRadius("0") },
});

/** Why the form is locked, and what scripts have to say. Errors and warnings interrupt, information waits its turn. */
export const FormNotifications: React.FC = () => {
  const styles = useStyles();
  const session = useFormSession();
  useObservable(session.state);
  useObservable(session.record);
  const locked = readOnlyReason(session);
  return (
    <div>
      {locked !== null && (
        <div role="status">
          <MessageBar intent="info" className={styles.bar} politeness="polite">
            <MessageBarBody>{locked}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {session.state.notifications.map(({ id, level, message }) => (
        <div key={id} role={level === "INFO" ? "status" : "alert"}>
          <MessageBar
            intent={INTENT[level]}
            className={styles.bar}
            politeness={level === "INFO" ? "polite" : "assertive"}
          >
            <MessageBarBody>{message}</MessageBarBody>
          </MessageBar>
        </div>
      ))}
    </div>
  );
};
