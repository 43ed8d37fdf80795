import * as React from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";

export interface ThemedRootProps {
  /** The platform's `context.fluentDesignLanguage.tokenTheme`; null where the host gives none. */
  readonly theme: Theme | null;
  readonly children: React.ReactNode;
}

const SEE_THROUGH = { background: "transparent" } as const;

/** Hands the platform's theme on to what Fluent draws outside the control's own element: popovers, dialogs, tooltips. */
export function ThemedRoot({ theme, children }: ThemedRootProps): React.ReactElement {
  return theme === null ? (
    <>{children}</>
  ) : (
    <FluentProvider theme={theme} style={SEE_THROUGH}>
      {children}
    </FluentProvider>
  );
}
