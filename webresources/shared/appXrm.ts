/**
 * The client API of the app around the page. A page in a dialog or a tab of an app finds it in its parent, as documented for HTML web
 * resources; one that was opened in a window of its own has none.
 */
export function appXrm(host: unknown): typeof Xrm | null {
  const own = member(host, "Xrm");
  if (isXrm(own)) {
    return own;
  }
  const ofParent = member(member(host, "parent"), "Xrm");
  return isXrm(ofParent) ? ofParent : null;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  try {
    return Reflect.get(value, name);
  } catch {
    // The parent is of another origin.
    return undefined;
  }
}

function isXrm(value: unknown): value is typeof Xrm {
  return (
    typeof value === "object" && value !== null && "WebApi" in value && "Utility" in value && "Navigation" in value
  );
}
