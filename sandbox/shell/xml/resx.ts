import { childOf, childrenOf, parseXml } from "./xml";

/** Reads the strings of a .resx file by name. */
export function readResx(xml: string, fileName: string): ReadonlyMap<string, string> {
  const root = parseXml(xml, fileName);
  return new Map(
    childrenOf(root, "data").map((data) => [
      data.getAttribute("name") ?? "",
      childOf(data, "value")?.textContent ?? "",
    ]),
  );
}

/** Language id in a file or web resource name such as `strings/Name.1044.resx`; null when it has none. */
export function languageOfResx(fileName: string): number | null {
  const language = /\.(\d{4,5})\.resx$/i.exec(fileName)?.[1];
  return language === undefined ? null : Number(language);
}
