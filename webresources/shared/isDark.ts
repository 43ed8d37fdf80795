/** Whether an app is dark. A page in a frame is not told the app's theme, and the app keeps it in its address. @param app the app's window */
export function isDark(app: Window): boolean {
  try {
    return (new URLSearchParams(app.location.search).get("flags") ?? "").split(",").includes("themeOption=darkmode");
  } catch {
    // The window is of another origin.
    return false;
  }
}
