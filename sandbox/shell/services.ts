import type { AppDescription, Session } from "../contract/tableDescription";
import type { AppNotifications } from "./appNotifications";
import type { Dialogs } from "./dialogs";
import type { Culture } from "./locale/culture";
import type { Navigator } from "./page/navigator";
import type { ControlLibrary } from "./pcf/controlLibrary";
import type { Tables } from "./server/tables";
import type { WebApi } from "./server/webApi";
import type { WebResources } from "./xrm/webResources";

/** What every page of the shell works with. */
export interface ShellServices {
  readonly session: Session;
  /** The app of a solution that is open; null for Sales itself. */
  readonly app: AppDescription | null;
  readonly culture: Culture;
  readonly tables: Tables;
  readonly webApi: WebApi;
  readonly navigator: Navigator;
  readonly dialogs: Dialogs;
  readonly appNotifications: AppNotifications;
  readonly controls: ControlLibrary;
  readonly webResources: WebResources;
}
