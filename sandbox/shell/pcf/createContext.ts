import { createClientNavigation } from "../clientNavigation";
import { formFactorOf } from "../formFactor";
import type { ShellServices } from "../services";
import { strict, UnsupportedError } from "../unsupported";
import { brandRamp, themeOf } from "../ui/theme";
import { createFormatting } from "./context/formatting";
import type { Allocation } from "./context/mode";
import { createMode } from "./context/mode";
import { createResources } from "./context/resources";
import { createUserSettings } from "./context/userSettings";
import { createUtils } from "./context/utils";
import { createClientWebApi } from "./context/webApi";
import type { LoadedControl } from "./controlLibrary";
import type { ControlSurroundings } from "./controlPort";
import { unplayed } from "./unplayed";

/** Documented members that ask the device. */
const DEVICE = ["captureAudio", "captureImage", "captureVideo", "getBarcodeValue", "getCurrentPosition", "pickFile"];

/** What a control can ask of its host. */
export interface HostCalls {
  readonly requestRender: () => void;
  readonly trackContainerResize: (tracks: boolean) => void;
}

/**
 * The parts of a context that do not change while the control lives.
 * @returns a function that completes them for one call of init or updateView
 */
export function createContextParts(services: ShellServices, control: LoadedControl, host: HostCalls) {
  const { session, culture, webApi } = services;
  const constant = {
    client: strict("context.client", {
      disableScroll: false,
      getClient: () => "Web",
      getFormFactor: () => formFactorOf(window.innerWidth),
      isOffline: () => false,
      isNetworkAvailable: () => window.navigator.onLine,
    }),
    device: strict("context.device", unplayed("context.device", DEVICE)),
    factory: strict("context.factory", {
      requestRender: host.requestRender,
      ...unplayed("context.factory", ["getPopupService"]),
    }),
    formatting: createFormatting(culture),
    navigation: strict("context.navigation", createClientNavigation(services)),
    resources: createResources(control.strings),
    userSettings: createUserSettings(session, culture),
    utils: control.manifest.features.has("Utility")
      ? createUtils(services, control.loadDependency)
      : undeclared(control, "Utility", "context.utils"),
    webAPI: control.manifest.features.has("WebAPI")
      ? createClientWebApi(webApi, "context.webAPI")
      : undeclared(control, "WebAPI", "context.webAPI"),
    events: strict("context.events", {}),
  };
  return (surroundings: ControlSurroundings, updatedProperties: readonly string[], allocation: Allocation): object =>
    strict("context", {
      ...constant,
      parameters: strict("context.parameters", { ...surroundings.parameters, ...membersOf(surroundings.dataSets) }),
      mode: createMode(surroundings, allocation, host.trackContainerResize),
      updatedProperties: [...updatedProperties],
      // Undocumented, like contextInfo, and as old.
      page: strict("context.page", {
        appId: services.app?.id ?? "",
        entityId: surroundings.record.id ?? "",
        entityTypeName: surroundings.record.table,
        getClientUrl: () => window.location.origin,
      }),
      fluentDesignLanguage: strict("context.fluentDesignLanguage", {
        tokenTheme: themeOf(surroundings.isDark),
        isDarkTheme: surroundings.isDark,
        brand: brandRamp,
      }),
    });
}

function membersOf(dataSets: ControlSurroundings["dataSets"]): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(dataSets).map(([name, { members }]) => [name, members]));
}

/** The platform gives these APIs only to controls that declare them. */
function undeclared(control: LoadedControl, feature: string, path: string): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === "symbol" || name === "then" || name === "toJSON") {
          return undefined;
        }
        throw new UnsupportedError(
          `${path}.${name} for ${control.fullName}`,
          `Declare <uses-feature name="${feature}" required="true"/> in its manifest.`,
        );
      },
    },
  );
}
