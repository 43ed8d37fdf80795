import * as React from "react";
import type { ShellServices } from "../services";
import type { Words } from "../locale/english";

const ShellContext = React.createContext<ShellServices | null>(null);

export const ShellProvider = ShellContext.Provider;

export function useServices(): ShellServices {
  const services = React.useContext(ShellContext);
  if (services === null) {
    throw new Error("This component stands outside the ShellProvider.");
  }
  return services;
}

export function useWords(): Words {
  return useServices().culture.words;
}
