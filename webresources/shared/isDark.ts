/** Whether the app around a page is dark. A page in a frame is not told the app's theme, and the app keeps it in its address. */
export function isDark({ parent }: Window): boolean {
  try {
    return (new URLSearchParams(parent.location.search).get("flags") ?? "").split(",").includes("themeOption=darkmode");
  } catch {
    // The parent is of another origin.
    return false;
  }
}
