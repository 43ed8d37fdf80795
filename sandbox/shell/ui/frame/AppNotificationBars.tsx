import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import * as React from "react";
import { useServices } from "../ShellContext";
import { useObservable } from "../useObservable";

const INTENTS = { 1: "success", 2: "error", 3: "warning" } as const;

/** What scripts have to say on every page. */
export const AppNotificationBars: React.FC = () => {
  const { appNotifications } = useServices();
  useObservable(appNotifications);
  return (
    <div>
      {appNotifications.all.map(({ id, level, message }) => {
        const intent = level === 1 || level === 2 || level === 3 ? INTENTS[level] : "info";
        return (
          <div key={id} role={intent === "error" || intent === "warning" ? "alert" : "status"}>
            <MessageBar intent={intent}>
              <MessageBarBody>{message}</MessageBarBody>
            </MessageBar>
          </div>
        );
      })}
    </div>
  );
};
