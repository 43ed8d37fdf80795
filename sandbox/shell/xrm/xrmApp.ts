import { unplayed } from "../pcf/unplayed";
import { isRow } from "../server/row";
import type { ShellServices } from "../services";
import { strict, UnsupportedError } from "../unsupported";

const MESSAGE_BAR = 2;

/** `Xrm.App`: messages above the page. */
export function createXrmApp({ appNotifications }: Pick<ShellServices, "appNotifications">): object {
  return strict("Xrm.App", {
    addGlobalNotification: (input: unknown) => {
      const { type, level, message, action } = isRow(input) ? input : {};
      if (type !== MESSAGE_BAR || typeof level !== "number" || typeof message !== "string") {
        throw new Error("addGlobalNotification takes { type: 2, level: 1 to 4, message }.");
      }
      if (action !== undefined && action !== null) {
        throw new UnsupportedError("Xrm.App.addGlobalNotification with an action");
      }
      return Promise.resolve(appNotifications.add(level, message));
    },
    clearGlobalNotification: (id: string) => {
      appNotifications.clear(id);
      return Promise.resolve();
    },
    sidePanes: strict("Xrm.App.sidePanes", unplayed("Xrm.App.sidePanes", ["createPane", "getAllPanes", "getPane"])),
  });
}
