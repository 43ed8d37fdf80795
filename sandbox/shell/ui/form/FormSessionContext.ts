import * as React from "react";
import type { FormSession } from "../../form/formSession";
import type { ClientApi } from "../../xrm/clientApi";

const SessionContext = React.createContext<FormSession | null>(null);

export const FormSessionProvider = SessionContext.Provider;

export function useFormSession(): FormSession {
  const session = React.useContext(SessionContext);
  if (session === null) {
    throw new Error("This component stands outside the FormSessionProvider.");
  }
  return session;
}

const ApiContext = React.createContext<ClientApi | null>(null);

export const ClientApiProvider = ApiContext.Provider;

/** The form's client API; null until its scripts have been loaded. */
export function useClientApi(): ClientApi | null {
  return React.useContext(ApiContext);
}
