import * as React from "react";

/** Gives the focus back to what had it before a dialog opened, unless that is gone or something else has the focus by then. */
export function useFocusBack(isOpen: boolean): void {
  const before = React.useRef<Element | null>(null);
  if (isOpen && before.current === null) {
    // While drawing: the dialog takes the focus as soon as it stands there.
    before.current = document.activeElement;
  }
  React.useEffect(() => {
    const element = before.current;
    if (isOpen || element === null) {
      return;
    }
    before.current = null;
    if (document.activeElement === document.body && element instanceof HTMLElement && element.isConnected) {
      element.focus({ preventScroll: true });
    }
  }, [isOpen]);
}
