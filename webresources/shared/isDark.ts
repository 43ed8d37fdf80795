import { appPage } from "../../browser/appPage";

/**
 * Whether the app around a page or script is dark. What stands in a frame is not told the app's theme, and the app keeps it in its address; versions
 * of the platform run scripts of forms and commands in a frame too.
 */
export function isDark(own: Window): boolean {
  const { search } = appPage(own).location;
  return (new URLSearchParams(search).get("flags") ?? "").split(",").includes("themeOption=darkmode");
}
