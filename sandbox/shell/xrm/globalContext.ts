import { dateFormattingInfo } from "../locale/formattingInfo";
import { createUserSettings } from "../pcf/context/userSettings";
import { unplayed } from "../pcf/unplayed";
import type { ShellServices } from "../services";
import { strict } from "../unsupported";
import { createCollection } from "./collection";
import { addressOf } from "./webResources";

/** `Xrm.Utility.getGlobalContext()`. */
export function createGlobalContext({ session, culture, app }: ShellServices): object {
  const path = "Xrm.Utility.getGlobalContext()";
  const roles = createCollection(`${path}.userSettings.roles`, () =>
    session.roles.map(({ id, name }) => [name, { id, name }]),
  );
  return strict(path, {
    getClientUrl: () => window.location.origin,
    getCurrentAppUrl: () => `${window.location.origin}/main.aspx${app === null ? "" : `?appid=${app.id}`}`,
    getCurrentAppName: () => Promise.resolve(app?.name ?? "Sales Hub"),
    getCurrentAppProperties: () =>
      Promise.resolve({
        appId: app?.id ?? "",
        displayName: app?.name ?? "Sales Hub",
        uniqueName: app?.uniqueName ?? "msdynce_saleshub",
        url: `${window.location.origin}/main.aspx${app === null ? "" : `?appid=${app.id}`}`,
      }),
    ...unplayed(path, ["getAdvancedConfigSetting", "getCurrentAppSetting"]),
    getVersion: () => "9.2",
    isOnPremises: () => false,
    prependOrgName: (address: string) => address,
    getWebResourceUrl: (name: string) => addressOf(name),
    userSettings: strict(`${path}.userSettings`, {
      ...createUserSettings(session, culture),
      dateFormattingInfo: strict(`${path}.userSettings.dateFormattingInfo`, capitalised(dateFormattingInfo(culture))),
      roles,
    }),
    organizationSettings: strict(`${path}.organizationSettings`, {
      organizationId: session.organization.id,
      uniqueName: session.organization.uniqueName,
      languageId: session.organization.languageId,
      baseCurrencyId: session.organization.baseCurrencyId,
    }),
    client: strict(`${path}.client`, {
      getClient: () => "Web",
      getClientState: () => "Online",
      getFormFactor: () => 1,
      isOffline: () => false,
      isNetworkAvailable: () => window.navigator.onLine,
    }),
  });
}

/** Xrm spells these members with a capital where a control's context does not. */
function capitalised(members: object): object {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}
