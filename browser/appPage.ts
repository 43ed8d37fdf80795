/**
 * What all controls and scripts of an app's page see: the outermost window of the page's own origin. The app runs form scripts in a frame of
 * their own, and may itself stand in a page of somebody else.
 */
export function appPage(own: Window): Window {
  let page = own;
  while (page.parent !== page && isReadable(page.parent)) {
    page = page.parent;
  }
  return page;
}

function isReadable(window: Window): boolean {
  try {
    return typeof window.location.href === "string";
  } catch {
    return false;
  }
}
