import * as Fluent from "@fluentui/react-components";
import React from "react";
import * as ReactDOM from "react-dom";
import { loadScript } from "../loadScript";
import type { BundleLoader } from "./controlLibrary";
import type { ControlConstructor } from "./hostedControl";

/**
 * Puts in place what bundles of pcf-scripts 1.51 expect of the page: the platform libraries that the shell itself is made of, under the names that
 * its webpack externals give them, and `ComponentFramework.registerControl`. Other libraries put their own names on the page when they are loaded.
 */
export function prepareForBundles(page: Window): BundleLoader {
  const registered = new Map<string, ControlConstructor>();
  Object.assign(page, {
    Reactv16: React,
    ReactDOMv16: ReactDOM,
    // The names of before, which bundles of older pcf-scripts look for; it still builds for them on request (pcfOldReactNamespace).
    React,
    ReactDOM,
    FluentUIReactv940: Fluent,
    ComponentFramework: {
      registerControl: (name: string, construct: ControlConstructor) => {
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
