/** The browser's XML parser with errors that say which document is broken. */
export function parseXml(text: string, what: string): Element {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const failure = document.getElementsByTagName("parsererror")[0];
  if (failure !== undefined) {
    throw new Error(`${what} is not well-formed XML: ${(failure.textContent ?? "").trim().split("\n")[0] ?? ""}`);
  }
  return document.documentElement;
}

export function childrenOf(parent: Element | null | undefined, name?: string): readonly Element[] {
  return [...(parent?.children ?? [])].filter((child) => name === undefined || child.localName === name);
}

/** The element found by following child names, null when one is missing. */
export function childOf(parent: Element | null | undefined, ...path: readonly string[]): Element | null {
  let element: Element | null = parent ?? null;
  for (const name of path) {
    element = childrenOf(element, name)[0] ?? null;
  }
  return element;
}

/** An attribute that stands for yes or no; absent means `absent`. */
export function flagOf(element: Element, name: string, absent: boolean): boolean {
  const value = element.getAttribute(name)?.trim().toLowerCase();
  return value === undefined || value === "" ? absent : value === "true" || value === "1";
}

export function countOf(element: Element, name: string, absent: number): number {
  const value = Number(element.getAttribute(name) ?? "");
  return Number.isInteger(value) && value > 0 ? value : absent;
}
