import * as Fluent from "@fluentui/react-components";
import * as React from "react";
import { loadScript } from "../loadScript";
import type { BundleLoader } from "./controlLibrary";
import type { VirtualControlConstructor } from "./virtualControl";

/**
 * Puts in place what bundles of pcf-scripts 1.51 expect of the page: the platform libraries under the names that its webpack
 * externals give React 16.14.0 and Fluent 9.46.2, and `ComponentFramework.registerControl`.
 */
export function prepareForBundles(page: Window): BundleLoader {
  const registered = new Map<string, VirtualControlConstructor>();
  Object.assign(page, {
    Reactv16: React,
    FluentUIReactv940: Fluent,
    ComponentFramework: {
      registerControl: (name: string, construct: VirtualControlConstructor) => {
        registered.set(name, construct);
      },
    },
  });
  return {
    loadScript: (address) => loadScript(page.document, address),
    loadStyles: (address) => {
      const link = page.document.createElement("link");
      link.rel = "stylesheet";
      link.href = address;
      page.document.head.append(link);
    },
    takeRegistered: (name) => {
      const construct = registered.get(name) ?? null;
      registered.delete(name);
      return construct;
    },
  };
}
