import { configure, render } from "@testing-library/react";
import * as React from "react";
import type { ShellServices } from "../../../../../sandbox/shell/services";
import { App } from "../../../../../sandbox/shell/ui/App";
import type { FakeServer } from "./fakeServer";
import { fakeShell } from "./fakeShell";

// Whether an element is hidden takes jsdom many times longer to find out than everything else here, for each element of a page.
// Waiting is long because test files share few processors.
configure({ defaultHidden: true, asyncUtilTimeout: 4000 });

/** Draws the whole app at an address over a fake server. */
export function renderApp(
  server: FakeServer,
  search: string,
  options: Parameters<typeof fakeShell>[1] = {},
): ShellServices {
  window.history.replaceState(null, "", `/main.aspx${search}`);
  const services = fakeShell(server, options);
  render(<App services={services} />);
  return services;
}

/**
 * What jsdom lacks or is slow at. It lays nothing out, so that nothing ever resizes; and it works out a computed style from all
 * of Fluent's rules anew each time, where roles and names need no more than what stands on the element itself.
 */
export function prepareJsdom(): void {
  window.getComputedStyle = (element) => (element instanceof HTMLElement ? element : document.body).style;
  window.ResizeObserver = class {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  };
}
