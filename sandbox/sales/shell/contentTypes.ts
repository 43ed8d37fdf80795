/** Media types by webresource.webresourcetype. */
export const WEB_RESOURCE_TYPES: Readonly<Record<number, string>> = {
  1: "text/html; charset=utf-8",
  2: "text/css; charset=utf-8",
  3: "text/javascript; charset=utf-8",
  4: "text/xml; charset=utf-8",
  5: "image/png",
  6: "image/jpeg",
  7: "image/gif",
  9: "text/xml; charset=utf-8",
  10: "image/x-icon",
  11: "image/svg+xml",
  12: "text/xml; charset=utf-8",
};

const BY_EXTENSION: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  map: "application/json",
  json: "application/json",
  xml: "text/xml; charset=utf-8",
  resx: "text/xml; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  gif: "image/gif",
  jpg: "image/jpeg",
  ico: "image/x-icon",
  woff2: "font/woff2",
  txt: "text/plain; charset=utf-8",
};

export function typeOfFile(path: string): string {
  return BY_EXTENSION[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
