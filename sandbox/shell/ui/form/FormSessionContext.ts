import * as React from "react";
import type { FormSession } from "../../form/formSession";

const SessionContext = React.createContext<FormSession | null>(null);

export const FormSessionProvider = SessionContext.Provider;

export function useFormSession(): FormSession {
  const session = React.useContext(SessionContext);
  if (session === null) {
    throw new Error("This component stands outside the FormSessionProvider.");
  }
  return session;
}
