import { createUserSettings } from "../pcf/context/userSettings";
import type { ShellServices } from "../services";
import { strict } from "../unsupported";
import { createCollection } from "./collection";
import { addressOf } from "./webResources";

/** `Xrm.Utility.getGlobalContext()`. */
export function createGlobalContext({ session, culture }: ShellServices): object {
  const path = "Xrm.Utility.getGlobalContext()";
  const roles = createCollection(`${path}.userSettings.roles`, () => session.roles.map(({ id, name }) => [name, { id, name }]));
  return strict(path, {
    getClientUrl: () => window.location.origin,
    getCurrentAppUrl: () => `${window.location.origin}/main.aspx`,
    getVersion: () => "9.2",
    isOnPremises: () => false,
    prependOrgName: (address: string) => address,
    getWebResourceUrl: (name: string) => addressOf(name),
    userSettings: strict(`${path}.userSettings`, {
      ...createUserSettings(session, culture),
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
