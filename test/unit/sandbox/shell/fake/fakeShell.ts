import type { Session } from "../../../../../sandbox/contract/tableDescription";
import { openApp, withPartsOfApp } from "../../../../../sandbox/shell/app/openApp";
import { AppNotifications } from "../../../../../sandbox/shell/appNotifications";
import { Dialogs } from "../../../../../sandbox/shell/dialogs";
import { cultureOf } from "../../../../../sandbox/shell/locale/culture";
import { Navigator } from "../../../../../sandbox/shell/page/navigator";
import type { BundleLoader } from "../../../../../sandbox/shell/pcf/controlLibrary";
import { ControlLibrary } from "../../../../../sandbox/shell/pcf/controlLibrary";
import type { ControlConstructor } from "../../../../../sandbox/shell/pcf/hostedControl";
import { Tables } from "../../../../../sandbox/shell/server/tables";
import { WebApi } from "../../../../../sandbox/shell/server/webApi";
import type { ShellServices } from "../../../../../sandbox/shell/services";
import { WebResources } from "../../../../../sandbox/shell/xrm/webResources";
import type { FakeServer } from "./fakeServer";
import { NORWEGIAN_SESSION, SESSION } from "./fakeServer";

interface ShellOptions {
  readonly session?: Partial<Session>;
  /** What running a web resource's script does. */
  readonly runScript?: (address: string) => void;
  /** Registered name → constructor, as if a bundle had registered it. */
  readonly bundles?: Readonly<Record<string, ControlConstructor>>;
}

/** The shell's services over a fake server, in the page of the test. */
export function fakeShell(
  server: FakeServer,
  { session: changes = {}, runScript = () => undefined, bundles = {} }: ShellOptions = {},
): ShellServices {
  const session = { ...(changes.languageId === 1044 ? NORWEGIAN_SESSION : SESSION), ...changes };
  const culture = cultureOf(session);
  const navigator = new Navigator(window);
  const app = openApp(session, navigator.location.appId);
  const tables = new Tables(server.send, (description) => withPartsOfApp(description, app));
  const webApi = new WebApi(server.send, tables);
  const loader: BundleLoader = {
    loadScript: () => Promise.resolve(),
    loadStyles: () => undefined,
    takeRegistered: (name) => bundles[name] ?? null,
  };
  return {
    session,
    app,
    culture,
    tables,
    webApi,
    navigator,
    dialogs: new Dialogs(),
    appNotifications: new AppNotifications(),
    controls: new ControlLibrary(server.send, loader, session.controls, culture),
    webResources: new WebResources(
      server.send,
      webApi,
      (address) => {
        runScript(address);
        return Promise.resolve();
      },
      culture,
    ),
  };
}
