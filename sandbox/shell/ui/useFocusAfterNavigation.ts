import * as React from "react";
import { MAIN } from "./frame/AppFrame";
import { useServices } from "./ShellContext";

/** Gives the focus to the place of the page when a page has come that took along what had it; whoever opens the app is left where they are. */
export function useFocusAfterNavigation(): void {
  const { navigator } = useServices();
  React.useEffect(() => {
    if (navigator.hasMoved && (document.activeElement === null || document.activeElement === document.body)) {
      document.getElementById(MAIN)?.focus({ preventScroll: true });
    }
  }, [navigator]);
}
