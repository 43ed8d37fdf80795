import type { Theme } from "@fluentui/react-components";

/** The theme of the app, with dark mode and the company's colours; null in hosts without modern theming. */
export function hostTheme({
  fluentDesignLanguage,
}: Pick<ComponentFramework.Context<unknown>, "fluentDesignLanguage">): Theme | null {
  // The platform's types leave it open.
  const theme: unknown = fluentDesignLanguage?.tokenTheme;
  return isTheme(theme) ? theme : null;
}

function isTheme(theme: unknown): theme is Theme {
  return typeof theme === "object" && theme !== null && "colorNeutralForeground1" in theme;
}
